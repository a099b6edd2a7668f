/// One category under two spellings in two tables with otherwise the same rows.
enum CategoryNames {
  static func findings(in readings: [TableReading]) -> [Finding] {
    var told: Set<String> = []
    var findings: [Finding] = []
    for (index, one) in readings.enumerated() {
      for other in readings[(index + 1)...] where areAlike(one, other) {
        for (a, b) in pairs(one, other) {
          let (wrong, right) = isRarer(a, than: b, readings) ? (a, b) : (b, a)
          guard told.insert(wrong).inserted else { continue }
          let reading = one.table.rows.contains { $0.label == wrong } ? one : other
          findings.append(finding(wrong, right, reading))
        }
      }
    }
    return findings
  }

  private static func areAlike(_ one: TableReading, _ other: TableReading) -> Bool {
    let shared = Set(one.categories).intersection(other.categories).count
    let fewer = min(one.categories.count, other.categories.count)
    return fewer > 3 && shared * 10 >= fewer * 6
  }

  /// Labels that stand in one table only and differ by a letter or two.
  private static func pairs(_ one: TableReading, _ other: TableReading) -> [(String, String)] {
    let first = one.table.rows.indices.filter { !other.categories.contains(one.categories[$0]) }
    let second = other.table.rows.indices.filter { !one.categories.contains(other.categories[$0]) }
    return first.flatMap { a in
      second.compactMap { b -> (String, String)? in
        let (x, y) = (one.categories[a], other.categories[b])
        guard isMisspelling(x, y) else { return nil }
        return (one.table.rows[a].label, other.table.rows[b].label)
      }
    }
  }

  /// One long word is spelt otherwise, or words are joined otherwise.
  static func isMisspelling(_ one: String, _ other: String) -> Bool {
    let (a, b) = (one.split(separator: " "), other.split(separator: " "))
    if a.joined() == b.joined() { return one != other && one.count > 5 }
    guard a.count == b.count else { return false }
    let differing = a.indices.filter { a[$0] != b[$0] }
    guard differing.count == 1, let at = differing.first else { return false }
    let (x, y) = (String(a[at]), String(b[at]))
    guard min(x.count, y.count) >= 5, x.allSatisfy(\.isLetter), y.allSatisfy(\.isLetter),
      x + "s" != y, y + "s" != x
    else { return false }
    return distance(Array(x), Array(y)) < 3
  }

  /// Letters to change, add or drop (Levenshtein, 1965).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var last = Array(0...other.count)
    for (i, a) in one.enumerated() {
      var line = [i + 1]
      for (j, b) in other.enumerated() {
        line.append(min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, line[j] + 1))
      }
      last = line
    }
    return last[other.count]
  }

  private static func isRarer(
    _ one: String, than other: String, _ readings: [TableReading]
  ) -> Bool {
    let labels = readings.flatMap { $0.table.rows.map { CategoryName.key($0.label) } }
    let (a, b) = (CategoryName.key(one), CategoryName.key(other))
    return labels.filter { $0 == a }.count < labels.filter { $0 == b }.count
  }

  private static func finding(_ wrong: String, _ right: String, _ reading: TableReading) -> Finding
  {
    Finding(
      table: reading.table.title, row: wrong, column: "label", printed: wrong, expected: right,
      rule: .name, severity: .typo,
      sentence: "\"\(wrong)\" is called \"\(right)\" in another table of the pack.")
  }
}
