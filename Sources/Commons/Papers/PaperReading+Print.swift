import Civic
package import Pages

extension PaperReading {
  /// The title as the agenda prints it, or as the paper does.
  package var title: String { setting.agendaTitle ?? ReadingCase.of(paper.subject) }

  /// `Paper 4.1`.
  package var name: String { paper.agendaNumber.map { "Paper \($0)" } ?? "Paper" }

  /// The paper as a part of a document.
  ///
  /// - Parameter top: which heading its sections are.
  package func printed(id: String, top: Int) -> PrintedPart {
    let text = PaperText(self) { table, grid in grid.printed(table) }
    let asks = PrintedBox(
      title: "What the meeting was asked to decide", level: top,
      lines: recommendations.map { ($0.number, $0.text) })
    let content: HTML = """
      \(asks)\
      \(setting.withheld.map(PaperReading.withheld))\
      \(PrintedText(blocks: text.blocks, top: top))\
      \(PaperReading.list("Background papers", backgroundPapers.map(\.text), top: top))\
      \(PaperReading.list("Whom to ask", contactPosts.map(\.post), top: top))
      """
    return PrintedPart(
      id: id, number: paper.agendaNumber, title: title,
      caption: paper.reportOf.map { "From: \($0)" },
      running: paper.agendaNumber == nil ? title : name, content: content)
  }

  /// The paper as a document of its own.
  package func document(under letterhead: Letterhead, source: SourceDocument?) -> PrintedDocument {
    var part = printed(id: "paper", top: 2)
    part.titleIsHidden = true
    part.content = "\(part.content)\(outcome)"
    let meeting = "Meeting of \(paper.day.inWordsWithWeekday)"
    var document = PrintedDocument(
      title: title, over: "\(name), \(setting.body.marked)", under: meeting,
      fileTitle: "\(name), \(title), \(setting.body.marked), \(paper.day.inWords)",
      author: letterhead.name, isLong: false, parts: [part],
      colophon: letterhead.colophon(
        of: setting.body, page: paper.webAddress, sources: source.map { [$0] } ?? []))
    if let minute = setting.minute { document.facts.append(("Minuted as", minute.text)) }
    return document
  }

  private var outcome: HTML {
    PrintedBox(
      title: "What the meeting decided", level: 2, lines: setting.decisions.map { (nil, $0.text) }
    ).html
  }

  /// `2018-08-03-shp-4.3-integrated-working.pdf`.
  package var fileName: String {
    DocumentName.of(paper.body, paper.day, [paper.address, paper.subject], ending: "pdf")
  }

  private static func withheld(_ withheld: PaperSetting.Withheld) -> HTML {
    """
    <p><strong>Not for publication.</strong> A part of this paper is withheld from the public: \
    \(withheld.ground).</p>

    """
  }

  private static func list(_ title: String, _ lines: [String], top: Int) -> HTML? {
    guard !lines.isEmpty else { return nil }
    return PrintedText(
      blocks: [
        .heading(number: nil, text: title, depth: 1),
        .list(lines.map { .init("•", HTML(text: $0)) }),
      ], top: top
    ).html
  }
}
