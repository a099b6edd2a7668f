import Access
package import Civic
import Documents
package import Records

/// The workbook on which a supplier sends the figures of a quarter: a row for each, with lists to choose
/// from. Filled in and sent back it is read without further asking.
package struct ReturnTemplate: Sendable {
  let supplier: Supplier
  let quarter: Period
  let rows: [OwedFigure]

  static let explanation = "How to fill it in"

  /// What the supplier has not sent for the quarter; all that it could send where nothing is missing.
  ///
  /// - Throws: `Refusal.notFound` when there is no such supplier.
  package static func of(
    _ slug: String, for quarter: Period, in reader: Reader
  ) throws -> ReturnTemplate {
    guard let supplier = try Supplier.at(slug, in: reader) else {
      throw Refusal.notFound(what: "supplier called “\(slug)”")
    }
    let missing = try OwedFigure.missing(in: quarter, in: reader)
      .filter { $0.measure.supplier == slug }
    let rows = missing.isEmpty ? try everything(of: slug, for: quarter, in: reader) : missing
    return ReturnTemplate(supplier: supplier, quarter: quarter, rows: rows)
  }

  /// Each measure of the supplier for the area that answers.
  private static func everything(
    of slug: String, for quarter: Period, in reader: Reader
  ) throws -> [OwedFigure] {
    let code = try Indicator.all(in: quarter.financialYear, in: reader).first?.area
    let chief = try Area.chief(in: reader)
    guard
      let area = chief.first(where: { $0.code == code })
        ?? chief.first(where: { $0.level == .district })
    else { return [] }
    let measures = try Measure.all(in: reader)
    let names = Measure.toldApart(measures)
    return measures.filter { $0.supplier == slug }.flatMap { measure in
      Expectation.periods(of: measure.frequency, endingIn: quarter).map {
        OwedFigure(
          measure: measure, name: names[measure.id] ?? measure.name, area: area, period: $0,
          due: $0.last.adding(days: measure.lagDays), said: nil)
      }
    }
  }

  /// `fire-2019-20-Q2.xlsx`.
  package var fileName: String {
    "\(supplier.slug)-\(quarter.address.replacing("/", with: "-")).xlsx"
  }

  /// - Parameter day: the date of the workbook itself.
  package func bytes(dated day: Day) throws -> [UInt8] {
    try WorkbookDocument(
      title: "Figures of \(supplier.name), \(quarter.name)",
      sheets: [figures, explanationSheet], dated: day
    ).bytes()
  }

  private var figures: SheetDocument {
    func offering(_ heading: String, width: Double) -> SheetDocument.Column {
      .init(heading, width: width, choices: ColumnRole.choices(under: heading))
    }
    return SheetDocument(
      name: "Figures",
      columns: [
        .init("Measure", width: 34), .init("Area", width: 22), .init("Period", width: 26),
        .init("What to give", width: 30), .init("Count", width: 10), .init("Out of", width: 10),
        .init("Figure", width: 10), offering("Why there is none", width: 28),
        .init("Due", width: 13), .init("Note", width: 30), .init("As at", width: 13),
        offering("Standing", width: 13),
      ],
      rows: rows.map { row in
        [
          .text(row.name), .text(row.area.name), .text(row.period.name),
          .text(row.measure.whatToGive),
        ]
      })
  }

  private var explanationSheet: SheetDocument {
    let lines = [
      ("A row", "One figure each. Rows may be added below, in the same words."),
      ("Measure, Area, Period", "What is asked for. Leave them as they are."),
      ("What to give", "Which of the next columns to fill in. It is not read."),
      ("Count", "How many were counted: a whole number, 0 where there were none."),
      ("Out of", "For a share: of how many. Leave it empty for a plain count."),
      ("Figure", "Only where there are no counts behind it: 12.5 for 12.5 per cent."),
      (
        "Why there is none", "Choose a reason where there is no figure, and leave the figure empty."
      ),
      ("Due", "When a missing figure will come, such as 22/11/2019."),
      ("Note", "On whom it waits, or what is being done."),
      ("As at", "The day on which your system said so. Leave it empty for the day you send it."),
      ("Standing", "Final unless you choose Provisional."),
      (
        "Names of people",
        "Send none: no names, full postcodes or days of birth. Such a file is refused."
      ),
    ]
    return SheetDocument(
      name: Self.explanation,
      columns: [.init("Column", width: 24), .init("What to put there", width: 90)],
      rows: lines.map { [.text($0.0), .text($0.1)] })
  }
}

extension Measure {
  /// What a row of it needs, in words.
  fileprivate var whatToGive: String {
    switch kind {
    case .count, .rate: "Count: \(unit)"
    case .proportion, .ratio: "Count and Out of: \(unit)"
    case .score: "Figure: \(unit)"
    }
  }
}
