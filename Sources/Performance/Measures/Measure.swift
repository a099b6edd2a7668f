package import Civic
package import Records

/// Something that a supplier counts, or asks people for, in one place after another: burglaries,
/// deliberate fires, the share who feel safe after dark. Indicators and the crime tree point at it,
/// so that one fact has one figure wherever it is printed.
package struct Measure: Record, Hashable {
  package static let table = "measure"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// How many.
    case count
    /// How many to so many of a named base: `per 1,000 people`.
    case rate
    /// A part of a whole, in per cent. Two of them differ by percentage points.
    case proportion
    /// One count to another: re-offences to each re-offender.
    case ratio
    /// A number that is none of these: a score, a day count.
    case score
  }

  /// How the figure of the year so far comes out of its quarters.
  package enum YearToDate: String, Codable, Sendable, CaseIterable {
    /// They are added.
    case sum
    /// The last one stands for all: people on a list.
    case latest
    /// Numerators and denominators are added, then divided: never the mean of percentages.
    case pooled
    /// People are counted once in the year, so quarters cannot be added: the supplier sends it too,
    /// under the measure of the same name with `-to-date` behind it.
    case countedOnce = "counted-once"
  }

  package let id: ID
  package var version = 1
  /// Its name in addresses and files: `deliberate-fires`.
  package var slug: String
  package var name: String
  package var kind: Kind
  /// What is counted: `offences`, `people in treatment`.
  package var unit: String
  /// What a rate is given per: 1,000.
  package var per: Int?
  package var base: Base?
  /// The slug of who sends it.
  package var supplier: String
  package var frequency: Period.Length
  /// Days from the end of a period to the day on which its figure is due.
  package var lagDays: Int
  package var yearToDate: YearToDate
  /// Small counts of it could point at people, and are suppressed in what the public reads.
  package var concernsPeople: Bool
  package var definition: String
  package var source: String
  /// Of a cohort: months from the end of its period until its figures can be final.
  package var maturesAfter: Int?
  /// People were asked, and not all of them: its shares have a margin.
  package var isSurvey: Bool

  package init(
    id: ID, slug: String, name: String, kind: Kind, unit: String, per: Int? = nil,
    base: Base? = nil, supplier: String, frequency: Period.Length = .quarter, lagDays: Int = 0,
    yearToDate: YearToDate = .sum, concernsPeople: Bool = false, definition: String = "",
    source: String = "", maturesAfter: Int? = nil, isSurvey: Bool = false
  ) {
    (self.id, self.slug, self.name, self.kind, self.unit) = (id, slug, name, kind, unit)
    (self.per, self.base, self.supplier) = (per, base, supplier)
    (self.frequency, self.lagDays, self.yearToDate) = (frequency, lagDays, yearToDate)
    (self.concernsPeople, self.definition, self.source) = (concernsPeople, definition, source)
    (self.maturesAfter, self.isSurvey) = (maturesAfter, isSurvey)
  }
}

/// From a day on a measure is counted in another way.
package struct MeasureChange: Detail, Hashable {
  package static let table = "measureChange"
  package let measureID: Measure.ID
  package let day: Day
  /// What is counted from then on.
  package let definition: String
  /// Figures before and after cannot be compared.
  package let breaksSeries: Bool
  package let source: String

  package init(
    measureID: Measure.ID, day: Day, definition: String, breaksSeries: Bool, source: String
  ) {
    (self.measureID, self.day, self.definition) = (measureID, day, definition)
    (self.breaksSeries, self.source) = (breaksSeries, source)
  }
}
