/// A document for paper: what all of them share. `tools/printing/print.typ` is its hand; the press
/// makes a tagged PDF of it.
///
/// Its headings run without a gap, as readers of a tagged PDF move by them: the title is the first,
/// each part the second.
public struct PrintedDocument: Sendable {
  /// What it is: `Agenda and papers`.
  public var title: String
  /// Above the title: `Safer Marrowby Partnership (invented)`.
  public var over: String
  /// Below it, and in the foot of every page: `Meeting of Friday 13 September 2019`.
  public var under: String
  /// The title of the file as readers show it, whole by itself.
  public var fileTitle: String
  /// Whose it is: the partnership's name.
  public var author: String
  public var hasLogo = false
  /// What stands on every page of the site too: that this is a demonstration, say.
  public var notice: String?
  public var facts: [(name: String, value: String)] = []
  /// Contents with page numbers, and each part on a page of its own.
  public var isLong: Bool
  public var parts: [PrintedPart]
  /// How a browser shows it, where the document is a page by itself; the printing program has its own hand.
  public var style: HTML?
  /// Where it is from and on what terms: the last lines.
  public var colophon: [HTML]

  public init(
    title: String, over: String, under: String, fileTitle: String, author: String, isLong: Bool,
    parts: [PrintedPart], colophon: [HTML]
  ) {
    (self.title, self.over, self.under) = (title, over, under)
    (self.fileTitle, self.author, self.isLong) = (fileTitle, author, isLong)
    (self.parts, self.colophon) = (parts, colophon)
  }

  public var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>\(fileTitle)</title>
    <meta name="author" content="\(author)">
    \(style.map { "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\($0)</style>\n" } as HTML?)\
    </head>
    <body>
    <section class="cover">
    \(hasLogo ? "<div class=\"logo\"></div>\n" as HTML : .empty)\
    <p class="body">\(over)</p>
    <h1>\(title)</h1>
    <p class="meeting">\(under)</p>
    \(notice.map { "<p class=\"notice\">\($0)</p>\n" } as HTML?)\
    \(facts.isEmpty ? nil : "<div class=\"facts\">\(facts, fact)</div>\n" as HTML)\
    \(isLong ? contents : nil)\
    </section>
    \(parts.map { $0.html(isLong: isLong) })\
    <section class="colophon">
    <h2>About this document</h2>
    \(colophon.map { "<p>\($0)</p>\n" as HTML })\
    </section>
    </body>
    </html>

    """
  }

  private func fact(_ fact: (name: String, value: String)) -> HTML {
    "<p><span class=\"label\">\(fact.name)</span> \(fact.value)</p>\n"
  }

  private var contents: HTML {
    """
    <nav class="contents">
    <h2>Contents</h2>
    <ol>
    \(parts.map(\.contentsLine))\
    </ol>
    </nav>

    """
  }
}

/// A part of a document: the agenda, one paper, the minutes.
public struct PrintedPart: Sendable {
  /// Told apart from all others of the document, also the beginning of the anchors inside.
  public var id: String
  /// The number in the contents: `4.1`.
  public var number: String?
  public var title: String
  /// Quietly above the title: from whom, for which item.
  public var caption: String?
  /// At the head of its pages: `Paper 4.1`.
  public var running: String
  public var content: HTML
  /// It has tables that need the long side of the paper.
  public var isWide = false
  /// Its text alone, where the document's title is its own.
  public var titleIsHidden = false

  public init(
    id: String, number: String? = nil, title: String, caption: String? = nil, running: String,
    content: HTML
  ) {
    (self.id, self.number, self.title) = (id, number, title)
    (self.caption, self.running, self.content) = (caption, running, content)
  }

  func html(isLong: Bool) -> HTML {
    """
    <section class="part\(isLong ? .empty : " part--follows" as HTML)\
    \(isWide ? " part--wide" as HTML : .empty)" id="\(id)" \
    data-running="\(running)">
    \(titleIsHidden ? .empty : heading)\
    \(caption.map { "<p class=\"caption\">\($0)</p>\n" } as HTML?)\
    \(content)
    </section>

    """
  }

  private var heading: HTML {
    "<h2>\(number.map { "\($0) " } ?? "")\(title)</h2>\n"
  }

  fileprivate var contentsLine: HTML {
    """
    <li><a href="#\(id)"><span class="number">\(number ?? "")</span> \(title)</a></li>

    """
  }
}
