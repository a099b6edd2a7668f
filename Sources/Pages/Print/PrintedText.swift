/// The text of a paper or a minute on paper: the same blocks as on the page, numbers in the margin.
public struct PrintedText: Part {
  public var blocks: [NumberedPaper.Block]
  /// Which heading the text's own sections are: 2 below a document's title, 3 below a part's.
  public var top: Int
  /// Minutes are set without a margin for numbers.
  public var isMinute: Bool

  public init(blocks: [NumberedPaper.Block], top: Int, isMinute: Bool = false) {
    (self.blocks, self.top, self.isMinute) = (blocks, top, isMinute)
  }

  public var html: HTML {
    // A text that begins below its first depth would leave a gap between headings.
    let first = blocks.compactMap(\.depth).first ?? 1
    let written = blocks.map { block($0, first: first) }
    return "<div class=\"text\(isMinute ? " text--minutes" as HTML : .empty)\">\n\(written)</div>\n"
  }

  private func block(_ block: NumberedPaper.Block, first: Int) -> HTML {
    switch block {
    case .heading(let number, let text, let depth):
      return PrintedText.heading(number, text, level: top + max(0, depth - first))
    case .paragraph(let number?, let text):
      return "<p class=\"numbered\"><span class=\"number\">\(number)</span> \(text)</p>\n"
    case .paragraph(nil, let text): return "<p class=\"plain\">\(text)</p>\n"
    case .list(let lines): return "<ul>\(lines, PrintedText.line)</ul>\n"
    case .other(let html): return html
    case .withheld(let reason): return "<p class=\"plain\">Withheld: \(reason)</p>\n"
    }
  }

  private static func heading(_ number: String?, _ text: String, level: Int) -> HTML {
    let tag: HTML = level <= 2 ? "h2" : (level == 3 ? "h3" : (level == 4 ? "h4" : "h5"))
    guard let number else { return "<\(tag)>\(text)</\(tag)>\n" }
    return """
      <\(tag) class="numbered"><span class="number">\(number)</span> \(text)</\(tag)>

      """
  }

  private static func line(_ line: NumberedPaper.ListLine) -> HTML {
    "<li><span class=\"number\">\(line.mark)</span> \(line.text)</li>\n"
  }
}

extension NumberedPaper.Block {
  fileprivate var depth: Int? {
    guard case .heading(_, _, let depth) = self else { return nil }
    return depth
  }
}

/// What a paper asks for, or a meeting decided, in a box.
public struct PrintedBox: Part {
  public var title: String
  /// Which heading its title is.
  public var level: Int
  public var lines: [(number: String?, words: String)]

  public init(title: String, level: Int, lines: [(number: String?, words: String)]) {
    (self.title, self.level, self.lines) = (title, level, lines)
  }

  public var html: HTML {
    guard !lines.isEmpty else { return .empty }
    let tag: HTML = level <= 2 ? "h2" : (level == 3 ? "h3" : "h4")
    return """
      <section class="asks">
      <\(tag)>\(title)</\(tag)>
      \(lines, line)\
      </section>

      """
  }

  private func line(_ line: (number: String?, words: String)) -> HTML {
    guard let number = line.number else { return "<p>\(line.words)</p>\n" }
    return "<p class=\"numbered\"><span class=\"number\">\(number)</span> \(line.words)</p>\n"
  }
}
