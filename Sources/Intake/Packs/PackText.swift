/// The text normal form in which a pack's words are kept and compared: tags, emphasis and leading
/// heading marks gone, entities decoded, a link's text for the link, straight quotes, plain
/// hyphens for dashes, single blanks. Capitals, spelling and hyphens inside a line stay.
enum PackText {
  /// Bytes of the longest text that lines are joined to.
  static let longest = 20_000
  /// The normal form of one printed line, given as its UTF-8 bytes without the line end.
  static func normal(_ raw: ArraySlice<UInt8>) -> String {
    var out = [UInt8]()
    out.reserveCapacity(raw.count)
    var at = raw.startIndex
    while at < raw.endIndex, isBlank(raw[at]) || raw[at] == hash { at += 1 }
    while at < raw.endIndex {
      let byte = raw[at]
      switch byte {
      case less: at = skipTag(raw, at, into: &out)
      case ampersand: at = decodeEntity(raw, at, into: &out)
      case bracket: at = readLink(raw, at, into: &out)
      case star: at += 1
      case 0..<33, 127: at = blank(at + 1, into: &out)
      case 128...: at = foldWide(raw, at, into: &out)
      default:
        out.append(byte)
        at += 1
      }
    }
    while out.last == space { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  static func normal(_ text: String) -> String { normal(Array(text.utf8)[...]) }

  /// Joins two printed lines of one text: with one blank, or without one where the first line ends
  /// with a hyphen after a letter and the second begins with a small letter.
  static func join(_ first: String, _ second: String) -> String {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    let head = first.utf8.suffix(2)
    if head.last == hyphen, head.count == 2, head.first.map(isLetter) == true,
      second.first?.isLowercase == true
    {
      return first + second
    }
    return first + " " + second
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte <= 32 || byte == 127 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }

  private static func blank(_ next: Int, into out: inout [UInt8]) -> Int {
    if let last = out.last, last != space { out.append(space) }
    return next
  }

  /// A tag is `<`, a letter, `/` or `!`, and all up to `>`; the end of a paragraph leaves a blank.
  private static func skipTag(_ raw: ArraySlice<UInt8>, _ at: Int, into out: inout [UInt8]) -> Int {
    let next = at + 1
    if next < raw.endIndex, isLetter(raw[next]) || raw[next] == slash || raw[next] == exclamation,
      let end = raw[next...].prefix(300).prefix(while: { $0 != less }).firstIndex(of: greater)
    {
      let name = raw[next..<end]
      let breaks = name == Array("br".utf8)[...] || name.last == slash || name.last == letterP
      return breaks ? blank(end + 1, into: &out) : end + 1
    }
    out.append(less)
    return next
  }

  private static func decodeEntity(
    _ raw: ArraySlice<UInt8>, _ at: Int, into out: inout [UInt8]
  ) -> Int {
    guard let end = raw[at...].prefix(10).firstIndex(of: semicolon) else {
      out.append(ampersand)
      return at + 1
    }
    let name = String(decoding: raw[(at + 1)..<end], as: UTF8.self)
    guard let text = Entities.text(name) else {
      out.append(ampersand)
      return at + 1
    }
    if text == " " { return blank(end + 1, into: &out) }
    out.append(contentsOf: text.utf8)
    return end + 1
  }

  /// `[text](address)` gives `text`; any other bracket stays.
  private static func readLink(_ raw: ArraySlice<UInt8>, _ at: Int, into out: inout [UInt8]) -> Int
  {
    let reach = raw[(at + 1)...].prefix(500).prefix { $0 != bracket }
    if let close = reach.firstIndex(of: closingBracket), close + 1 < raw.endIndex,
      raw[close + 1] == parenthesis,
      let end = raw[(close + 1)...].prefix(1000).firstIndex(of: closingParenthesis)
    {
      out.append(contentsOf: normal(raw[(at + 1)..<close]).utf8)
      return end + 1
    }
    out.append(bracket)
    return at + 1
  }

  /// Quotes, dashes and blanks beyond ASCII become plain ones; every other character stays.
  private static func foldWide(_ raw: ArraySlice<UInt8>, _ at: Int, into out: inout [UInt8]) -> Int
  {
    let left = raw.endIndex - at
    if raw[at] == 0xC2, left > 1, raw[at + 1] == 0xA0 { return blank(at + 2, into: &out) }
    if raw[at] == 0xE2, left > 2, raw[at + 1] == 0x80 {
      switch raw[at + 2] {
      case 0x93, 0x94: out.append(hyphen)
      case 0x98, 0x99: out.append(39)
      case 0x9C, 0x9D: out.append(34)
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return blank(at + 3, into: &out)
      case 0x8B: break
      default: out.append(contentsOf: raw[at..<(at + 3)])
      }
      return at + 3
    }
    if raw[at] == 0xEF, left > 2, raw[at + 1] == 0xBB, raw[at + 2] == 0xBF { return at + 3 }
    if raw[at] == 0xE3, left > 2, raw[at + 1] == 0x80, raw[at + 2] == 0x80 {
      return blank(at + 3, into: &out)
    }
    out.append(raw[at])
    return at + 1
  }

  private static let space: UInt8 = 32
  private static let exclamation: UInt8 = 33
  private static let hash: UInt8 = 35
  private static let ampersand: UInt8 = 38
  private static let parenthesis: UInt8 = 40
  private static let closingParenthesis: UInt8 = 41
  private static let star: UInt8 = 42
  private static let hyphen: UInt8 = 45
  private static let slash: UInt8 = 47
  private static let semicolon: UInt8 = 59
  private static let less: UInt8 = 60
  private static let greater: UInt8 = 62
  private static let bracket: UInt8 = 91
  private static let closingBracket: UInt8 = 93
  private static let letterP: UInt8 = 112
}

/// The character references that text made from web pages holds.
enum Entities {
  /// The text of `amp`, `#163` or `#x2019`, in normal form; nil when the name is not known.
  static func text(_ name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      guard let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
        let scalar = Unicode.Scalar(code)
      else { return nil }
      return plain[scalar] ?? (code < 32 ? " " : String(Character(scalar)))
    }
    return named[name]
  }

  private static let plain: [Unicode.Scalar: String] = [
    "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2013}": "-",
    "\u{2014}": "-", "\u{A0}": " ",
  ]

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "pound": "\u{A3}",
    "euro": "\u{20AC}", "ndash": "-", "mdash": "-", "lsquo": "'", "rsquo": "'", "ldquo": "\"",
    "rdquo": "\"", "bull": "\u{2022}", "hellip": "\u{2026}", "middot": "\u{B7}",
    "eacute": "\u{E9}", "deg": "\u{B0}", "frac12": "\u{BD}", "shy": "",
  ]
}
