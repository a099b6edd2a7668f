package import Civic

/// A table of figures as the checks see it: a plain grid with a label for each row.
///
/// It may come from a printed pack or from a form; the rules know neither.
package struct FigureTable: Hashable, Sendable {
  package var title: String?
  /// What stands beside the table and speaks of it: `Figure 1: Top 20 areas`.
  package var caption: String?
  /// The heading over the labels.
  package var labelHeading: String
  /// The headings over the figures; a heading of two lines reads `NORTH | Crime`.
  package var columns: [String]
  package var rows: [FigureRow]

  package init(
    title: String?, caption: String? = nil, labelHeading: String, columns: [String],
    rows: [FigureRow]
  ) {
    (self.title, self.caption, self.labelHeading) = (title, caption, labelHeading)
    (self.columns, self.rows) = (columns, rows)
  }

  func cell(_ row: Int, _ column: Int) -> TableFigure { rows[row].cells[column] }

  /// The figures of a column, with the rows in which they stand.
  func figures(in column: Int) -> [(row: Int, figure: TableFigure, value: Double)] {
    rows.indices.compactMap { row in
      let figure = cell(row, column)
      return figure.value.map { (row, figure, $0) }
    }
  }
}

/// One row: its label and its cells, as many as the table has columns.
package struct FigureRow: Hashable, Sendable {
  package var label: String
  package var cells: [TableFigure]

  package init(label: String, cells: [TableFigure]) { (self.label, self.cells) = (label, cells) }
}

/// A figure with the places to which it is printed; words and blanks have no value.
package struct TableFigure: Hashable, Sendable {
  package let printed: String
  package let value: Double?
  package let unit: PrintedFigure.Unit
  /// Digits after the point.
  package let places: Int

  package init(_ text: String) {
    let figure = PrintedFigure(printed: text)
    (printed, value, unit) = (text, figure.value, figure.unit)
    places =
      figure.value == nil
      ? 0
      : text.split(separator: ".").count == 2
        ? text.split(separator: ".")[1].filter(\.isNumber).count : 0
  }

  var isBlank: Bool { printed.allSatisfy(\.isWhitespace) }

  /// Neither a figure nor a blank or dash: words, `<5`, a star. Nothing can be added with it.
  var isUnknown: Bool {
    value == nil && !printed.allSatisfy { $0.isWhitespace || "-\u{2013}\u{2014}".contains($0) }
  }

  /// Signs printed before the digits.
  var signs: String {
    String(
      printed.prefix { !$0.isNumber && $0 != "." }.filter { "-+\u{2212}\u{2013}".contains($0) })
  }

  /// Half a unit of the last printed place.
  var halfUnit: Double { 0.5 * ReckoningStep.unit(places) }
}

/// Where a figure stands: table, row and column, counted from 0.
struct FigurePlace: Hashable, Comparable {
  let table: Int
  let row: Int
  let column: Int

  static func < (one: FigurePlace, other: FigurePlace) -> Bool {
    (one.table, one.row, one.column) < (other.table, other.row, other.column)
  }
}

/// The places to which figures are printed and reckoned.
enum ReckoningStep {
  static func unit(_ places: Int) -> Double {
    var unit = 1.0
    for _ in 0..<places { unit /= 10 }
    return unit
  }

  /// Half away from zero, as the papers do.
  static func rounded(_ value: Double, _ places: Int) -> Double {
    let unit = unit(places)
    return ((value / unit) + (value < 0 ? -1e-9 : 1e-9)).rounded(.toNearestOrAwayFromZero) * unit
  }

  /// A figure in digits with so many places, thousands grouped when asked.
  static func text(_ value: Double, _ places: Int, grouped: Bool = false) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard abs(value) * scale < 9e15 else { return "\(value)" }
    let whole = Int64((abs(value) * scale).rounded(.toNearestOrAwayFromZero))
    var digits = String(whole)
    while digits.count <= places { digits = "0" + digits }
    var head = String(digits.dropLast(places))
    if grouped { head = Thousands.grouped(head) }
    let tail = places > 0 ? "." + digits.suffix(places) : ""
    return (value < 0 && whole != 0 ? "-" : "") + head + tail
  }
}

extension TableFigure {
  /// A value in the manner of this figure: its places, its thousands commas, its unit.
  package func inItsManner(_ value: Double) -> String {
    let text = ReckoningStep.text(value, places, grouped: printed.contains(","))
    switch unit {
    case .percent: return text + "%"
    case .pounds: return value < 0 ? "-£" + text.dropFirst() : "£" + text
    case .number: return text
    }
  }
}
