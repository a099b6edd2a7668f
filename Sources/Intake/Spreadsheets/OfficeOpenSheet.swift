import Civic

/// Reads one sheet of an .xlsx file, a cell at a time.
struct OfficeOpenSheet {
  private(set) var builder: SheetBuilder
  private let book: OfficeOpenBook
  private let limits: SpreadsheetLimits
  private var row = 0
  private var column = -1
  private var columnCount = 0
  private var rowMarks: CellMarks = []
  private var cells: [Cell] = []
  private var content = Content()
  private var bytes: [UInt8] = []

  /// How a cell's value is written in the file.
  private enum Form {
    case number, shared, inline, formulaText, truth, fault, day
  }

  /// A cell while it is read.
  private struct Content {
    var form = Form.number
    var style = 0
    var marks: CellMarks = []
  }

  init(_ builder: SheetBuilder, of book: OfficeOpenBook, limits: SpreadsheetLimits) {
    (self.builder, self.book, self.limits) = (builder, book, limits)
  }

  mutating func read(_ xml: XMLPull) throws(SpreadsheetFault) -> Sheet {
    while true {
      switch try xml.next() {
      case .done: return try builder.finish()
      case .begins: try begin(xml)
      case .ends:
        guard xml.isAt("row") else { continue }
        try builder.append(SheetRow(number: row, cells: cells))
      case .text: continue
      }
    }
  }

  private mutating func begin(_ xml: XMLPull) throws(SpreadsheetFault) {
    if xml.isAt("c") {
      try readCell(xml)
    } else if xml.isAt("row") {
      beginRow(xml)
    } else if xml.isAt("col") {
      try readColumn(xml)
    } else if xml.isAt("mergeCell") {
      var range: CellRange?
      xml.attributes { if $0.isNamed("ref") { range = CellRange($0.text) } }
      if let range { builder.merged.append(range) }
      guard builder.merged.count <= limits.rows else { throw .tooLarge }
    }
  }

  private mutating func beginRow(_ xml: XMLPull) {
    var (number, hidden) = (row + 1, false)
    xml.attributes {
      if $0.isNamed("r") { number = $0.number ?? number }
      if $0.isNamed("hidden") { hidden = $0.truth }
    }
    (row, column) = (number, -1)
    cells = []
    cells.reserveCapacity(builder.rows.last?.cells.count ?? 0)
    rowMarks = builder.marks(ofHiddenRow: hidden)
  }

  private mutating func readColumn(_ xml: XMLPull) throws(SpreadsheetFault) {
    var (first, last, hidden) = (1, 1, false)
    xml.attributes {
      if $0.isNamed("min") { first = $0.number ?? 1 }
      if $0.isNamed("max") { last = $0.number ?? 1 }
      if $0.isNamed("hidden") { hidden = $0.truth }
    }
    columnCount += 1
    guard columnCount <= limits.columns else { throw .tooLarge }
    if hidden, first > 0, first <= last { builder.hide(first - 1...last - 1) }
  }

  private mutating func readCell(_ xml: XMLPull) throws(SpreadsheetFault) {
    content = Content()
    var (place, form, style) = (Optional<CellReference>.none, Form.number, 0)
    xml.attributes {
      if $0.isNamed("r") {
        place = $0.reference
      } else if $0.isNamed("s") {
        style = $0.number ?? 0
      } else if $0.isNamed("t") {
        form = OfficeOpenSheet.form($0)
      }
    }
    let before = column
    column = place?.column ?? column + 1
    content.form = form
    content.style = style
    guard column > before, place == nil || place?.row == row else {
      throw SpreadsheetFault(
        "The file gives a cell twice or out of its order.",
        at: CellPlace(sheet: builder.name, row: row, column: column).description)
    }
    let holdsValue = try readContent(xml)
    guard holdsValue || !content.marks.isEmpty else { return }
    let spot = try builder.place(row: row, column: column)
    content.marks.formUnion(rowMarks)
    if builder.isHidden(column: column) { content.marks.insert(CellMarks(.hiddenColumn)) }
    let cell = holdsValue ? made(at: spot) : withoutValue(at: spot)
    if !cell.holdsNothing || content.marks.contains(CellMarks(.formula)) { cells.append(cell) }
  }

  private static func form(_ attribute: XMLAttribute) -> Form {
    if attribute.says("s") { return .shared }
    if attribute.says("str") { return .formulaText }
    if attribute.says("inlineStr") { return .inline }
    if attribute.says("b") { return .truth }
    if attribute.says("e") { return .fault }
    return attribute.says("d") ? .day : .number
  }

