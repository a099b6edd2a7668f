import Civic
import Intake
import Pages

/// Asks once what the columns of a supplier's own form are.
struct MapColumnsPage {
  let waiting: WaitingReturn
  let table: SentTable
  let filled: FilledForm
  let measures: [Measure]
  let areas: [Area]

  func page(token: HTML) -> Page {
    Page(
      title: "What the columns are", breadcrumbs: [ReturnPages.crumb], hasErrors: filled.hasErrors,
      isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("What the columns are", caption: caption, lede: Self.lede))
        \(months)\
        \(sample)\
        \(Form(
          action: "\(waiting.address)/columns", method: .post, token: token,
          content: "\(fields)\(Button("Read it so"))\(Button("This sheet holds no figures", .second, name: "passed-over", value: "yes"))"
        ))
        """)
  }

  private var caption: String {
    table.sheet.isEmpty ? waiting.fileName : "\(waiting.fileName), sheet \(table.sheet)"
  }

  private static let lede: HTML = """
    This form was not sent before. What you say is remembered for this supplier, and asked again only \
    when the headings change.
    """

  private var months: HTML {
    let columns = table.periodColumns
    guard let first = columns.first, let last = columns.last else { return .empty }
    return """
      <p class="govuk-body">\(columns.count) columns are headed by periods, from \(first.heading) to \
      \(last.heading). A number below them is a count or a figure, as the measure of its row is.</p>

      """
  }

  private var sample: HTML {
    let rows = table.table.rows.prefix(4).map { row in
      table.table.columns.map { HTML(text: row.cell(in: $0)?.text ?? "") }
    }
    guard !rows.isEmpty else { return .empty }
    return HTMLTable(
      id: "sample", caption: "Its first rows",
      columns: table.table.columns.map { .init($0.heading) }, rows: Array(rows),
      firstColumnNames: false
    ).html
  }

  private var fields: HTML {
    let roles = ColumnRole.allCases.map { Choice($0.rawValue, $0.inWords) }
    let columns = table.otherColumns.enumerated().map { index, column -> HTML in
      let name = "column-\(index)"
      let likely = ColumnRole(likelyFor: column.heading).rawValue
      return SelectField(
        filled.field(name, "“\(column.heading)”"), choices: roles,
        chosen: filled[name].isEmpty ? likely : filled[name]
      ).html
    }
    return """
      <input type="hidden" name="form" value="\(table.form)">
      \(columns)\(measure)\(area)
      """
  }

  private var measure: SelectField {
    let sheet =
      table.sheet.isEmpty ? [] : [Choice(Self.sheetName, "The name of the sheet: \(table.sheet)")]
    let own = measures.filter { $0.supplier == waiting.supplier }
    let others = measures.filter { $0.supplier != waiting.supplier }
    return SelectField(
      filled.field("measure", "Measure of all rows"),
      choices: [Choice("", "A column says it")] + sheet
        + (own + others).map { Choice($0.slug, $0.fullName) },
      chosen: filled["measure"])
  }

  private var area: SelectField {
    SelectField(
      filled.field("area", "Area of all rows"),
      choices: [Choice("", "A column says it")] + areas.map { Choice($0.code, $0.name) },
      chosen: filled["area"])
  }

  private static let sheetName = "*sheet"

  static func answer(in form: PostedForm, for table: SentTable) -> MapColumns.Answer {
    let measure = form.text("measure")
    return MapColumns.Answer(
      roles: table.otherColumns.indices.map {
        ColumnRole(rawValue: form.text("column-\($0)")) ?? .ignored
      }, measure: measure == sheetName ? "" : measure, measureIsSheet: measure == sheetName,
      area: form.text("area"), isPassedOver: form.text("passed-over") == "yes")
  }
}
