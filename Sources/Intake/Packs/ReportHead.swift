/// The labelled lines above a report: `Report of:` and `Subject:`.
enum ReportHead {
  enum Label: Hashable {
    case reportOf, subject
  }

  static func label(_ line: PackLine) -> Label? {
    guard line.mark == nil, !line.isRow else { return nil }
    for (word, label) in openings where line.key.hasPrefix(word) {
      let rest = line.text.cut(word.byteCount)
      if rest.hasPrefix(":") || (line.isMarked && label == .reportOf && rest.byteCount < 90) {
        return label
      }
    }
    return nil
  }

  /// What stands after the label.
  static func value(_ text: String) -> String {
    if let colon = text.offset(of: ":"), colon < 20 { return text.cut(colon + 1) }
    let key = text.asciiLowered
    for (word, _) in openings where key.hasPrefix(word) { return text.cut(word.byteCount) }
    return text
  }

  private static let openings: [(String, Label)] = [
    ("report of", .reportOf), ("report by", .reportOf), ("report from", .reportOf),
    ("joint report of", .reportOf), ("report author", .reportOf), ("subject", .subject),
    ("title of report", .subject), ("report title", .subject), ("title", .subject),
  ]
}

/// What reports call their sections.
enum SectionHeading {
  static func isPurpose(_ line: PackLine) -> Bool {
    line.mark?.style == .whole && line.body.asciiLowered.hasPrefix("purpose of")
  }

  /// A title that report templates use.
  static func isUsual(_ title: String) -> Bool {
    let key = title.asciiLowered
    return title.byteCount < 140 && usual.contains { key.holds($0) }
  }

  /// A heading in words that report templates use, without its number.
  static func isTitle(_ line: PackLine) -> Bool {
    line.mark == nil && !line.isRow && (line.isMarked || line.text.isCapitals)
      && line.text.byteCount < 110 && !line.endsSentence && isUsual(line.text)
  }

  /// A title that is a section even without a number.
  static func standsAlone(_ title: String) -> Bool {
    let key = String(title.asciiLowered.trimmed(of: " :."))
    return alone.contains(key)
  }

  static func isContact(_ title: String) -> Bool {
    title.asciiLowered.holds("contact officer") || title.asciiLowered.hasPrefix("contact")
  }

  static func isBackgroundPapers(_ title: String) -> Bool {
    title.asciiLowered.holds("background paper") || title.asciiLowered.holds("background document")
  }

  static func isRecommendations(_ title: String) -> Bool {
    title.asciiLowered.holds("recommendation") && !title.asciiLowered.holds("reason")
  }

  private static let usual = [
    "purpose of", "background", "proposal", "consideration", "implication", "recommendation",
    "reason",
    "contact officer", "section 17", "conclusion", "option", "introduction", "summary", "appendi",
    "consultation", "equality", "next steps", "performance", "progress", "update",
  ]

  private static let alone: Set = [
    "purpose of report", "background", "proposals", "recommendations", "recommendation",
    "reasons for recommendations", "background papers", "contact officer", "contact officers",
    "risk implications", "legal considerations", "financial considerations", "section 17",
    "equality and diversity considerations", "conclusion", "conclusions", "appendices",
    "appendices available on request", "staff considerations", "asset management considerations",
  ]
}
