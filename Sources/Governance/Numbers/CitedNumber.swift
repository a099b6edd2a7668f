import Civic

/// A number as people cite it: `minute 13 of 2013/14`, `paper 4.3 of 2018-08-03`, `13(ii)`.
///
/// What is said decides what is looked for; what is left open is looked for everywhere.
struct CitedNumber: Hashable {
  enum Kind: String, Hashable { case minute, decision, paper, table }

  /// Nil where the words do not say what kind of thing it is.
  var kind: Kind?
  /// `13`, `4.3`.
  var number: String
  /// Of a decision, without brackets: `ii`.
  var mark: String?
  var year: MunicipalYear?
  var day: Day?

  init(_ number: String, mark: String? = nil, kind: Kind? = nil) {
    (self.number, self.mark, self.kind) = (number, mark, kind)
  }

  /// Reads what somebody typed; nil when no number of the record is in it.
  init?(reading text: String) {
    var rest = CitedNumber.plain(text)
    let day = CitedNumber.takeDay(from: &rest)
    let year = day == nil ? CitedNumber.takeYear(from: &rest) : nil
    var kind: Kind?
    for (word, named) in CitedNumber.words where rest.contains(word) {
      // The narrower word wins: `minute 13, decision (ii)`.
      if kind == nil || named == .decision { kind = named }
    }
    let pattern = /\b([0-9]{1,4}(?:\.[0-9]{1,3})*)\s*(?:\(\s*([a-z0-9]{1,5})\s*\))?/
    guard let match = rest.firstMatch(of: pattern) else { return nil }
    var mark = match.2.map { String($0) }
    if mark == nil {
      let after = rest[match.range.upperBound...]
      mark =
        after.firstMatch(of: /\(\s*([a-z0-9]{1,5})\s*\)/).map { String($0.1) }
        ?? after.firstMatch(of: /decision\s+([ivx]{1,5}|[0-9]{1,2}|[a-h])\b/).map { String($0.1) }
    }
    (number, self.mark, self.year, self.day) = (String(match.1), mark, year, day)
    self.kind = mark == nil ? kind : .decision
  }

  private static let words: [(String, Kind)] = [
    ("minute", .minute), ("min ", .minute), ("decision", .decision), ("paper", .paper),
    ("report", .paper), ("item", .paper), ("table", .table),
  ]

  private static func plain(_ text: String) -> String {
    String(text.prefix(200)).lowercased()
      .replacing("\u{2013}", with: "-").replacing("\u{2019}", with: "'")
  }

  /// `3 August 2018`, `3/8/2018`, `2018-08-03`.
  private static func takeDay(from text: inout String) -> Day? {
    if let match = text.firstMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
      let day = Day(iso: "\(match.1)-\(match.2)-\(match.3)")
    {
      text.removeSubrange(match.range)
      return day
    }
    if let match = text.firstMatch(of: /\b([0-9]{1,2})[\/.]([0-9]{1,2})[\/.]([0-9]{4})\b/),
      let day = Day(
        year: Int(match.3) ?? 0, month: Int(match.2) ?? 0, day: Int(match.1) ?? 0)
    {
      text.removeSubrange(match.range)
      return day
    }
    let written = /\b([0-9]{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+([0-9]{4})\b/
    guard let match = text.firstMatch(of: written),
      let month = Day.monthNames.firstIndex(where: {
        $0.lowercased() == match.2 || $0.lowercased().prefix(3) == match.2
      }),
      let day = Day(year: Int(match.3) ?? 0, month: month + 1, day: Int(match.1) ?? 0)
    else { return nil }
    text.removeSubrange(match.range)
    return day
  }

  /// `2013/14`, `2013-14`, `2013-2014`; the second year must follow the first.
  private static func takeYear(from text: inout String) -> MunicipalYear? {
    guard let match = text.firstMatch(of: /\b([0-9]{4})\s*[\/\-]\s*((?:[0-9]{2})?[0-9]{2})\b/),
      let year = MunicipalYear(address: "\(match.1)-\(match.2.suffix(2))")
    else { return nil }
    // What stands before a stroke is the number: `13/2013-14`.
    text.replaceSubrange(match.range, with: " ")
    return year
  }
}
