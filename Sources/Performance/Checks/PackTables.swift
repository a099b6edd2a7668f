package import Intake

/// The tables of a pack as the checks see them: the first column is the label, the rest are figures,
/// and what stands beside a table tells its title where it prints none.
package enum PackTables {
  package static func tables(of pack: Pack) -> [FigureTable] {
    let beside = beside(pack)
    return pack.tables.indices.map { index in table(pack.tables[index], beside[index]) }
  }

  private static func table(_ table: Pack.Table, _ beside: Beside?) -> FigureTable {
    let width = max(table.columns.count, table.rows.map(\.count).max() ?? 0)
    var columns = table.columns
    while columns.count < width { columns.append("") }
    let rows = table.rows.map { row in
      FigureRow(
        label: row.first ?? "",
        cells: (1..<max(1, width)).map { TableFigure($0 < row.count ? row[$0] : "") })
    }
    return FigureTable(
      title: table.title ?? beside?.caption ?? beside?.section, caption: beside?.caption,
      labelHeading: columns.first ?? "", columns: Array(columns.dropFirst()), rows: rows)
  }

  private struct Beside {
    var caption: String?
    var section: String?
  }

  private static func beside(_ pack: Pack) -> [Int: Beside] {
    var beside: [Int: Beside] = [:]
    for report in pack.reports {
      for section in report.sections { note(section.blocks, section.title, &beside) }
      for appendix in report.appendices { note(appendix.blocks, appendix.title, &beside) }
    }
    for minute in pack.minutes?.items ?? [] { note(minute.blocks, minute.title, &beside) }
    return beside
  }

  private static func note(_ blocks: [Pack.Block], _ title: String, _ beside: inout [Int: Beside]) {
    for (at, block) in blocks.enumerated() {
      guard let table = block.table else { continue }
      // What stands between two tables may belong to either.
      let near = [(at - 1, at - 2), (at + 1, at + 2)].compactMap { beside, beyond -> String? in
        let isShared = blocks.indices.contains(beyond) && blocks[beyond].table != nil
        return blocks.indices.contains(beside) && !isShared ? blocks[beside].text : nil
      }
      let heading = blocks[..<at].last { $0.kind == .heading }?.text
      beside[table] = Beside(caption: near.first(where: isCaption), section: heading ?? title)
    }
  }

  /// `Figure 1: ...`, `Table 3 - ...`.
  private static func isCaption(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.count > 2, text.count < 300, let first = words.first else { return false }
    return ["figure", "fig", "table", "chart"].contains(first) && words[1].first?.isNumber == true
  }
}
