import Intake

/// One thing that a pack says, in the form in which two readings are compared.
public struct PackFact: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case meeting
    case members
    case vacancies
    case agenda
    case presenters
    case nextMeeting = "next meeting"
    case minutesHead = "minutes head"
    case attendance
    case substitutes
    case apologies
    case officers
    case minuteItems = "minute items"
    case decisions
    case reportHeads = "report heads"
    case sections
    case paragraphs
    case recommendations
    case backgroundPapers = "background papers"
    case contactOfficers = "contact officers"
    case tables
    case exemptAndUrgent = "exempt and urgent items"
  }

  public var kind: Kind
  /// What the fact is about: the number of the minute, the name of the report.
  public var key: [String]
  /// What is compared: the normal form without capitals and blanks.
  public var text: String
  /// As it reads.
  public var shown: String
  /// The cells of a table row, each as compared.
  var cells: [String] = []
  /// A heading row, which is never missing nor extra.
  public var isHeading = false
  /// The line on which the fact was printed, 0 when it is not known.
  public var line: Int

  public var weight: Int { cells.isEmpty ? 1 : cells.filter { !$0.isEmpty }.count }

  // MARK: forms of comparison

  /// Without capitals and blanks.
  static func flat(_ text: String) -> String {
    text.filter { !$0.isWhitespace }.lowercased()
  }

  /// A name without form of address, trailing bracket and punctuation.
  static func who(_ name: String) -> String {
    var name = Substring(name)
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") { name = name[..<open] }
    var words = name.split(separator: " ")
    while words.count > 1, titles.contains(words[0].lowercased().filter(\.isLetter)) {
      words.removeFirst()
    }
    return words.joined().filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  private static let titles: Set<String> = [
    "councillor", "cllr", "alderman", "mayor", "chief", "deputy", "assistant", "detective",
    "acting", "temporary", "superintendent", "superintendant", "inspector", "sergeant",
    "constable", "commander", "pc", "ps", "dr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame",
    "lord", "lady", "rev", "reverend", "canon", "prof", "professor",
  ]

  /// A number without brackets and full stops, and the text; a list mark at the head of an
  /// unnumbered text is its number.
  static func numbered(_ number: String?, _ text: String) -> (number: String, text: String) {
    var text = Substring(text)
    if let first = text.first, "-\u{2022}\u{25AA}\u{B7}".contains(first),
      text.dropFirst().first == " "
    {
      text = text.dropFirst(2).drop { $0 == " " }
    }
    if let number, !number.isEmpty { return (bare(number: number), String(text)) }
    if let (mark, rest) = listMark(text) { return (mark, rest) }
    return ("", String(text))
  }

  static func bare(number: String) -> String {
    String(number.filter { !"()[]".contains($0) && !$0.isWhitespace }.trimmingDots).lowercased()
  }

  private static func listMark(_ text: Substring) -> (String, String)? {
    let inside = text.first == "(" ? text.dropFirst() : text
    let mark = inside.prefix { $0.isLetter || $0.isNumber }
    let rest = inside.dropFirst(mark.count)
    guard let end = rest.first, end == ")" || end == ".", rest.dropFirst().first == " " else {
      return nil
    }
    let roman = mark.count <= 5 && mark.allSatisfy { "ivx".contains($0) }
    let letter = mark.count == 1 && mark.allSatisfy { $0.isASCII && $0.isLowercase }
    let digits = mark.count <= 2 && mark.allSatisfy { $0.isASCII && $0.isNumber }
    guard !mark.isEmpty, roman || letter || digits else { return nil }
    return (String(mark), String(rest.dropFirst().drop { $0 == " " }))
  }

  /// A background paper without its web address.
  static func withoutAddress(_ text: String) -> String {
    let words = text.split(separator: " ").filter { word in
      let word = word.first == "(" ? word.dropFirst() : word
      return !["http://", "https://", "www.", "/"].contains { word.hasPrefix($0) }
    }
    var kept = words.joined(separator: " ")[...]
    while let last = kept.last, " (-".contains(last) { kept.removeLast() }
    return String(kept.drop { $0 == " " || $0 == "-" })
  }
}

extension String {
  fileprivate var trimmingDots: Substring {
    var text = self[...]
    while text.last == "." { text.removeLast() }
    while text.first == "." { text.removeFirst() }
    return text
  }
}
