/// One line of a calendar: a name, perhaps with parameters, and its value.
struct CalendarLine: Sendable, Hashable {
  private let content: String

  /// A value that is no text: a date, a number, an address. A line break in it would begin another
  /// line, so none is let through.
  init(_ name: String, plain: String) {
    content = "\(name):\(plain.filter { !$0.isNewline })"
  }

  /// A text, escaped as RFC 5545, section 3.3.11, has it.
  init(_ name: String, text: String) { content = "\(name):\(CalendarLine.escaped(text))" }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case _ where character.isNewline: escaped += "\\n"
      case "\t": escaped += "\t"
      default:
        escaped.unicodeScalars += character.unicodeScalars.filter {
          $0.value >= 0x20 && $0.value != 0x7F
        }
      }
    }
    return escaped
  }

  /// At most 75 bytes in a line; what is longer goes on in the next, behind a space (section 3.1). A
  /// letter of several bytes is never parted.
  var utf8: [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for scalar in content.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if width + letter.count > 75 {
        bytes += [13, 10, 32]
        width = 1
      }
      bytes += letter
      width += letter.count
    }
    return bytes + [13, 10]
  }
}
