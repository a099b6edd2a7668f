package import Civic

/// A figure of one measure, for one place and period, with how it came about; or why there is none.
package struct Figure: Hashable, Sendable {
  /// Absent where nothing can be computed.
  package enum Content: Hashable, Sendable {
    case amount(Double)
    case absent(Absence)
  }

  package let content: Content
  /// Where it stands; nil for one that was made for a comparison.
  var cell: FigureCell?
  /// The counts behind it.
  package let numerator: Double?
  package let denominator: Double?
  /// The count of people or households by which a rate was divided.
  package let base: BaseFigure?
  /// The observations that went into it.
  package let observations: [Observation]
  package let way: Way
  /// Of a share that people were asked about: how many answered, and with that its margin.
  package var survey: SurveyShare? = nil

  /// How it came about.
  package enum Way: Hashable, Sendable {
    /// As a supplier sent it.
    case sent
    /// Added up over the parts of the period.
    case overPeriods
    /// Added up over the districts of the force.
    case overAreas
    /// Added up over the kinds of crime below it.
    case overKinds
    /// Nothing was sent.
    case missing
  }

  package var amount: Double? { if case .amount(let amount) = content { amount } else { nil } }

  package var absence: Absence? { if case .absent(let absence) = content { absence } else { nil } }

  package var isProvisional: Bool { observations.contains { $0.standing == .provisional } }

  static func absent(_ absence: Absence, _ observations: [Observation] = []) -> Figure {
    Figure(
      content: .absent(absence), numerator: nil, denominator: nil, base: nil,
      observations: observations, way: observations.isEmpty ? .missing : .sent)
  }
}
