import Commons
import Pages

/// The page of one meeting, in words: the agenda as its spine, and what came of each item.
struct MeetingPage {
  /// `Safer Marrowby Partnership (invented)`.
  var body: Link
  var date: String
  var title: String
  var state: StateLine
  var facts: [SummaryList.Row]
  /// `Agenda`, or `What the minutes record` when no agenda is on record.
  var spineTitle: String
  var spine: AgendaSpine
  /// Minutes that answer no item of the agenda.
  var otherMinutes: AgendaSpine
  var attendance: AttendanceTable
  var withheld: [PaperSetting.Withheld]
  var promises: [DatedList.Row]
  var tables: [DatedList.Row]
  var sources: [SummaryList.Row]
  /// What can be printed or kept.
  var downloads: [SummaryList.Row]
  /// What was taken down of it, a sentence each.
  var takenDown: [String]
  var neighbours: EarlierAndNext
  var address: WebAddress

  var page: Page {
    Page(
      title: title, section: .meetings, breadcrumbs: [SiteSection.meetings.link, body],
      description: "Agenda, papers, minutes and decisions: \(title).", canonical: address,
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(date, caption: body.text))
    \(state)
    \(SummaryList(rows: facts))
    \(spineSection)
    \(withheld.isEmpty ? nil : withheldSection)\
    \(takenDown.isEmpty ? nil : takenDownSection)\
    \(attendance)
    \(section("promises", "What was promised", promises))\
    \(section("tables", "Tables in the papers", tables))\
    \(sources.isEmpty ? nil : "<h2>Where this is published</h2>\n\(SummaryList(rows: sources))" as HTML)
    \(downloads.isEmpty ? nil : downloadsSection)\
    \(neighbours)
    """
  }

  private var takenDownSection: HTML {
    """
    <h2 id="taken-down">Taken down</h2>
    <ul>\(takenDown.map { "<li>\($0)</li>\n" as HTML })</ul>

    """
  }

  private var downloadsSection: HTML {
    "<h2 id=\"to-keep\">To print or keep</h2>\n\(SummaryList(rows: downloads))\n"
  }

  private var spineSection: HTML {
    guard !spine.items.isEmpty || !otherMinutes.items.isEmpty else {
      return EmptyState("Neither agenda nor minutes of this meeting are on record.").html
    }
    let own: HTML? =
      spine.items.isEmpty ? nil : "<h2 id=\"agenda\">\(spineTitle)</h2>\n\(spine)"
    let other: HTML? =
      otherMinutes.items.isEmpty
      ? nil : "<h2 id=\"other-minutes\">Also minuted</h2>\n\(otherMinutes)"
    return "\(own)\(other)"
  }

  private var withheldSection: HTML {
    """
    <h2 id="withheld">Withheld from the public</h2>
    <ul>\(withheld.map { "<li>\(ReadingCase.capitalised($0.ground)). \($0.source)</li>\n" as HTML })</ul>

    """
  }

  private func section(_ id: String, _ title: String, _ rows: [DatedList.Row]) -> HTML? {
    rows.isEmpty ? nil : "<h2 id=\"\(id)\">\(title)</h2>\n\(DatedList(rows: rows))"
  }
}

/// Who was at a meeting, as a quiet table.
struct AttendanceTable: Part {
  struct Row: Hashable {
    /// Nil where the record knows the post alone.
    var who: HTML?
    var post: String
    var capacity: HTML
  }

  var rows: [Row]
  /// Why there is nothing, where there is nothing; nil where that need not be said.
  var absence: String?

  var html: HTML {
    guard !rows.isEmpty else {
      return
        "\(absence.map { "<h2 id=\"attendance\">Who was there</h2>\n<p>\($0)</p>\n" } as HTML?)"
    }
    return """
      <h2 id="attendance">Who was there</h2>
      \(table)
      """
  }

  /// Where the record knows posts alone, there is no column for names.
  private var table: HTMLTable {
    let hasNames = rows.contains { $0.who != nil }
    return HTMLTable(
      id: "attendance-table", caption: "Attendance as the minutes record it",
      columns: (hasNames ? [.init("Name")] : []) + [
        .init("Post or organisation"), .init("Came as"),
      ],
      rows: rows.map { row in
        (hasNames ? [row.who ?? HTML(text: row.post)] : [])
          + [hasNames && row.who == nil ? .empty : HTML(text: row.post), row.capacity]
      }, captionIsHidden: true, stacksOnPhone: true)
  }
}
