package import Civic
import Intake
package import Records

/// A file that a supplier sent, read row by row before anything is stored: each row is accepted,
/// doubtful or rejected, with where it stands and one sentence why.
package struct ReturnReading: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case accepted, doubtful, rejected
  }

  /// One sentence, and the sheet and cell, or line, that it is about.
  package struct Reason: Hashable, Sendable {
    package let place: String
    package let sentence: String
  }

  /// What taking a row in would do.
  package enum Effect: Hashable, Sendable {
    case isNew
    case revises(Observation.Content)
    case saysTheSame
  }

  /// One figure of the file.
  package struct Row: Sendable {
    package let sheet: String
    package let number: Int
    /// The measure, area and period, as the file has them.
    package let subject: [String]
    package let verdict: Verdict
    package let reasons: [Reason]
    /// Nil for what is rejected.
    package let line: SubmitReturn.Line?
    package let measure: Measure?
    package let effect: Effect
  }

  package internal(set) var rows: [Row] = []
  /// Doubts about the file as a whole.
  package internal(set) var doubts: [Reason] = []
  /// Sheets in a form that the supplier has not sent before.
  var unmapped: [SentTable] = []
  /// Names in the file that are no measure or area on record.
  var unknown: [ReturnName.Kind: [String]] = [:]
  /// The tables that were read.
  var tables: [SentTable] = []

  package func rows(_ verdict: Verdict) -> [Row] { rows.filter { $0.verdict == verdict } }

  /// What is taken in: the accepted rows, and the doubtful ones too when somebody says so.
  package func lines(withDoubtful: Bool) -> [SubmitReturn.Line] {
    rows.filter { $0.verdict == .accepted || (withDoubtful && $0.verdict == .doubtful) }
      .compactMap(\.line)
  }
}

extension ReturnReading {
  /// How a file is to be read.
  package struct Terms: Sendable {
    /// The slug of who sent it; empty where a file gathers the figures of several.
    package var supplier: String
    /// For rows that do not say.
    package var asAt: Day
    /// For months that name no year.
    package var financialYear: Int?

    package init(supplier: String, asAt: Day, financialYear: Int? = nil) {
      (self.supplier, self.asAt, self.financialYear) = (supplier, asAt, financialYear)
    }
  }

  package init(_ file: SentFile, _ terms: Terms, in reader: Reader) throws {
    doubts = file.doubts
    let codes = Set(
      file.tables.flatMap { table in
        let columns = table.otherColumns
        return table.table.rows.flatMap { row in
          columns.compactMap { row.cell(in: $0)?.text }.filter(Self.mayBeCode)
        }
      })
    let ground = try ReturnGround(of: terms.supplier, codes: codes, in: reader)
    let sent = sort(file.tables, ground, terms)
    var judge = ReturnJudge(terms: terms, ground: ground)
    rows = sent.compactMap { judge.row($0) }
    unknown = judge.unknown.mapValues { $0.sorted() }
    try compare(with: reader, asAt: terms.asAt)
  }

  /// Codes of areas are short and hold a figure; anything else need not be asked of the record.
  private static func mayBeCode(_ text: String) -> Bool {
    text.utf8.count <= 12 && text.utf8.contains { (48...57).contains($0) }
      && text.utf8.contains { (65...90).contains($0) } && !text.utf8.contains(32)
  }

  /// Tells which sheets are figures. A workbook in Headland's own form is read by that alone.
  private mutating func sort(
    _ all: [SentTable], _ ground: ReturnGround, _ terms: Terms
  ) -> [SentFigure] {
    let own = all.filter(\.isOwnForm)
    for table in all where !own.isEmpty && !table.isOwnForm {
      doubts.append(
        Reason(
          place: table.sheet,
          sentence: "The sheet was not read: it has not the headings measure, area and period."))
    }
    guard own.isEmpty else {
      tables = own
      return own.flatMap { $0.figures(by: nil, financialYear: nil) }
    }
    return all.flatMap { table -> [SentFigure] in
      guard let map = ground.maps[table.form] else {
        unmapped.append(table)
        return []
      }
      guard !map.isPassedOver else { return [] }
      tables.append(table)
      return table.figures(by: map, financialYear: terms.financialYear)
    }
  }
}
