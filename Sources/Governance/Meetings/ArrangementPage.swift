import Civic
import Commons
import Pages

/// The meetings that are to come, or whose minutes are awaited, for those who arrange them.
struct ArrangementsPage {
  let rows: [DatedList.Row]

  static let crumb = Link("Arrange meetings", to: "/staff/meetings")

  var page: Page {
    Page(
      title: "Arrange meetings", breadcrumbs: [StaffPages.crumb], isUnlisted: true,
      body: """
        \(PageHeading("Arrange meetings", lede: Self.lede))
        \(ButtonLink("Arrange a meeting", to: "/staff/meetings/new"))
        \(rows.isEmpty ? EmptyState("No meeting is to come.").html : DatedList(rows: rows).html)
        """)
  }

  private static let lede: HTML = """
    A meeting that is arranged, moved or cancelled here is so at once on the public site and in \
    every calendar that subscribes.
    """
}

/// The form with which a meeting is arranged or changed.
struct ArrangementPage {
  let title: String
  let action: WebAddress
  let form: ArrangementForm
  var bodies: [Choice] = []
  /// Those that can be put on the agenda.
  var papers: HTML?
  var cancellation: HTML?

  func page(token: HTML) -> Page {
    let body: HTML? =
      bodies.isEmpty
      ? nil
      : SelectField(
        form.filled.field("body", "Which body is to meet?"), choices: bodies,
        chosen: form.filled["body"]
      ).html
    let button = form.version == nil ? "Arrange the meeting" : "Save the change"
    return Page(
      title: title, breadcrumbs: [StaffPages.crumb, ArrangementsPage.crumb],
      hasErrors: form.filled.hasErrors, isUnlisted: true,
      body: """
        \(form.filled.summary)\
        \(PageHeading(title))
        \(Form(
          action: action, method: .post, token: token,
          content: "\(body)\(form.html)\(Button(button))"))
        \(papers)\
        \(cancellation)
        """)
  }
}

/// Asks once, in words, before a meeting is called off.
struct CancellationPage {
  let meeting: Meeting
  let bodyName: String
  let filled: FilledForm

  func page(token: HTML) -> Page {
    let version = String(meeting.version)
    let reason = TextField(
      filled.field("reason", "Why is it cancelled?", hint: "The public reads this."),
      value: filled["reason"])
    let content: HTML = """
      <input type="hidden" name="version" value="\(filled["version"].isEmpty ? version : filled["version"])">
      \(reason)\(Button("Cancel the meeting", .warning))
      """
    return Page(
      title: "Cancel the meeting of \(meeting.day.inWords)",
      breadcrumbs: [StaffPages.crumb, ArrangementsPage.crumb], hasErrors: filled.hasErrors,
      isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Cancel the meeting of \(meeting.inWords)", caption: bodyName, lede: Self.lede))
        \(Form(action: meeting.cancellationAddress, method: .post, token: token, content: content))
        """)
  }

  private static let lede: HTML = """
    Its page stays and says that it is cancelled and why, and so does its entry in calendars.
    """
}

extension Meeting {
  var arrangementAddress: WebAddress { "/staff/meetings/\(Int(id.rawValue))" }
  var cancellationAddress: WebAddress { "\(arrangementAddress)/cancellation" }
  var restorationAddress: WebAddress { "\(arrangementAddress)/restoration" }

  /// On the page of its change: the way to call it off, or to take that back.
  func cancellation(token: HTML) -> HTML {
    guard wasCancelled else {
      return """
        <h2 class="govuk-heading-m">If it does not take place</h2>
        \(ButtonLink("Cancel this meeting", .second, to: cancellationAddress))
        """
    }
    let version: HTML = "<input type=\"hidden\" name=\"version\" value=\"\(version)\">\n"
    return """
      <h2 class="govuk-heading-m">It is cancelled</h2>
      <p>\(cancelReason ?? "")</p>
      \(Form(
        action: restorationAddress, method: .post, token: token,
        content: "\(version)\(Button("It goes ahead after all", .second))"))
      """
  }
}
