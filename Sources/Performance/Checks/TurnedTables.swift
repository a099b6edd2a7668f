extension FigureTable {
  /// Rows as columns and columns as rows.
  var turned: FigureTable {
    FigureTable(
      title: title, caption: caption, labelHeading: labelHeading, columns: rows.map(\.label),
      rows: columns.indices.map { column in
        FigureRow(label: columns[column], cells: rows.map { $0.cells[column] })
      })
  }
}

extension Changes {
  /// Tables whose last rows are the change and the percentage change of the rows above.
  static func turnedRelations(in reading: TableReading) -> [Relation] {
    let turned = TableReading(reading.index, reading.table.turned)
    return layouts(in: turned).flatMap { layout in
      relations(layout, in: turned, without: []).map(\.turned)
    }
  }
}

extension Relation {
  /// The same relation with rows and columns exchanged.
  fileprivate var turned: Relation {
    moved { FigurePlace(table: $0.table, row: $0.column, column: $0.row) }
  }

  /// The same relation in another table of the same form.
  func inTable(_ table: Int) -> Relation {
    moved { FigurePlace(table: table, row: $0.row, column: $0.column) }
  }

  private func moved(_ move: (FigurePlace) -> FigurePlace) -> Relation {
    func moved(_ terms: [Term]) -> [Term] { terms.map { Term(move($0.place), $0.times) } }
    let law: Law =
      switch law {
      case .sum(let terms): .sum(moved(terms))
      case .ratio(let factor, let part, let whole):
        .ratio(factor: factor, part: moved(part), whole: moved(whole))
      case .rate(let per, let term, let base):
        .rate(per: per, Term(move(term.place), term.times), base: base)
      }
    return Relation(rule, move(target), law)
  }
}
