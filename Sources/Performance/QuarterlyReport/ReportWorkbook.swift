import Civic
import Documents
import Pages

/// The report as a workbook: what moved, a sheet for each group of tables with real numbers, the quarters
/// before, notes with the commentary, and the sources.
struct ReportWorkbook {
  let report: QuarterlyReport
  let intervals: Bool

  var document: WorkbookDocument {
    let tables = ReportTables.all(report, intervals: intervals)
    return WorkbookDocument(
      title: "Performance in \(report.quarter.name), \(report.area.name)",
      sheets: [summary] + groups(tables).map(sheet) + [history, notes, sources].compactMap(\.self),
      dated: report.quarter.last)
  }

  /// Tables of the same columns stand on one sheet, each line with the title of its own.
  private func groups(_ tables: [ReportTable]) -> [(name: String, tables: [ReportTable])] {
    let isIndicators = { (table: ReportTable) in table.id.hasPrefix("objective-") }
    let isDisorder = { (table: ReportTable) in table.id.hasSuffix("-antisocial") }
    let crime = tables.filter { !isIndicators($0) && !isDisorder($0) }
    let groups = [
      ("Indicators", tables.filter(isIndicators)),
      ("Crime in \(report.area.name)", crime.filter { $0.id.hasPrefix("district-") }),
      ("Crime by district", crime.filter { $0.id.hasPrefix("areas-") }),
      ("Antisocial behaviour", tables.filter { $0.id == "district-antisocial" }),
      ("Antisocial by district", tables.filter { $0.id == "areas-antisocial" }),
    ]
    return groups.filter { !$0.1.isEmpty }.map { (name: $0.0, tables: $0.1) }
  }

  private func sheet(_ group: (name: String, tables: [ReportTable])) -> SheetDocument {
    let columns = group.tables.first?.columns ?? []
    let lines = group.tables.flatMap { table in table.rows.map { (table.title, $0) } }
    // Only columns with limits get two more for them.
    let limited = Set(
      columns.indices.filter { place in
        lines.contains { place < $0.1.count && $0.1[place].lower != nil }
      })
    let heads = columns.enumerated().flatMap { place, column -> [SheetDocument.Column] in
      let own = SheetDocument.Column(
        column.head, width: place == 0 ? 42 : column.isFigure ? 14 : 18)
      return limited.contains(place)
        ? [own, .init("\(column.head), 95% from"), .init("\(column.head), 95% to")] : [own]
    }
    return SheetDocument(
      name: group.name, columns: [.init("Table", width: 36)] + heads,
      rows: lines.map { title, row in
        [.text(title)]
          + row.enumerated().flatMap { place, cell -> [SheetDocument.Content] in
            limited.contains(place)
              ? [cell.content, cell.content(cell.lower), cell.content(cell.upper)] : [cell.content]
          }
      })
  }

  private var summary: SheetDocument {
    let summary = ReportSummary(report)
    return SheetDocument(
      name: "What moved",
      columns: [
        .init("What", width: 40), .init("Figures", width: 40), .init("By chance", width: 40),
      ],
      rows: [[.text(summary.inWords)]]
        + summary.moves.map { [.text($0.inWords), .text($0.figures), .text($0.chance)] })
  }

  /// One line a measure, one column a quarter: what the charts are drawn from.
  private var history: SheetDocument? {
    let drawn = report.history.series.filter { $0.count > 0 }
    guard !drawn.isEmpty else { return nil }
    let from = HistoryCharts.first(of: drawn)
    return SheetDocument(
      name: "Quarters before",
      columns: [.init("Measure", width: 42), .init("What is counted", width: 24)]
        + report.history.quarters[from...].map { .init($0.shortName) },
      rows: drawn.map { series in
        let shape = series.measure.shape
        return [.text(series.measure.name), .text(series.measure.unit)]
          + series.figures[from...].map { content($0, shape) }
      })
  }

  private func content(_ figure: Figure, _ shape: Figure.Shape) -> SheetDocument.Content {
    switch figure.drawn(as: shape) {
    case .figure(let amount): ReportTable.Cell("", amount, .init(shape)).content
    case .gap(let reason): .text(reason)
    }
  }

  private var notes: SheetDocument {
    let names = ReportTables.all(report).reduce(into: [Commentary.summary: "What moved"]) {
      $0[$1.id] = $1.title
    }
    let sentences = CrimeTree.tables.compactMap { YearOnYear.sentence($0, of: report) }
    let written: [[SheetDocument.Content]] = report.commentary.map {
      [
        .text("Commentary: \(names[$0.place] ?? $0.place)"),
        .text($0.paragraphs.joined(separator: "\n")), .text($0.writtenBy), .day($0.writtenAt.day),
      ]
    }
    return SheetDocument(
      name: "Notes and commentary",
      columns: [
        .init("On", width: 36), .init("Words", width: 90), .init("Written by", width: 24),
        .init("Date", width: 14),
      ],
      rows: written + sentences.map { [.text("Year on year"), .text($0)] }
        + (intervals ? [[.text("Intervals"), .text(ReportIntervals.note)]] : []))
  }

  private var sources: SheetDocument {
    let named = report.returns.map { source -> [SheetDocument.Content] in
      [
        .text(source.fileName), .text(source.source), .day(source.receivedAt.day),
        .text(source.sha256),
      ]
    }
    return SheetDocument(
      name: "Sources",
      columns: [
        .init("File or note", width: 60), .init("Published in", width: 44),
        .init("Taken in on", width: 14), .init("SHA-256", width: 68),
      ],
      rows: named + report.notes.map { [.text($0)] })
  }
}

extension ReportTable.Cell {
  /// A real number where there is one; else the words, which say why there is none.
  fileprivate var content: SheetDocument.Content {
    number == nil ? (text.isEmpty ? .empty : .text(text)) : content(number)
  }

  fileprivate func content(_ number: Double?) -> SheetDocument.Content {
    guard let number, number.isFinite else { return .empty }
    return switch unit {
    case .count: .number(number, decimals: 0)
    case .rate, .points: .number(number, decimals: 1)
    case .percent: .percentage(number / 100, decimals: 1)
    case .ratio: .number(number, decimals: 2)
    case .score, nil: .number(number)
    }
  }
}
