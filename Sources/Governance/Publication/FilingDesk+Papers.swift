import Civic
import Commons
import Intake
import Records

extension FilingDesk {
  /// Files the reports of a meeting, every printed table cell by cell, and what was withheld.
  mutating func filePapers(of pack: Pack, on day: Day) throws {
    let meeting = try meeting(on: day)
    let addresses = FilingDesk.addresses(of: pack.reports)
    let tableIDs = try pack.tables.map { _ in try work.newID(PrintedTable.ID.self) }
    var paperOfTable: [Int: Paper.ID] = [:]
    for (report, address) in zip(pack.reports, addresses) {
      let paper = try filePaper(report, at: address, on: day)
      for place in report.tablePlaces { paperOfTable[place] = paper.id }
    }
    let known = try work.reader.number(
      """
      SELECT COALESCE(MAX(ordinal), 0) FROM printedTable
      WHERE body = \(body.slug) AND day = \(day)
      """)
    for (place, table) in pack.tables.enumerated() {
      try fileTable(
        table, tableIDs[place], ordinal: known + place + 1, paper: paperOfTable[place], on: day)
    }
    for report in zip(pack.reports, addresses) {
      try fileBlocks(of: report.0, at: report.1, on: day, tableIDs)
    }
    try fileExemptItems(of: pack, addresses, for: meeting)
  }

  /// The agenda number where it is printed and not used before, else a number of our own.
  private static func addresses(of reports: [Pack.Report]) -> [String] {
    var taken: Set<String> = []
    return reports.enumerated().map { index, report in
      let wanted = report.agendaNumber ?? "paper \(index + 1)"
      var address = wanted.lowercased().filter {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")
      }
      if address.isEmpty { address = "paper\(index + 1)" }
      if taken.contains(address) { address = Slug.unused(for: address, taken: taken) }
      taken.insert(address)
      return address
    }
  }

  private mutating func filePaper(
    _ report: Pack.Report, at address: String, on day: Day
  ) throws -> Paper {
    let paper = Paper(
      id: try work.newID(), body: body.slug, day: day, address: address,
      agendaNumber: report.agendaNumber, subject: report.subject ?? "Paper without a subject",
      reportOf: report.reportOf, blockCount: report.blockCount, sourceID: source.id,
      line: report.line)
    try work.insert(paper)
    try work.insert(
      details: report.recommendations.enumerated().map { index, printed in
        Recommendation(
          paperID: paper.id, ordinal: index + 1, number: printed.number, text: printed.text,
          line: printed.line)
      })
    try work.insert(
      details: report.backgroundPapers.enumerated().map { index, text in
        BackgroundPaper(paperID: paper.id, ordinal: index + 1, text: text)
      })
    try work.insert(
      details: report.contactOfficers.enumerated().compactMap { index, officer in
        officer.post.map {
          ContactPost(paperID: paper.id, ordinal: index + 1, post: $0, line: officer.line)
        }
      })
    counts.papers += 1
    return paper
  }

  private mutating func fileTable(
    _ table: Pack.Table, _ id: PrintedTable.ID, ordinal: Int, paper: Paper.ID?, on day: Day
  ) throws {
    let width = max(table.columns.count, table.rows.map(\.count).max() ?? 0)
    try work.insert(
      PrintedTable(
        id: id, body: body.slug, day: day, ordinal: ordinal, paperID: paper, title: table.title,
        columnCount: width, rowCount: table.rows.count, sourceID: source.id, line: table.line))
    let heading = table.columns.enumerated().map { column, text in
      PrintedCell(
        tableID: id, rowNumber: 0, columnNumber: column, printed: text, line: table.line)
    }
    let cells = table.rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, text in
        PrintedCell(
          tableID: id, rowNumber: row + 1, columnNumber: column, printed: text,
          line: row < table.rowLines.count ? table.rowLines[row] : table.line)
      }
    }
    try work.insert(details: heading + cells)
    counts.tables += 1
  }

  private func fileBlocks(
    of report: Pack.Report, at address: String, on day: Day, _ tableIDs: [PrintedTable.ID]
  ) throws {
    guard
      let paper = try Paper.at(body: body.slug, day: day, address: address, in: work.reader)
    else { return }
    let blocks = report.flattened.enumerated().map { index, piece in
      PaperBlock(
        paperID: paper.id, ordinal: index + 1, kind: piece.kind, level: piece.block.level,
        number: piece.block.number, text: piece.block.text,
        tableID: piece.block.table.flatMap { tableIDs.indices.contains($0) ? tableIDs[$0] : nil },
        line: piece.block.line)
    }
    try work.insert(details: blocks)
  }

  private func fileExemptItems(
    of pack: Pack, _ addresses: [String], for meeting: Meeting
  ) throws {
    try work.insert(
      details: pack.exemptItems.enumerated().map { index, item in
        let paper = zip(pack.reports, addresses).filter { $0.0.line <= item.line }.last
        return ExemptItem(
          meetingID: meeting.id, ordinal: index + 1, act: item.act, schedule: item.schedule,
          paragraph: item.paragraph, paperAddress: paper?.1, sourceID: source.id.rawValue,
          line: item.line)
      })
  }

  /// Files figures that the papers give in sentences.
  func file(_ figures: [PackSubmission.StatedFigure], on day: Day) throws {
    try work.insert(
      details: figures.enumerated().map { index, figure in
        QuotedFigure(
          body: body.slug, day: day, ordinal: index + 1, paperAddress: figure.paper,
          minuteNumber: figure.minute, subject: figure.subject, value: figure.value,
          unit: figure.unit, period: figure.period, note: figure.note, source: figure.source,
          sourceID: source.id)
      })
  }
}

extension Pack.Report {
  /// A block with its place in the tree told by its kind.
  fileprivate struct Piece {
    let kind: PaperBlock.Kind
    let block: Pack.Block
  }

  /// The whole paper in reading order: sections with their blocks, then appendices with theirs.
  fileprivate var flattened: [Piece] {
    let own = sections.flatMap { section in
      [
        Piece(
          kind: .section,
          block: Pack.Block(
            .heading, number: section.number, text: section.title, line: section.line))
      ] + section.blocks.map(\.piece)
    }
    let appended = appendices.flatMap { appendix in
      [
        Piece(
          kind: .appendix, block: Pack.Block(.heading, text: appendix.title, line: appendix.line))
      ] + appendix.blocks.map(\.piece)
    }
    return own + appended
  }

  fileprivate var blockCount: Int { flattened.count }

  /// The places in `Pack.tables` of the tables that stand in this paper.
  fileprivate var tablePlaces: [Int] { flattened.compactMap(\.block.table) }
}

extension Pack.Block {
  fileprivate var piece: Pack.Report.Piece {
    Pack.Report.Piece(kind: PaperBlock.Kind(rawValue: kind.rawValue) ?? .paragraph, block: self)
  }
}
