import Civic
import Pages

/// The parts of a report, each with what is said of it.
struct CommentaryList {
  let quarter: Period
  let rows: [DatedList.Row]

  init(_ report: QuarterlyReport) {
    quarter = report.quarter
    rows = CommentaryPlace.all(of: report).map { place in
      let written = report.commentary.first { $0.place == place.name }
      return DatedList.Row(
        date: written?.writtenAt.day.inWords ?? "Nothing yet",
        link: Link(place.title, to: place.address),
        detail: written.map { HTML(text: "by \($0.writtenBy): \($0.words.prefix(120))") })
    }
  }

  var page: Page {
    Page(
      title: "Commentary, \(quarter.name)",
      breadcrumbs: [Link("Performance", to: quarter.reportAddress)], isUnlisted: true,
      body: """
        \(PageHeading("Commentary on \(quarter.name)", lede: Self.lede))
        \(DatedList(rows: rows))
        """)
  }

  private static let lede: HTML = """
    What you write stands in the report with your name and the date, in every form in which it is taken \
    along.
    """
}

/// The form in which something is said of one part of a report.
struct CommentaryForm {
  let place: CommentaryPlace
  let filled: FilledForm
  /// How it read before, the latest first.
  let wordings: [CommentaryWording]

  func page(token: HTML) -> Page {
    Page(
      title: "Commentary on \(place.title)",
      breadcrumbs: [
        Link("Performance", to: place.quarter.reportAddress),
        Link("Commentary", to: place.quarter.commentaryAddress),
      ], hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Commentary on \(place.title)", caption: place.quarter.name))
        \(Form(action: place.address, method: .post, token: token, content: content))
        \(earlier)
        """)
  }

  private var content: HTML {
    """
    <input type="hidden" name="version" value="\(filled["version"])">
    \(TextArea(
      filled.field("words", "What is there to say?", hint: Self.hint), value: filled["words"], rows: 10))
    \(Button("Save"))
    """
  }

  private static let hint = """
    Plain text; an empty line begins a new paragraph. Say why a figure moved only where somebody knows \
    it. Leave it empty to withdraw what stands.
    """

  private var earlier: HTML? {
    guard !wordings.isEmpty else { return nil }
    let told = wordings.map { wording -> HTML in
      let paragraphs = Commentary.paragraphs(of: wording.words)
      return """
        <p class="govuk-body"><strong>\(wording.writtenBy), \(wording.writtenAt.day.inWords)</strong></p>
        \(paragraphs.isEmpty ? ["Withdrawn."] : paragraphs, paragraph)
        """
    }
    return Details("How it read before", content: told.joined()).html
  }

  private func paragraph(_ words: String) -> HTML { "<p class=\"govuk-body\">\(words)</p>\n" }
}
