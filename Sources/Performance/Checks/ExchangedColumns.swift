import Civic

/// Counts of two areas that fit each other's rates and not their own: two columns changed places.
struct ExchangedColumns {
  let one: RateBases.Pair
  let other: RateBases.Pair

  func putRight(in tables: inout [FigureTable]) {
    let table = one.reading.index
    for row in tables[table].rows.indices {
      tables[table].rows[row].cells.swapAt(one.count, other.count)
    }
  }

  var finding: Finding {
    let (first, second) = (
      one.reading.headings[one.count].text, one.reading.headings[other.count].text
    )
    return Finding(
      table: one.reading.table.title, row: "(all rows)", column: first, printed: first,
      expected: second, rule: .swapped, severity: .wrong,
      sentence:
        "The figures under \"\(first)\" and \"\(second)\" fit each other's rates, not their own: the two columns have changed places."
    )
  }
}

extension RateBases {
  func exchanged() -> [ExchangedColumns] {
    let unsure = pairs.filter { pair in
      guard let base = bases.first(where: { $0.pair.isSame(pair) }) else { return true }
      return !RateBases.isSure(base)
    }
    var exchanged: [ExchangedColumns] = []
    for (index, one) in unsure.enumerated() {
      for other in unsure[(index + 1)...] where other.reading.index == one.reading.index {
        if RateBases.isSurer(one, with: other.count), RateBases.isSurer(other, with: one.count) {
          exchanged.append(ExchangedColumns(one: one, other: other))
        }
      }
    }
    return exchanged
  }

  private static func isSurer(_ pair: Pair, with count: Int) -> Bool {
    var tried = pair
    tried.count = count
    return base(of: tried).map { isSure($0) && $0.outside.isEmpty } ?? false
  }
}

extension RateBases.Pair {
  func isSame(_ other: RateBases.Pair) -> Bool {
    reading.index == other.reading.index && rate == other.rate
  }
}
