package import Civic
package import Records

/// A measure that the partnership has chosen to be judged by: under which objective, and which way it
/// should go.
package struct Indicator: Record, Hashable {
  package static let table = "indicator"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var slug: String
  package var name: String
  /// What a resident would ask: `Are fewer homes broken into?`
  package var question: String
  /// The slug of the objective.
  package var objective: String
  /// The slug of the measure.
  package var measure: String
  /// The code of the area that the partnership answers for.
  package var area: String
  package var polarity: Polarity
  /// Its place under the objective, from 1.
  package var ordinal: Int
  /// The first and the last year for which it is chosen, as the calendar years in which they begin;
  /// no last year while it stands.
  package var firstYear: Int
  package var lastYear: Int?
  /// It stands in the tables of the quarterly report, as a count where the measure is a rate.
  package var reported: Bool
  package var source: String

  package init(
    id: ID, slug: String, name: String, question: String = "", objective: String, measure: String,
    area: String, polarity: Polarity, ordinal: Int, firstYear: Int, lastYear: Int? = nil,
    reported: Bool = true, source: String = ""
  ) {
    (self.id, self.slug, self.name, self.question) = (id, slug, name, question)
    (self.objective, self.measure, self.area) = (objective, measure, area)
    (self.polarity, self.ordinal) = (polarity, ordinal)
    (self.firstYear, self.lastYear) = (firstYear, lastYear)
    (self.reported, self.source) = (reported, source)
  }

  /// Whether it is chosen for a financial year.
  package func stands(in year: Int) -> Bool { firstYear <= year && year <= (lastYear ?? year) }
}

/// What is aimed at in one financial year.
package struct IndicatorTarget: Detail, Hashable {
  package static let table = "indicatorTarget"

  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// Only which way.
    case direction
    /// So many per cent more or less than the baseline.
    case change
    /// A figure.
    case figure
    /// To be confirmed.
    case open
    /// None was set.
    case none
  }

  package let indicatorID: Indicator.ID
  /// The calendar year in which the financial year begins.
  package let year: Int
  package let kind: Kind
  /// Per cent, with its sign, of a change; the figure itself; nil for the rest.
  package let amount: Double?
  /// The period whose figure the target is measured from; figures are never typed twice.
  package let baseline: Period?

  package init(
    indicatorID: Indicator.ID, year: Int, kind: Kind, amount: Double? = nil,
    baseline: Period? = nil
  ) {
    (self.indicatorID, self.year, self.kind) = (indicatorID, year, kind)
    (self.amount, self.baseline) = (amount, baseline)
  }
}

/// One of the ends that a partnership's plan names.
package struct Objective: Record, Hashable {
  package static let table = "objective"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var slug: String
  package var name: String
  package var ordinal: Int
  package var source: String

  package init(id: ID, slug: String, name: String, ordinal: Int, source: String) {
    (self.id, self.slug, self.name) = (id, slug, name)
    (self.ordinal, self.source) = (ordinal, source)
  }
}
