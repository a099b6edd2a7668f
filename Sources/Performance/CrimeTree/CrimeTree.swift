package import Records

/// How kinds of crime are grouped in some years: each parent is the sum of what stands below it.
/// Labels and branches have changed, so a tree has its years.
package struct CrimeTree: Sendable, Hashable {
  /// One kind of crime in one tree.
  package struct Kind: Detail, Hashable {
    package static let table = "crimeKind"
    /// The first financial year of the tree, as the calendar year in which it begins.
    package let year: Int
    /// The slug of the measure that counts it.
    package let measure: String
    /// The slug of the kind above it; nil at the top.
    package let parent: String?
    /// As the tables of these years print it.
    package let label: String
    package let ordinal: Int
    /// Which table of the report shows it.
    package let section: Section
    package let source: String

    package init(
      year: Int, measure: String, parent: String?, label: String, ordinal: Int, section: Section,
      source: String
    ) {
      (self.year, self.measure, self.parent, self.label) = (year, measure, parent, label)
      (self.ordinal, self.section, self.source) = (ordinal, section, source)
    }
  }

  package enum Section: String, Codable, Sendable, CaseIterable {
    /// Crimes with a victim.
    case victim
    /// Crimes against society, found by the police.
    case society
    case total
    /// Incidents of antisocial behaviour, which are no crimes.
    case antisocial
  }

  package let year: Int
  package let kinds: [Kind]
  private let children: [String: [String]]
  private let depths: [String: Int]

  init(year: Int, kinds: [Kind]) {
    (self.year, self.kinds) = (year, kinds.sorted { $0.ordinal < $1.ordinal })
    children = Dictionary(grouping: self.kinds.filter { $0.parent != nil }) { $0.parent ?? "" }
      .mapValues { $0.map(\.measure) }
    let parents = Dictionary(
      kinds.map { ($0.measure, $0.parent) }, uniquingKeysWith: { first, _ in first })
    depths = parents.mapValues { parent in
      var (depth, above) = (0, parent)
      while let next = above, depth < 10 { (depth, above) = (depth + 1, parents[next] ?? nil) }
      return depth
    }
  }

  /// The kinds that make up a kind; none for one that is counted as it is.
  func below(_ measure: String) -> [String] { children[measure] ?? [] }

  /// How many kinds stand above it.
  func depth(of measure: String) -> Int { depths[measure] ?? 0 }

  func kinds(in section: Section) -> [Kind] { kinds.filter { $0.section == section } }
}

extension CrimeTree {
  static let migrations = [
    Migration(
      "crimeKind: begin",
      """
      CREATE TABLE crimeKind (
        year \(.integer) NOT NULL, measure TEXT NOT NULL, parent TEXT, label TEXT NOT NULL,
        ordinal \(.integer) NOT NULL, section TEXT NOT NULL, source TEXT NOT NULL,
        PRIMARY KEY (year, measure))
      """)
  ]

  /// All trees, the earliest first.
  static func all(in reader: Reader) throws -> [CrimeTree] {
    let found: [Kind] = try reader.all("SELECT * FROM crimeKind ORDER BY year, ordinal")
    return Dictionary(grouping: found, by: \.year).map { CrimeTree(year: $0.key, kinds: $0.value) }
      .sorted { $0.year < $1.year }
  }

  /// The tree that stands in a financial year: the last that began.
  static func standing(in year: Int, in reader: Reader) throws -> CrimeTree? {
    let found: [Kind] = try reader.all(
      """
      SELECT * FROM crimeKind
      WHERE year = (SELECT MAX(year) FROM crimeKind WHERE year <= \(year)) ORDER BY ordinal
      """)
    return found.first.map { CrimeTree(year: $0.year, kinds: found) }
  }
}
