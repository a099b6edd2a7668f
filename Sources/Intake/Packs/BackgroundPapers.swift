/// The background papers of a report, out of the blocks of their section.
enum BackgroundPapers {
  static func read(_ blocks: [Pack.Block]) -> [String] {
    var papers: [String] = []
    var head: String?
    for block in blocks where block.kind == .paragraph || block.kind == .listEntry {
      var text = block.text
      if isNone(text) { continue }
      if isIntroduction(text) {
        text = afterColon(text)
        head = nil
        if text.isEmpty { continue }
      }
      if isAddress(text), let last = papers.last {
        papers[papers.count - 1] = last + " " + text
      } else if text.hasSuffix(":") || text.hasSuffix(":-") {
        head = String(text.trimmed(of: " -"))
      } else {
        if block.kind == .paragraph && block.number != nil { head = nil }
        papers += text.parts(at: [";"]).map { paper in head.map { $0 + " " + paper } ?? paper }
      }
    }
    return papers
  }

  private static func isNone(_ text: String) -> Bool {
    let key = text.asciiLowered
    return key.byteCount < 160
      && [
        "none", "there are no ", "there are none", "no background", "n/a", "not applicable", "nil",
        "there were no ",
        "no papers",
      ]
      .contains { key.hasPrefix($0) }
  }

  private static func isIntroduction(_ text: String) -> Bool {
    let key = text.asciiLowered
    return
      (key.holds("background paper") || key.holds("following paper")
      || key.holds("following document"))
      && (key.holds("following") || key.holds("used in") || key.hasSuffix(":")
        || key.hasSuffix(":-"))
  }

  private static func afterColon(_ text: String) -> String {
    guard let colon = text.offset(of: ":") else { return "" }
    return String(text.cut(colon + 1).trimmed(of: " -"))
  }

  private static func isAddress(_ text: String) -> Bool {
    ["http", "(http", "www.", "(www.", "/"].contains { text.asciiLowered.hasPrefix($0) }
  }
}
