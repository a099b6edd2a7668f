/// Printed lines in the form in which facts are compared: the text normal form without capitals
/// and blanks. Written apart from the reader, so that the print can be checked without it.
public struct PlainText: Sendable {
  private let lines: [String]

  /// `furniture` holds the lines that belong to the page and not to the paper.
  public init(_ text: String, furniture: Set<Int> = []) {
    let broken = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    lines = broken.enumerated().map {
      furniture.contains($0 + 1) ? "" : PackFact.flat(PlainText.normal(String($1)))
    }
  }

  /// Whether the text begins on the line or shortly after it.
  public func holds(_ text: String, at line: Int, within reach: Int = 24) -> Bool {
    guard line >= 1, line <= lines.count else { return false }
    let window = lines[(line - 1)..<min(line - 1 + reach, lines.count)].joined()
    return PlainText.find(Array(PackFact.flat(text).utf8), in: Array(window.utf8))
  }

  private static func find(_ needle: [UInt8], in hay: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    guard hay.count >= needle.count else { return false }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }

  /// One line without tags, links, marks of Markdown and curly type.
  static func normal(_ line: String) -> String {
    var out = ""
    var rest = line[...]
    while let character = rest.first {
      rest = rest.dropFirst()
      switch character {
      case "<": rest = rest.drop { $0 != ">" }.dropFirst()
      case "&": rest = entity(rest, into: &out)
      case "]" where rest.first == "(" && out.contains("["):
        rest = rest.drop { $0 != ")" }.dropFirst()
        if let open = out.lastIndex(of: "[") { out.remove(at: open) }
      case "*", "#", "\u{0C}": break
      case "\u{2018}", "\u{2019}": out.append("'")
      case "\u{201C}", "\u{201D}": out.append("\"")
      case "\u{2013}", "\u{2014}": out.append("-")
      default: out.append(character)
      }
    }
    return out
  }

  private static func entity(_ rest: Substring, into out: inout String) -> Substring {
    for (name, character) in [("amp;", "&"), ("nbsp;", " "), ("lt;", "<"), ("gt;", ">")]
    where rest.hasPrefix(name) {
      out += character
      return rest.dropFirst(name.count)
    }
    out += "&"
    return rest
  }
}
