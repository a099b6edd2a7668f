package import Civic
package import Records

/// What a supplier says of one measure, for one place and period: a figure, or why there is none.
/// Earlier values stay beside it (`ObservationRevision`).
package struct Observation: Record, Hashable {
  package static let table = "observation"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How far it can be relied on.
  package enum Standing: String, Codable, Sendable, CaseIterable {
    case provisional, final
  }

  package let id: ID
  package var version = 1
  package var measureID: Measure.ID
  /// The code of the area.
  package var area: String
  package var period: Period
  /// The count, or the upper number of a proportion or ratio.
  package var numerator: Double?
  /// The lower number of a proportion or ratio; a rate has its base instead.
  package var denominator: Double?
  /// The figure itself where the supplier sends no numbers behind it: per cent of a proportion.
  package var value: Double?
  /// Why there is no figure; nil where there is one.
  package var absence: Absence.Reason?
  /// When it is expected, where that is known.
  package var due: Day?
  /// Whom it waits for, or what is being done about it.
  package var absenceNote: String
  /// The day on which the supplier's own system said so.
  package var asAt: Day
  package var standing: Standing
  /// The return that brought it, and its line there.
  package var returnID: FiguresReturn.ID
  package var line: Int

  package init(
    id: ID, measureID: Measure.ID, area: String, period: Period, _ content: Content,
    asAt: Day, standing: Standing = .final, returnID: FiguresReturn.ID, line: Int
  ) {
    (self.id, self.measureID, self.area, self.period) = (id, measureID, area, period)
    (self.numerator, self.denominator) = (content.numerator, content.denominator)
    (self.value, self.absence) = (content.value, content.absence?.reason)
    (self.due, self.absenceNote) = (content.absence?.due, content.absence?.note ?? "")
    (self.asAt, self.standing) = (asAt, standing)
    (self.returnID, self.line) = (returnID, line)
  }

  /// What is said.
  package enum Content: Hashable, Sendable {
    case count(Double)
    /// One count out of another, or to another.
    case parts(Double, of: Double)
    /// A figure without the numbers behind it.
    case figure(Double)
    case absent(Absence)

    var numerator: Double? {
      switch self {
      case .count(let count), .parts(let count, _): count
      case .figure, .absent: nil
      }
    }

    var denominator: Double? { if case .parts(_, let whole) = self { whole } else { nil } }

    var value: Double? { if case .figure(let figure) = self { figure } else { nil } }

    var absence: Absence? { if case .absent(let absence) = self { absence } else { nil } }
  }

  package var content: Content {
    if let absence {
      return .absent(Absence(absence, due: due, note: absenceNote))
    }
    if let numerator, let denominator { return .parts(numerator, of: denominator) }
    if let numerator { return .count(numerator) }
    if let value { return .figure(value) }
    return .absent(Absence(.notYetReturned))
  }
}

/// Why there is no figure. A figure that is not there is never a nought.
package struct Absence: Hashable, Sendable {
  package enum Reason: String, Codable, Sendable, CaseIterable {
    case notYetReturned = "not-yet-returned"
    /// Somebody else must first publish or send it.
    case awaitingSupplier = "awaiting-supplier"
    case notCollected = "not-collected"
    case baselineUnderDevelopment = "baseline-under-development"
    case notApplicable = "not-applicable"
    /// So small that it could point at somebody, or one from which such a count could be worked out. Which
    /// of the two is never said.
    case suppressed
    /// The time in which something may still happen to the cohort has not run out.
    case maturing
  }

  package var reason: Reason
  package var due: Day?
  package var note: String

  package init(_ reason: Reason, due: Day? = nil, note: String = "") {
    (self.reason, self.due, self.note) = (reason, due, note)
  }

  /// As the report prints it.
  package var inWords: String {
    let day = due.map { " \($0.inWords)" }
    return switch reason {
    case .notYetReturned: day.map { "Not yet returned, due\($0)" } ?? "Not yet returned"
    case .awaitingSupplier: note.isEmpty ? "Awaited" : "Awaited from \(note)"
    case .notCollected: "Not collected"
    case .baselineUnderDevelopment:
      "Baseline being developed\(note.isEmpty ? "" : " by \(note)")"
    case .notApplicable: "Not applicable"
    case .suppressed: "Not shown: small numbers"
    case .maturing: day.map { "Maturing, expected\($0)" } ?? "Maturing"
    }
  }
}

/// What an observation said before it was revised.
package struct ObservationRevision: Detail, Hashable {
  package static let table = "observationRevision"
  package let observationID: Observation.ID
  /// Which version said so, from 1.
  package let number: Int
  package let numerator: Double?
  package let denominator: Double?
  package let value: Double?
  package let absence: Absence.Reason?
  package let asAt: Day
  package let standing: Observation.Standing
  package let returnID: FiguresReturn.ID
  package let line: Int
  /// When it was revised.
  package let until: Instant
}
