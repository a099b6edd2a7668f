package import Records

/// A code of the Home Office's for an offence, and the kind of crime under which a tree counts it.
package struct OffenceCode: Detail, Hashable {
  package static let table = "offenceCode"
  /// The first financial year of the tree.
  package let year: Int
  /// `28E`; `1/4.1/4.10/4.2` where offences are counted as one.
  package let code: String
  package let description: String
  /// The slug of the measure.
  package let measure: String
  package let source: String

  package init(
    year: Int, code: String, description: String, measure: String, source: String
  ) {
    (self.year, self.code, self.description) = (year, code, description)
    (self.measure, self.source) = (measure, source)
  }

  static let migrations = [
    Migration(
      "offenceCode: begin",
      """
      CREATE TABLE offenceCode (
        year \(.integer) NOT NULL, code TEXT NOT NULL, description TEXT NOT NULL,
        measure TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (year, code))
      """)
  ]

  /// Of the tree that begins in a year.
  static func all(of year: Int, in reader: Reader) throws -> [OffenceCode] {
    try reader.all("SELECT * FROM offenceCode WHERE year = \(year) ORDER BY code")
  }
}

extension CrimeTree {
  /// Counts by offence, added up by kind of crime and upwards to the top.
  ///
  /// - Returns: the kinds, and the codes that are no part of the tree.
  func counts(
    by codes: [OffenceCode], _ offences: [String: Int]
  ) -> (kinds: [String: Int], left: [String: Int]) {
    let measures = Dictionary(
      codes.map { ($0.code, $0.measure) }, uniquingKeysWith: { first, _ in first })
    var (counts, left): ([String: Int], [String: Int]) = ([:], [:])
    for (code, number) in offences {
      guard let measure = measures[code] else {
        left[code] = number
        continue
      }
      for kind in [measure] + above(measure) { counts[kind, default: 0] += number }
    }
    return (counts, left)
  }

  /// The kinds of which one is a part, the nearest first.
  private func above(_ measure: String) -> [String] {
    var (found, last): ([String], String) = ([], measure)
    while let parent = kinds.first(where: { $0.measure == last })?.parent, found.count < 10 {
      found.append(parent)
      last = parent
    }
    return found
  }
}
