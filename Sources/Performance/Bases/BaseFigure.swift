package import Civic
package import Records

/// A dated count of people or households by which a rate is divided, with its source.
package struct BaseFigure: Record, Hashable {
  package static let table = "baseFigure"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  /// What is counted.
  package var base: Base
  /// The code of the area.
  package var area: String
  /// What it is an estimate of: `mid-2018`.
  package var name: String
  package var amount: Int
  /// The first day of the periods that are divided by it: a mid-year estimate is published a year
  /// later, and a report that was right when it was made stays so.
  package var usedFrom: Day
  package var source: String

  package init(
    id: ID, base: Base, area: String, name: String, amount: Int, usedFrom: Day, source: String
  ) {
    (self.id, self.base, self.area, self.name) = (id, base, area, name)
    (self.amount, self.usedFrom, self.source) = (amount, usedFrom, source)
  }
}

/// By what a rate is divided.
package enum Base: String, Codable, Sendable, CaseIterable {
  /// Residents of all ages.
  case population
  case households
  /// Aged 10 to 17: first-time entrants to the youth justice system.
  case youngPeople = "young-people"

  /// `per 1,000 people`.
  package var inWords: String {
    switch self {
    case .population: "people"
    case .households: "households"
    case .youngPeople: "young people aged 10 to 17"
    }
  }
}
