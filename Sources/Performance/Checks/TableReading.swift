import Civic

/// A table with what its headings and labels say, as the rules read it.
struct TableReading {
  let index: Int
  let table: FigureTable
  let headings: [ColumnHeading]
  /// The category of each row under the one name for it.
  let categories: [String]
  /// Columns of counts or amounts, which add up: not rates, not shares, not changes in per cent.
  let countColumns: [Int]
  /// Rows whose label calls them a total.
  let isTotal: [Bool]
  /// Rows that are no part of a sum: an average, a rate.
  let isApart: [Bool]

  init(_ index: Int, _ table: FigureTable) {
    self.index = index
    self.table = table
    let headings = table.columns.map(ColumnHeading.init)
    self.headings = headings
    let periods = table.rows.map { FigurePeriod(in: $0.label) }
    isTotal = table.rows.indices.map { row in
      CategoryName.isTotal(table.rows[row].label) || TableReading.isYear(row, periods)
    }
    isApart = table.rows.map { row in
      let label = row.label.lowercased().trimmed
      return CheckWords.apartLabels.contains(where: label.hasPrefix)
    }
    countColumns = headings.indices.filter { TableReading.isCountColumn($0, headings[$0], table) }
    let isOfIncidents = TableReading.isOfIncidents(table)
    categories = table.rows.map { row in
      let category = CategoryName.category(row.label)
      return isOfIncidents && category == "total" ? CheckWords.incidentTotals[0] : category
    }
  }

  /// A row for a year below the rows of its quarters.
  private static func isYear(_ row: Int, _ periods: [FigurePeriod?]) -> Bool {
    guard let whole = periods[row], whole.months > 1 else { return false }
    var months = 0
    for earlier in (0..<row).reversed() {
      guard let part = periods[earlier], whole.holds(part), part.months < whole.months else {
        break
      }
      months += part.months
    }
    return months == whole.months
  }

  private static func isOfIncidents(_ table: FigureTable) -> Bool {
    let words = ([table.title ?? "", table.labelHeading] + table.columns).joined(separator: " ")
    let lower = words.lowercased()
    return lower.contains("anti-social") || lower.contains("incident category")
      || lower.split { !$0.isLetter }.contains("asb")
  }

  func place(_ row: Int, _ column: Int) -> FigurePlace {
    FigurePlace(table: index, row: row, column: column)
  }

  func value(_ row: Int, _ column: Int) -> Double? { table.cell(row, column).value }

  private static func isCountColumn(
    _ column: Int, _ heading: ColumnHeading, _ table: FigureTable
  ) -> Bool {
    guard heading.isCount || heading.measure == .change else { return false }
    let figures = table.figures(in: column)
    return !figures.isEmpty
      && figures.filter { $0.figure.unit == .percent }.count * 2 <= figures.count
  }

  /// Columns of the same area, in order; one group without an area when headings have one line.
  var groups: [(area: String, columns: [Int])] {
    var groups: [(area: String, columns: [Int])] = []
    for column in headings.indices {
      let area = headings[column].area
      if let at = groups.firstIndex(where: { $0.area == area }) {
        groups[at].columns.append(column)
      } else {
        groups.append((area, [column]))
      }
    }
    return groups
  }

  func isCount(_ row: Int, _ column: Int) -> Bool {
    let cell = table.cell(row, column)
    return cell.value != nil && cell.unit != .percent
  }
}

/// How often something held where it could be tried.
struct Tally {
  var held = 0
  var tried = 0

  mutating func add(_ holds: Bool) {
    tried += 1
    if holds { held += 1 }
  }

  mutating func add(_ other: Tally) {
    held += other.held
    tried += other.tried
  }

  /// Held so often that what does not hold is a slip, not another order of things.
  func isCarried(by least: Int, of share: Double = 0.6) -> Bool {
    held >= least && Double(held) >= share * Double(tried)
  }
}
