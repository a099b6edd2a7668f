/// A row whose figures are all those of another row: one was copied over the other.
struct CopiedRows {
  let findings: [Finding]
  private let copies: [(table: Int, row: Int)]

  init(_ readings: [TableReading]) {
    var findings: [Finding] = []
    var copies: [(table: Int, row: Int)] = []
    for reading in readings {
      for (original, copy) in CopiedRows.pairs(in: reading) {
        findings.append(CopiedRows.finding(original, copy, reading))
        copies.append((reading.index, copy))
      }
    }
    (self.findings, self.copies) = (findings, copies)
  }

  /// Nothing can be reckoned with the figures of a copy: words stand in their place.
  func takeOut(of tables: inout [FigureTable]) {
    for (table, row) in copies {
      for column in tables[table].rows[row].cells.indices {
        tables[table].rows[row].cells[column] = TableFigure("copied")
      }
    }
  }

  private static func pairs(in reading: TableReading) -> [(original: Int, copy: Int)] {
    let keys = reading.table.rows.indices.map { key($0, reading) }
    return keys.indices.compactMap { row in
      guard let key = keys[row], let original = keys[..<row].firstIndex(of: key),
        reading.categories[row] != reading.categories[original],
        !CategoryName.isTotal(reading.table.rows[row].label),
        !CategoryName.isTotal(reading.table.rows[original].label),
        !isOnlyKind(original, row, reading)
      else { return nil }
      return (original, row)
    }
  }

  /// The figures of a row when they are too many and too unlike to agree by chance.
  private static func key(_ row: Int, _ reading: TableReading) -> [Double]? {
    let values = reading.table.columns.indices.compactMap { reading.value(row, $0) }
    let counts = reading.countColumns.filter { reading.headings[$0].measure != .change }
      .compactMap { reading.value(row, $0) }.filter { abs($0) >= 10 }
    return Set(counts).count > 2 ? values : nil
  }

  /// The first row after a category may be its only kind that occurred.
  private static func isOnlyKind(_ original: Int, _ copy: Int, _ reading: TableReading) -> Bool {
    PrintedTree.known.contains {
      $0.parent == reading.categories[original] && $0.kinds.contains(reading.categories[copy])
    }
  }

  private static func finding(_ original: Int, _ copy: Int, _ reading: TableReading) -> Finding {
    let (one, other) = (reading.table.rows[original].label, reading.table.rows[copy].label)
    return Finding(
      table: reading.table.title, row: other, column: "(all columns)",
      printed: reading.table.rows[copy].cells.map(\.printed).joined(separator: "; "), expected: nil,
      rule: .copiedRow, severity: .wrong,
      sentence: "All figures of \(other) are those of \(one): one row was copied over the other.")
  }
}
