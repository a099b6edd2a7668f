/// What stands in a column of a return.
package enum ColumnRole: String, Codable, CaseIterable, Sendable {
  case ignored, measure, area, period, count, whole, figure
  /// A number that is a count or a figure, as the measure is.
  case value
  case absence, due, note, asAt, standing

  /// As Headland's own form heads it: the word in files, and the words of a template.
  package init?(ownHeading heading: String) {
    switch folded(heading) {
    case "measure": self = .measure
    case "area": self = .area
    case "period": self = .period
    case "count": self = .count
    case "of", "out of": self = .whole
    case "figure": self = .figure
    case "absence", "why there is none": self = .absence
    case "due": self = .due
    case "note": self = .note
    case "as_at", "as at": self = .asAt
    case "standing": self = .standing
    default: return nil
    }
  }

  /// What a heading of somebody else's file most likely means.
  init(likelyFor heading: String) {
    let words = Set(folded(heading).split { !$0.isLetter && $0 != "%" })
    func names(_ any: [Substring]) -> Bool { !words.isDisjoint(with: any) }
    if let own = ColumnRole(ownHeading: heading) {
      self = own
    } else if names(["indicator", "kpi", "measure", "offence", "category", "type"]) {
      self = .measure
    } else if names(["area", "district", "ward", "authority", "borough"]) {
      self = .area
    } else if names(["period", "month", "quarter", "year"]) {
      self = .period
    } else if names(["numerator", "number", "count"]) {
      self = .count
    } else if names(["denominator", "cohort"]) {
      self = .whole
    } else if names(["value"]) {
      self = .value
    } else if names(["percentage", "%", "rate"]) {
      self = .figure
    } else {
      self = .ignored
    }
  }

  /// For the list to choose from.
  var inWords: String {
    switch self {
    case .ignored: "Not read"
    case .measure: "Measure: what is counted"
    case .area: "Area"
    case .period: "Period: month, quarter or year"
    case .count: "Count"
    case .whole: "Out of how many"
    case .figure: "Figure, where there is no count"
    case .value: "Count or figure, as the measure is"
    case .absence: "Why there is no figure"
    case .due: "When it is due"
    case .note: "Note"
    case .asAt: "As at: the day of which it speaks"
    case .standing: "Provisional or final"
    }
  }

  /// What a workbook offers to choose from below a heading of Headland's own form.
  static func choices(under heading: String) -> [String] {
    switch ColumnRole(ownHeading: heading) {
    case .absence: Absence.Reason.allCases.map(\.choice)
    case .standing: ["Final", "Provisional"]
    default: []
    }
  }

  /// Columns that Headland itself puts beside those of a return.
  static let ownNotes: Set<String> = ["what is wrong", "what to give"]
  static let whatIsWrong = "What is wrong"
}

/// A text for comparing: small letters, single spaces.
func folded(_ text: String) -> String {
  text.lowercased().singleSpaced
}

extension Absence.Reason {
  /// As a template offers it, and as it is understood again.
  package var choice: String {
    switch self {
    case .notYetReturned: "Not yet returned"
    case .awaitingSupplier: "Awaited from somebody else"
    case .notCollected: "Not collected"
    case .baselineUnderDevelopment: "Baseline being developed"
    case .notApplicable: "Not applicable"
    case .suppressed: "Suppressed: fewer than 5"
    case .maturing: "Maturing"
    }
  }

  /// Reads its word in files or its words in a template.
  init?(words text: String) {
    let text = folded(text)
    guard
      let reason = Self.allCases.first(where: { [$0.rawValue, folded($0.choice)].contains(text) })
    else { return nil }
    self = reason
  }
}
