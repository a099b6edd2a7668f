import Access
import Civic
import Pages

/// Every row of a file as it was read, before anything is stored: what cannot be taken first.
struct PreviewPage {
  let waiting: WaitingReturn
  let reading: ReturnReading
  let supplier: String
  /// What would not add up with what is on record.
  var findings: [Finding] = []
  /// Why its rows were not taken in.
  var problems: [Problem] = []

  /// Rows of one kind that a page shows; the file to mend has them all.
  private static let mostRows = 300

  func page(token: HTML) -> Page {
    Page(
      title: "\(waiting.fileName), looked through", breadcrumbs: [ReturnPages.crumb],
      hasErrors: !problems.isEmpty, isUnlisted: true,
      body: """
        \(ErrorSummary(errors: problems.prefix(50).map { ($0.sentence, nil) }))\
        \(PageHeading(waiting.fileName, caption: "From \(supplier)", lede: lede))
        \(SummaryList(rows: counts))
        \(fileDoubts)\(names)\(mend)\
        \(table(.rejected, "Rejected", "What is wrong"))\
        \(table(.doubtful, "Doubtful", "Why it may be wrong"))\
        \(accepted)\
        \(sums)\
        \(buttons(token: token))
        """)
  }

  private var lede: HTML {
    """
    Nothing is stored until you take it in. It speaks as at \(waiting.asAt.inWords) where a row does \
    not say.
    """
  }

  private var counts: [SummaryList.Row] {
    let accepted = reading.rows(.accepted)
    let new = accepted.count { $0.effect == .isNew }
    let same = accepted.count { $0.effect == .saysTheSame }
    return [
      .init("Rejected", "\(reading.rows(.rejected).count)"),
      .init("Doubtful", "\(reading.rows(.doubtful).count)"),
      .init(
        "Accepted",
        "\(accepted.count): \(new) new, \(accepted.count - new - same) revised, \(same) as on record"
      ),
    ]
  }

  /// Nothing is said where no row can be taken.
  private var sums: HTML {
    guard reading.rows.contains(where: { $0.verdict != .rejected }) else { return .empty }
    let list = FindingsList(
      findings: findings, nothing: "These figures add up with those that are on record.")
    return "<h2 class=\"govuk-heading-m\">Does it add up?</h2>\n\(list)"
  }

  private var fileDoubts: HTML {
    let items = reading.doubts.map { doubt -> HTML in
      "<li>\(doubt.place.isEmpty ? "" : "\(doubt.place): ")\(doubt.sentence)</li>\n"
    }
    guard !items.isEmpty else { return .empty }
    return """
      <h2 class="govuk-heading-m">About the file</h2>
      <ul class="govuk-list govuk-list--bullet">
      \(items)</ul>

      """
  }

  private var names: HTML {
    let count = reading.unknown.values.reduce(0) { $0 + $1.count }
    guard count > 0 else { return .empty }
    let words =
      count == 1 ? "Say what 1 unknown name means" : "Say what \(count) unknown names mean"
    return "<p class=\"govuk-body\">\(Link(words, to: "\(waiting.address)/names"))</p>\n"
  }

  private var mend: HTML {
    guard reading.rows.contains(where: { $0.verdict != .accepted }) else { return .empty }
    return """
      <p class="govuk-body">Rows to mend, with what is wrong beside each: \
      \(Link("as a workbook", to: "\(waiting.address)/rejected.xlsx")) or \
      \(Link("as CSV", to: "\(waiting.address)/rejected.csv")). Mend them there and send the file again \
      as it is.</p>

      """
  }

  private func table(
    _ verdict: ReturnReading.Verdict, _ title: String, _ why: String
  ) -> HTML {
    let rows = reading.rows(verdict)
    guard !rows.isEmpty else { return .empty }
    // What a rejected row says could not be read, or the reason repeats it.
    let isRead = verdict == .doubtful
    let shown = HTMLTable(
      id: verdict.rawValue, caption: "\(title) rows", detail: more(rows.count),
      columns: [.init("Where"), .init("Figure")] + (isRead ? [.init("It says")] : []) + [
        .init(why)
      ],
      rows: rows.prefix(Self.mostRows).map { row in
        [HTML(text: row.place), subject(row)] + (isRead ? [HTML(text: says(row))] : [])
          + [reasons(row)]
      }, captionIsHidden: true, stacksOnPhone: true)
    return "<h2 class=\"govuk-heading-m\">\(title)</h2>\n\(shown)"
  }

  private var accepted: HTML {
    let rows = reading.rows(.accepted)
    guard !rows.isEmpty else { return .empty }
    let shown = HTMLTable(
      id: "accepted", caption: "Accepted rows", detail: more(rows.count),
      columns: [.init("Where"), .init("Figure"), .init("It says"), .init("What it does")],
      rows: rows.prefix(Self.mostRows).map { row in
        [
          HTML(text: row.place), subject(row), HTML(text: says(row)),
          HTML(text: row.effect.inWords),
        ]
      }, stacksOnPhone: true)
    return Details(
      "\(rows.count) accepted \(rows.count == 1 ? "row" : "rows")", content: shown.html
    ).html
  }

  private func more(_ count: Int) -> String? {
    count > Self.mostRows ? "the first \(Self.mostRows) of \(count)" : nil
  }

  private func subject(_ row: ReturnReading.Row) -> HTML {
    HTML(text: row.subject.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  private func says(_ row: ReturnReading.Row) -> String { row.line?.content.inWords ?? "" }

  private func reasons(_ row: ReturnReading.Row) -> HTML {
    row.reasons.map { "\($0.place): \($0.sentence)" as HTML }.joined(separator: "<br>")
  }

  private func buttons(token: HTML) -> HTML {
    let (accepted, doubtful) = (reading.rows(.accepted).count, reading.rows(.doubtful).count)
    // What is on record already need not be taken in again.
    let fresh = reading.rows(.accepted).count { $0.effect != .saysTheSame }
    let taking: HTML? =
      fresh > 0
      ? Button(
        "Take in the \(accepted) accepted \(accepted == 1 ? "row" : "rows")", name: "rows",
        value: "accepted"
      ).html : nil
    let all: HTML? =
      doubtful > 0
      ? Button(
        "Take in \(fresh > 0 ? "these and " : "")the \(doubtful) doubtful", .second,
        name: "rows", value: "doubtful"
      ).html : nil
    let seen: HTML = "<input type=\"hidden\" name=\"seen\" value=\"\(reading.summary)\">\n"
    let take: HTML? =
      fresh + doubtful > 0
      ? Form(
        action: "\(waiting.address)/take", method: .post, token: token,
        content: "\(seen)\(taking)\(all)"
      ).html : nil
    return """
      \(take)\
      \(Form(
        action: "\(waiting.address)/throw-away", method: .post, token: token,
        content: Button("Throw it away", .warning).html))
      """
  }
}

extension ReturnReading.Row {
  fileprivate var place: String { sheet.isEmpty ? "line \(number)" : "\(sheet), row \(number)" }
}

extension ReturnReading.Effect {
  fileprivate var inWords: String {
    switch self {
    case .isNew: "New"
    case .saysTheSame: "As on record"
    case .revises(let before): "Revises \(before.inWords), which is kept"
    }
  }
}
