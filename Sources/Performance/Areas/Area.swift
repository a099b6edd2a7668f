package import Records

/// A place for which figures are counted: a district, the force area it lies in, a small area in it.
package struct Area: Record, Hashable {
  package static let table = "area"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// From the largest to the smallest.
  package enum Level: String, Codable, Sendable, CaseIterable {
    case force, district, ward
    case middleArea = "msoa"
    case smallArea = "lsoa"
  }

  package let id: ID
  package var version = 1
  /// The code of the Office for National Statistics, `E06000001`; of our own where it has none.
  package var code: String
  package var name: String
  package var level: Level
  /// The code of the area of which it is a part, and which is the sum of its parts.
  package var parent: String?

  package init(id: ID, code: String, name: String, level: Level, parent: String? = nil) {
    (self.id, self.code, self.name, self.level, self.parent) = (id, code, name, level, parent)
  }
}
