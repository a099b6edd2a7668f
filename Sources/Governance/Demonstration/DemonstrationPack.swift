import Civic
import Intake

/// Makes of the demonstration's rows about one meeting what a pack would say.
struct DemonstrationPack {
  let meeting: CSV.Row
  let extract: MeetingExtract
  let day: Day
  let tables: (String) throws -> CSV

  /// Agenda, members and papers make a meeting that was called; minutes one that was minuted.
  func pack(named body: String, next: CSV.Row?) throws -> Pack {
    var pack = Pack()
    pack.body = body
    if !extract.all("agenda").isEmpty || !extract.all("papers").isEmpty {
      pack.meeting = announcement(of: meeting)
      if let next { pack.nextMeeting = announcement(of: next) }
    }
    pack.members = extract.all("listings").map(member)
    pack.agenda = extract.all("agenda").map { line, row in
      Pack.AgendaItem(
        number: row["number"] ?? "", title: row["title"] ?? "", presenter: row["presenter"],
        line: line)
    }
    try addPapers(to: &pack)
    if !extract.all("minutes").isEmpty { pack.minutes = minutes() }
    pack.urgentItems = extract.all("minutes").filter { $0.row["urgent"] == "yes" }.map {
      Pack.UrgentItem(minute: $0.row["number"] ?? "", title: $0.row["title"] ?? "", line: $0.line)
    }
    return pack
  }

  private func announcement(of row: CSV.Row) -> Pack.Announcement {
    Pack.Announcement(
      date: row["date"].flatMap { Day(iso: $0) }, time: row["time"].flatMap { ClockTime(iso: $0) },
      venue: row["venue"], line: 1)
  }

  private func member(_ line: Int, _ row: CSV.Row) -> Pack.Member {
    Pack.Member(
      name: row["name"], title: row["title"], post: row["post"], organisation: row["organisation"],
      category: row["category"].flatMap { Pack.Member.Category(rawValue: $0) },
      vacant: row["vacant"] == "yes", line: line)
  }

  private func addPapers(to pack: inout Pack) throws {
    for (line, row) in extract.all("papers") {
      var report = Pack.Report(line: line)
      report.agendaNumber = row["number"]
      report.subject = row["subject"]
      report.reportOf = row["report_of"]
      var summary = Pack.Section(number: nil, title: "In short", line: line)
      summary.blocks = [Pack.Block(.paragraph, text: row["summary"] ?? "", line: line)]
      report.sections = [summary]
      report.recommendations = extract.all("recommendations")
        .filter { $0.row["paper"] == row["number"] }
        .map { Pack.Numbered(number: $0.row["mark"], text: $0.row["text"] ?? "", line: $0.line) }
      try addTables(to: &report, in: &pack)
      pack.reports.append(report)
    }
  }

  private func addTables(to report: inout Pack.Report, in pack: inout Pack) throws {
    var printed = Pack.Section(
      number: nil, title: "Figures as they were printed", line: report.line)
    for (line, row) in extract.all("tables") where row["paper"] == report.agendaNumber {
      let csv = try tables(row["file"] ?? "")
      let title = [row["title"], row["period"].map { "(\($0))" }].compactMap(\.self)
      printed.blocks.append(Pack.Block(.table, table: pack.tables.count, line: line))
      pack.tables.append(
        Pack.Table(
          title: title.joined(separator: " "), columns: csv.columns, rows: csv.rows.map(\.cells),
          rowLines: csv.rows.map { _ in line }, line: line))
    }
    if !printed.blocks.isEmpty { report.sections.append(printed) }
  }

  private func minutes() -> Pack.Minutes {
    var minutes = Pack.Minutes(line: extract.all("minutes").first?.line ?? 1)
    minutes.date = day
    minutes.venue = meeting["venue"]
    minutes.opened = meeting["opened"].flatMap { ClockTime(iso: $0) }
    minutes.closed = meeting["closed"].flatMap { ClockTime(iso: $0) }
    addAttendance(to: &minutes)
    minutes.items = extract.all("minutes").map(minute)
    return minutes
  }

  /// By posts only: nobody invented is said to have been at a real meeting.
  private func addAttendance(to minutes: inout Pack.Minutes) {
    for (line, row) in extract.all("attendance") {
      let post = [row["post"], row["organisation"]].compactMap(\.self).joined(separator: ", ")
      let attendee = Pack.Attendee(name: "", post: post, line: line)
      switch row["role"] {
      case "chair":
        minutes.chair = post
        minutes.present.append(attendee)
      case "present": minutes.present.append(attendee)
      case "substitute":
        minutes.substitutes.append(
          Pack.Substitute(name: "", standsFor: row["for_post"] ?? "", post: post, line: line))
      case "apology": minutes.apologies.append(attendee)
      case "officer": minutes.officers.append(attendee)
      default: minutes.alsoPresent.append(attendee)
      }
    }
  }

  private func minute(_ line: Int, _ row: CSV.Row) -> Pack.Minute {
    var minute = Pack.Minute(
      number: row["number"] ?? "", title: row["title"] ?? "", presenter: row["presenter"],
      line: line)
    if let summary = row["summary"] {
      minute.blocks = [Pack.Block(.paragraph, text: summary, line: line)]
    }
    minute.decisions = extract.all("decisions").filter { $0.row["minute"] == row["number"] }.map {
      Pack.Numbered(number: $0.row["mark"], text: $0.row["text"] ?? "", line: $0.line)
    }
    return minute
  }
}
