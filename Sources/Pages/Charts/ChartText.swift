/// How wide words are, near enough to keep labels apart. The reader's typeface is not known here, so
/// the widths are those of Open Sans, which is wider than most.
enum ChartText {
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share($1) } * size
  }

  private static func share(_ letter: Unicode.Scalar) -> Double {
    switch letter {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "\u{a0}": 0.28
    case "f", "r", "t", "(", ")", "/", "-": 0.38
    case "m", "w", "M", "W", "%", "@", "—": 0.92
    case "A"..."Z": 0.68
    default: letter.value < 0x2E80 ? 0.58 : 1.0
    }
  }

  /// The words on as many lines as are allowed; what is longer ends with an ellipsis.
  static func lines(_ text: String, width: Double, size: Double, atMost most: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let longer =
        lines[lines.count - 1].isEmpty ? String(word) : "\(lines[lines.count - 1]) \(word)"
      if self.width(longer, size: size) <= width || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    if lines.count > most {
      lines = Array(lines.prefix(most - 1)) + [lines[(most - 1)...].joined(separator: " ")]
    }
    return lines.map { cut($0, width: width, size: size) }
  }

  static func cut(_ text: String, width: Double, size: Double) -> String {
    guard self.width(text, size: size) > width else { return text }
    var kept = Substring(text)
    while !kept.isEmpty, self.width("\(kept)…", size: size) > width { kept = kept.dropLast() }
    while kept.last == " " { kept = kept.dropLast() }
    return "\(kept)…"
  }
}
