/// A paper or a minute as written: headings and paragraphs whose printed numbers stand in the margin
/// and are anchors, so that `…#n-3.1` can be cited.
public struct NumberedPaper: Part {
  public enum Block: Sendable, Hashable {
    /// Depth 1 is a section, 2 and 3 stand below it.
    case heading(number: String?, text: String, depth: Int)
    case paragraph(number: String?, text: HTML)
    /// A mark as printed, such as `(a)` or `•`, and the words after it.
    case list([ListLine])
    /// A table, a decision, a picture: anything with markup of its own.
    case other(HTML)
    /// Something is kept from the public; the reason as the clerk gave it.
    case withheld(reason: String)
  }

  public struct ListLine: Sendable, Hashable {
    public var mark: String
    public var text: HTML

    public init(_ mark: String, _ text: HTML) { (self.mark, self.text) = (mark, text) }
  }

  public var blocks: [Block]
  /// Contents at the side, where there are at least three sections.
  public var showsContents: Bool

  public init(blocks: [Block], showsContents: Bool = true) {
    (self.blocks, self.showsContents) = (blocks, showsContents)
  }

  public var html: HTML {
    var anchors = Anchors()
    var contents: [HTML] = []
    var written: [HTML] = []
    for block in blocks {
      switch block {
      case .heading(let number, let text, let depth):
        let id = anchors.next(for: number ?? text)
        if depth == 1 { contents.append(NumberedPaper.contentsLine(number, text, id: id)) }
        written.append(NumberedPaper.heading(number, text, depth: depth, id: id))
      case .paragraph(let number?, let text):
        written.append(
          NumberedPaper.paragraph(number, text, id: anchors.next(for: number)))
      case .paragraph(nil, let text): written.append("<p class=\"hl-paper__plain\">\(text)</p>\n")
      case .list(let lines): written.append("<ul class=\"hl-paper__list\">\(lines, line)</ul>\n")
      case .other(let html): written.append("<div class=\"hl-paper__other\">\(html)</div>\n")
      case .withheld(let reason):
        written.append("<p class=\"hl-paper__withheld\">Withheld: \(reason)</p>\n")
      }
    }
    let hasContents = showsContents && contents.count >= 3
    return """
      <div class="hl-paper\(hasContents ? " hl-paper--with-contents" as HTML : .empty)">
      \(hasContents ? NumberedPaper.contents(contents) : nil)\
      <div class="hl-paper__text">
      \(written)\
      </div>
      </div>

      """
  }

  private static func contents(_ lines: [HTML]) -> HTML {
    """
    <nav class="hl-paper__contents" aria-labelledby="contents">
    <h2 class="hl-paper__contents-title" id="contents">In this paper</h2>
    <ol>\(lines)</ol>
    </nav>

    """
  }

  private static func contentsLine(_ number: String?, _ text: String, id: String) -> HTML {
    let shown: HTML? = number.map { "<span class=\"hl-paper__contents-number\">\($0)</span> " }
    return "<li><a href=\"#\(id)\">\(shown)\(text)</a></li>\n"
  }

  private static func heading(_ number: String?, _ text: String, depth: Int, id: String) -> HTML {
    let tag: HTML = depth <= 1 ? "h2" : (depth == 2 ? "h3" : "h4")
    return """
      <\(tag) class="hl-paper__heading hl-paper__heading--\(min(max(depth, 1), 3))" id="\(id)">\
      \(number.map { margin($0, id: id) })\(text)</\(tag)>

      """
  }

  private static func paragraph(_ number: String, _ text: HTML, id: String) -> HTML {
    "<p class=\"hl-paper__paragraph\" id=\"\(id)\">\(margin(number, id: id))\(text)</p>\n"
  }

  private static func margin(_ number: String, id: String) -> HTML {
    "<a class=\"hl-paper__number\" href=\"#\(id)\">\(number)</a> "
  }

  private func line(_ line: ListLine) -> HTML {
    "<li><span class=\"hl-paper__mark\">\(line.mark)</span> \(line.text)</li>\n"
  }
}

extension NumberedPaper {
  /// Anchors of one page. Old papers number two paragraphs alike; the second is `n-3.1-2`.
  public struct Anchors {
    private var used: [String: Int] = [:]

    public init() {}

    /// The anchor of the next heading or paragraph.
    ///
    /// - Parameter words: its printed number, or its text where it has none.
    public mutating func next(for words: String) -> String {
      let kept = words.lowercased().map { character in
        character.isASCII && (character.isLetter || character.isNumber || character == ".")
          ? character : "-"
      }
      let name = String(kept).split(whereSeparator: { $0 == "-" }).joined(separator: "-")
      let id = "n-" + (name.hasSuffix(".") ? String(name.dropLast()) : name)
      used[id, default: 0] += 1
      let times = used[id, default: 1]
      return times == 1 ? id : "\(id)-\(times)"
    }
  }
}
