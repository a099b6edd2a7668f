/// Headings that a paper prints in capitals, in the letters in which people read: capitals hide the
/// shape of words, and some screen readers spell them out.
package enum ReadingCase {
  /// `COUNTY LINES AND ASB` becomes `County Lines and ASB`; what has small letters stays as printed.
  package static func of(_ printed: String) -> String {
    let letters = printed.filter(\.isLetter)
    guard letters.count > 4, !letters.contains(where: \.isLowercase) else { return printed }
    let words = printed.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { place, word in
      written(word, isFirst: place == 0)
    }.joined(separator: " ")
  }

  /// What the partnership says aloud letter by letter.
  private static let spelled: Set<String> = [
    "ASB", "MARAC", "IOM", "CPW", "CPN", "CBO", "PSPO", "CSP", "YOT", "YOS", "YJS", "YJB", "CCTV",
    "NHS", "CCG", "PCC", "OPCC", "MAPPA", "MATAC", "DHR", "GP", "UK", "HMP", "NPS", "CRC",
    "SHP", "DVPO", "VAWG", "KPI", "ICT", "TFMV", "NEET", "II", "III", "IV", "VI", "VII",
  ]

  private static let small: Set<String> = [
    "A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "INTO", "OF", "ON", "OR", "THE", "TO",
    "WITH",
  ]

  private static func written(_ word: Substring, isFirst: Bool) -> String {
    let core = word.filter { $0.isLetter || $0.isNumber }
    if spelled.contains(String(core)) || core.contains(where: \.isNumber) { return String(word) }
    if !isFirst, small.contains(String(core)) { return word.lowercased() }
    var result = ""
    var startsPart = true
    for character in word {
      result += startsPart ? character.uppercased() : character.lowercased()
      startsPart = character == "/" || character == "(" || character == "\"" || character == "‘"
    }
    return result
  }
}

extension ReadingCase {
  /// A phrase that begins a line: `theft from shops` becomes `Theft from shops`.
  package static func capitalised(_ phrase: String) -> String {
    (phrase.first?.uppercased() ?? "") + phrase.dropFirst()
  }
}
