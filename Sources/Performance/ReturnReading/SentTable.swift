import Civic
import Intake

/// A sheet of a return as headings with rows below them, wherever the headings stand.
struct SentTable: Sendable {
  let sheet: String
  let table: SuppliedTable
  /// The row of the headings.
  let headingRow: Int
  /// It has the headings of Headland's own form.
  let isOwnForm: Bool

  /// Titles may stand above the headings; how far down they are looked for.
  private static let deepest = 30

  /// Nil for a sheet with nothing like headings: notes, a title page.
  init?(_ sheet: Sheet) throws(SpreadsheetFault) {
    let candidates = sheet.rows.prefix(while: { $0.number <= SentTable.deepest })
    let isText = sheet.name.isEmpty
    let own = candidates.first { SentTable.isOwn(SentTable.texts($0)) }
    let found =
      own ?? (isText ? sheet.rows.first : nil)
      ?? candidates.first { SentTable.periods(SentTable.texts($0)) >= 2 }
      ?? candidates.first { SentTable.isLikelyHeading($0) }
    guard let found else { return nil }
    self.sheet = sheet.name
    table = try sheet.table(headingsIn: found.number)
    (headingRow, isOwnForm) = (found.number, own != nil)
    if isOwnForm { try SentTable.refuseTwins(table) }
  }

  private static func texts(_ row: SheetRow) -> [String] {
    row.cells.map(\.text).filter { !$0.isEmpty }
  }

  private static func isOwn(_ headings: [String]) -> Bool {
    let roles = Set(headings.compactMap { ColumnRole(ownHeading: $0) })
    return roles.isSuperset(of: [.measure, .area, .period])
  }

  private static func periods(_ headings: [String]) -> Int {
    headings.count { Period(words: $0) != nil || Period.lacksYear($0) }
  }

  /// Three texts beside each other that are no numbers.
  private static func isLikelyHeading(_ row: SheetRow) -> Bool {
    row.cells.count { !$0.text.isEmpty && PrintedFigure(printed: $0.text).value == nil } >= 3
  }

  /// In Headland's own form each column is told by its heading, so none may stand twice.
  private static func refuseTwins(_ table: SuppliedTable) throws(SpreadsheetFault) {
    var seen: Set<ColumnRole> = []
    for column in table.columns {
      guard let role = ColumnRole(ownHeading: column.heading) else { continue }
      guard seen.insert(role).inserted else {
        throw SpreadsheetFault(
          "The heading “\(column.heading)” stands above two columns: leave one of them.",
          at: column.place.description)
      }
    }
  }
}

extension SentTable {
  /// The columns that are headed by a period, and those that are not.
  var periodColumns: [SuppliedTable.Column] {
    isOwnForm ? [] : table.columns.filter { SentTable.periods([$0.heading]) == 1 }
  }

  var otherColumns: [SuppliedTable.Column] {
    let periods = Set(periodColumns)
    return table.columns.filter { !periods.contains($0) && !isOurNote($0) }
  }

  /// What Headland itself put beside the columns of a return that it sent back.
  func isOurNote(_ column: SuppliedTable.Column) -> Bool {
    ColumnRole.ownNotes.contains(folded(column.heading))
  }

  /// Whether its months name no year, so that somebody must say which.
  var lacksYear: Bool { periodColumns.contains { Period.lacksYear($0.heading) } }

  /// The headings by which its form is known again. Months do not count, as there are others each
  /// year.
  var form: String {
    (otherColumns.map { folded($0.heading) } + (periodColumns.isEmpty ? [] : ["[periods]"]))
      .joined(separator: " | ")
  }

  /// Sheets of a template that hold no figures.
  static func isOfTemplate(_ sheet: Sheet) -> Bool {
    sheet.name == ReturnTemplate.explanation
      || (sheet.name.hasPrefix("Lists") && sheet["A1"]?.text == "Choices 1")
  }
}
