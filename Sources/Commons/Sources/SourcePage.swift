import Civic
import Pages

/// The page of a file that came in, in words: what it is, and its text line by line.
struct SourcePage {
  var title: String
  var fileName: String
  /// Nil for a plan, which is of no meeting.
  var meeting: Link?
  var received: String
  var size: String
  var digest: String
  var file: WebAddress
  /// Nil while the file stands.
  var correctedBy: Link?
  var corrects: Link?
  var lines: [Substring]

  var page: Page {
    Page(
      title: "Source file \(fileName)", section: .meetings,
      breadcrumbs: [SiteSection.meetings.link] + (meeting.map { [$0] } ?? []),
      description: "The text of \(fileName), as it came in, line by line.", isUnlisted: true,
      body: body)
  }

  private var body: HTML {
    """
    \(PageHeading(title, caption: "Source file", lede: lede))
    \(correctedBy.map {
      WarningText("This file was corrected. What stands now is in \($0).") })\
    \(SummaryList(rows: facts))
    <p><a class="govuk-button govuk-button--secondary" href="\(file)" download>Download \
    the file</a></p>
    <h2 id="text">The text that was read</h2>
    \(text)
    """
  }

  private var lede: HTML {
    """
    Every fact on this site points to the line of the file from which it was taken. This file is \
    kept as it came in.
    """
  }

  private var facts: [SummaryList.Row] {
    (meeting.map { [SummaryList.Row("Meeting", $0.html)] } ?? []) + [
      .init("File", "\(fileName), \(size)"),
      .init("Came in", received),
    ]
      + (corrects.map { [SummaryList.Row("Corrects", $0.html)] } ?? [])
      + [.init("SHA-256", "<code class=\"hl-digest\">\(digest)</code>" as HTML)]
  }

  private var text: HTML {
    guard !lines.isEmpty else {
      return EmptyState("No text could be read out of this file.").html
    }
    return "<ol class=\"hl-lines\">\(lines.enumerated().map { line($1, number: $0 + 1) })</ol>\n"
  }

  private func line(_ text: Substring, number: Int) -> HTML {
    """
    <li class="hl-lines__line" id="L\(number)"><a class="hl-lines__number" href="#L\(number)" \
    aria-label="Line \(number)">\(number)</a><span class="hl-lines__text">\(text)</span></li>

    """
  }
}

extension SourcePage {
  init(_ reading: SourceReading) {
    let document = reading.document
    title = document.inWords
    fileName = document.fileName
    meeting =
      document.kind == .plan
      ? nil
      : Link(
        "Meeting of \(document.day.inWords)",
        to: MeetingAddress.of(body: document.body, day: document.day))
    received = "\(document.receivedAt.day.inWords), by \(document.receivedBy)"
    (size, digest) = (document.sizeInWords, document.sha256)
    file = "\(document.id.address)/file"
    correctedBy = reading.correctedBy.map { Link($0.fileName, to: $0.id.address) }
    corrects = reading.corrects.map { Link($0.fileName, to: $0.id.address) }
    lines = reading.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
  }
}
