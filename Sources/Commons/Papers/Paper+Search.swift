package import Civic
import Pages
package import Records

extension Paper {
  /// All that was put to one meeting and can be found: papers, tables with their cells, and figures told
  /// in sentences.
  package static func searchEntries(
    body: String, day: Day, in reader: Reader
  ) throws -> [SearchEntry] {
    let papers = try Paper.all(body: body, day: day, in: reader)
      .map { try $0.searchEntry(in: reader) }
    let tables = try PrintedTable.all(body: body, day: day, in: reader)
    let cells = try PrintedTable.cells(of: tables, in: reader)
    let figures = try QuotedFigure.all(body: body, day: day, in: reader)
    let sources = try Set(figures.map(\.sourceID)).compactMap { id -> SourceDocument? in
      try reader.record(id)
    }
    let plans = Set(sources.filter { $0.kind == .plan }.map(\.id))
    return papers + tables.map { $0.searchEntry(cells[$0.id] ?? []) }
      + figures.map { $0.searchEntry(inPlan: plans.contains($0.sourceID)) }
  }

  private func searchEntry(in reader: Reader) throws -> SearchEntry {
    let asked = try recommendations(in: reader)
    var lines = [SearchEntry.Line(reportOf ?? "")]
    lines += asked.map { .init($0.text, at: "recommendations") }
    lines += PaperAnchors.lines(of: try blocks(in: reader), tables: try tables(in: reader))
    lines += try backgroundPapers(in: reader).map { .init($0.text) }
    lines += try contactPosts(in: reader).map { .init($0.post) }
    return SearchEntry(
      .paper, body: body, day: day, title: ReadingCase.of(subject),
      caption: agendaNumber.map { "Paper \($0)" } ?? "Paper", address: webAddress, lines: lines)
  }
}

/// The blocks of a paper as lines to be found, each with the anchor that its page gives it: its own, or
/// the nearest above.
private enum PaperAnchors {
  static func lines(of blocks: [PaperBlock], tables: [PrintedTable]) -> [SearchEntry.Line] {
    let names = Dictionary(tables.map { ($0.id, $0) }) { first, _ in first }
    var anchors = NumberedPaper.Anchors()
    var last: String?
    var lines: [SearchEntry.Line] = []
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1].tableID.flatMap { names[$0] } : nil
      switch block.kind {
      case .table: continue
      case .appendix, .section, .heading:
        let text = ReadingCase.of(block.text)
        let number = block.kind == .appendix ? nil : block.number
        // The title that is printed above a table is its caption on the page.
        guard number != nil || next?.name != text else { continue }
        last = anchors.next(for: number ?? text)
      case .paragraph:
        if let number = block.number { last = anchors.next(for: number) }
      case .listEntry: break
      }
      lines.append(.init(block.text, at: last))
    }
    return lines
  }
}

extension PrintedTable {
  /// A line for each row, heading included.
  fileprivate func searchEntry(_ cells: [PrintedCell]) -> SearchEntry {
    let rows = Dictionary(grouping: cells, by: \.rowNumber).sorted { $0.key < $1.key }
    return SearchEntry(
      .table, body: body, day: day, title: name, caption: "Table \(ordinal)", address: webAddress,
      lines: rows.map { row in
        .init(
          row.value.sorted { $0.columnNumber < $1.columnNumber }.map(\.printed)
            .filter { !$0.isEmpty }.joined(separator: " · "))
      })
  }
}

extension QuotedFigure {
  /// - Parameter inPlan: the figure stands in a plan, which was put to no meeting.
  fileprivate func searchEntry(inPlan: Bool) -> SearchEntry {
    let page = ("/figures" as WebAddress).query(
      ("body", body), ("year", MunicipalYear(of: day).address))
    let amount = [value, unit].compactMap(\.self).joined(separator: " ")
    return SearchEntry(
      .figure, body: body, day: day, title: ReadingCase.capitalised(subject),
      caption: "Figure told in \(minuteNumber.map { "minute \($0)" } ?? paperInWords)",
      address: page.at("\(inPlan ? "plan" : "figures")-\(day.iso)"),
      lines: [.init([amount, period, note].compactMap(\.self).joined(separator: "; "))])
  }

  private var paperInWords: String { paperAddress.map { "paper \($0)" } ?? "the papers" }
}
