/// Text for XML 1.0: the five letters that mean something are written out, and characters that XML
/// does not have are left out (section 2.2).
enum XMLText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: if mayStand(scalar.value) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  private static func mayStand(_ value: UInt32) -> Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// `<name>text</name>`, with attributes in front of the text.
  static func element(
    _ name: String, _ attributes: [(String, String)] = [], text: String? = nil
  ) -> String {
    let written = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    guard let text else { return "<\(name)\(written)/>\n" }
    return "<\(name)\(written)>\(escaped(text))</\(name)>\n"
  }
}