  /// Reads to the cell's end; tells whether there was a value.
  private mutating func readContent(_ xml: XMLPull) throws(SpreadsheetFault) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    var holdsValue = false
    var (inValue, depth) = (false, 1)
    while depth > 0 {
      switch try xml.next() {
      case .begins:
        if xml.isAt("is") {
          try OfficeOpenBook.readText(xml, into: &bytes, atMost: limits.textBytes)
          holdsValue = true
          continue
        }
        if xml.isAt("f") {
          try readFormula(xml)
          continue
        }
        depth += 1
        inValue = xml.isAt("v")
        holdsValue = holdsValue || inValue
      case .ends:
        depth -= 1
        inValue = false
      case .text: if inValue { try xml.appendText(to: &bytes, atMost: limits.textBytes) }
      case .done: return holdsValue
      }
    }
    return holdsValue
  }

  /// A bracket in a formula begins another file's number: `[1]Sheet1!A1`.
  private mutating func readFormula(_ xml: XMLPull) throws(SpreadsheetFault) {
    content.marks.insert(CellMarks(.formula))
    var formula: [UInt8] = []
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .begins: depth += 1
      case .ends: depth -= 1
      case .text: try xml.appendText(to: &formula, atMost: limits.textBytes)
      case .done: return
      }
    }
    let follows = formula.indices.dropLast().contains {
      formula[$0] == UInt8(ascii: "[") && (48...57).contains(formula[$0 + 1])
    }
    if follows { content.marks.insert(CellMarks(.externalLink)) }
  }

  private func withoutValue(at place: CellPlace) -> Cell {
    var marks = content.marks
    if marks.contains(CellMarks(.formula)) { marks.insert(CellMarks(.formulaWithoutValue)) }
    return Cell(place: place, text: "", value: .empty, marks: marks)
  }

  private func made(at place: CellPlace) -> Cell {
    func cell(_ text: String, _ value: CellValue, _ more: CellMarks = []) -> Cell {
      Cell(place: place, text: text, value: value, marks: content.marks.union(more))
    }
    let text = { String(decoding: bytes, as: UTF8.self) }
    switch content.form {
    case .shared:
      guard let index = Int(text()), book.strings.indices.contains(index) else {
        return cell(text(), .text, CellMarks(.unknownValue))
      }
      let shared = book.strings[index]
      return cell(shared.text, shared.text.isEmpty ? .empty : .text, shared.marks)
    case .inline, .formulaText:
      let text = OfficeOpenBook.unescaped(bytes)
      return cell(text, text.isEmpty ? .empty : .text, CellMarks(ofText: text))
    case .truth:
      let truth = bytes == [UInt8(ascii: "1")] || text().lowercased() == "true"
      return cell(truth ? "TRUE" : "FALSE", .truth(truth))
    case .fault: return cell(text(), .fault, CellMarks(.faultValue))
    case .day:
      guard let value = CellValue(iso: text()) else {
        return cell(text(), .text, CellMarks(.unknownValue))
      }
      return cell(value.shownTime, value)
    case .number:
      // Some producers write an empty value beside a formula that they did not reckon.
      if bytes.isEmpty { return withoutValue(at: place) }
      guard let number = Double(text()), number.isFinite else {
        return cell(text(), .text, CellMarks(.unknownValue))
      }
      let (shown, value, marks) = read(number)
      return cell(shown, value, marks)
    }
  }

  private func read(_ number: Double) -> (String, CellValue, CellMarks) {
    let formats = book.formats
    let format =
      formats.indices.contains(content.style) ? formats[content.style] : NumberFormat.general
    switch format.kind {
    case .number, .text: return (format.shown(number), .number(number), [])
    case .percentage: return (format.shown(number), .percentage(number), [])
    case .day, .time, .moment:
      guard let value = book.days.value(number, as: format.kind) else {
        return (NumberFormat.general.shown(number), .number(number), CellMarks(.uncertainDay))
      }
      return (value.shownTime, value, [])
    }
  }
}

extension CellValue {
  /// Reads `2019-11-22` and `2019-11-22T14:30:00`.
  init?(iso text: String) {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard let first = halves.first, let day = Day(iso: first) else { return nil }
    guard halves.count == 2 else {
      self = .day(day)
      return
    }
    let clock = halves[1].prefix { $0 != "." && $0 != "Z" }.split(separator: ":").map { Int($0) }
    guard clock.count >= 2, clock.count <= 3, let hours = clock[0], let minutes = clock[1],
      let seconds = clock.count == 3 ? clock[2] : 0,
      (0..<24).contains(hours), (0..<60).contains(minutes), (0..<60).contains(seconds)
    else { return nil }
    let total = hours * 3_600 + minutes * 60 + seconds
    self = total == 0 ? .day(day) : .moment(day, seconds: total)
  }
}
