/// The months that a heading names: `Apr 13 - Jun 13`, `Q2 2018/19`, `2017/18`, `July 2018`.
struct FigurePeriod: Hashable {
  /// Months since the beginning of the year 0; both ends belong to the period.
  let first: Int
  let last: Int

  var months: Int { last - first + 1 }

  func holds(_ other: FigurePeriod) -> Bool { first <= other.first && other.last <= last }

  /// The same months of another year.
  func isSameSeason(as other: FigurePeriod) -> Bool {
    months == other.months && first != other.first && (first - other.first) % 12 == 0
  }

  init?(in heading: String) {
    let text = heading.lowercased()
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let months = words.indices.compactMap { at in
      FigurePeriod.month(words[at]).map { (month: $0, year: FigurePeriod.year(after: at, words)) }
    }
    if let found = FigurePeriod.named(months) {
      (first, last) = found
    } else {
      guard let found = FigurePeriod.numbered(words, text) else { return nil }
      (first, last) = found
    }
    guard first <= last, last - first < 120 else { return nil }
  }

  private static func named(_ months: [(month: Int, year: Int?)]) -> (Int, Int)? {
    guard let start = months.first, let end = months.last, let year = end.year else { return nil }
    let before = start.year ?? (start.month > end.month ? year - 1 : year)
    return (before * 12 + start.month, year * 12 + end.month)
  }

  /// A quarter of a financial year, a financial year, or a calendar year.
  private static func numbered(_ words: [String], _ text: String) -> (Int, Int)? {
    let years = words.filter { $0.count == 4 && $0.allSatisfy(\.isNumber) }.compactMap { Int($0) }
    guard let year = years.first(where: { (1980...2100).contains($0) }) else { return nil }
    let at = words.firstIndex(of: String(year)).map { $0 + 1 } ?? 0
    let isFinancial =
      at < words.count && words[at].count <= 4
      && [(year + 1) % 100, year + 1].contains(Int(words[at]) ?? -1)
    if let quarter = quarter(words) {
      let start = isFinancial ? year * 12 + 3 + (quarter - 1) * 3 : year * 12 + (quarter - 1) * 3
      return (start, start + 2)
    }
    return isFinancial ? (year * 12 + 3, year * 12 + 14) : (year * 12, year * 12 + 11)
  }

  /// The number in `Q3` or `Quarter 3`.
  static func quarter(_ words: [String]) -> Int? {
    for (index, word) in words.enumerated() {
      if ["q1", "q2", "q3", "q4"].contains(word) { return Int(word.suffix(1)) }
      if word == "quarter" || word == "qtr", index + 1 < words.count,
        let number = Int(words[index + 1]), (1...4).contains(number)
      {
        return number
      }
    }
    return nil
  }

  private static let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    let full = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return full.firstIndex { $0 == word }
      ?? (word.count <= 4 ? names.firstIndex { word.hasPrefix($0) } : nil)
  }

  private static func year(after at: Int, _ words: [String]) -> Int? {
    guard at + 1 < words.count, let number = Int(words[at + 1]) else { return nil }
    if (1980...2100).contains(number) { return number }
    return words[at + 1].count == 2 ? 2000 + number : nil
  }
}
