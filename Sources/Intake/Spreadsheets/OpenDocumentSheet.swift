import Civic

/// Reads one sheet of an .ods file, a cell at a time.
///
/// A cell or row that repeats is written once with a number; empty ones are only counted, others are
/// put in as often as they stand, up to the limits.
struct OpenDocumentSheet {
  private(set) var builder: SheetBuilder
  private(set) var drawsOnOthers = false
  private let limits: SpreadsheetLimits
  private var row = 0
  private var nextColumn = 0
  private var cells: [Cell] = []
  private var bytes: [UInt8] = []
  private var columnCount = 0

  /// What the attributes of a cell say.
  private struct Content {
    var type = ""
    var value = ""
    var repeated = 1
    var columns = 1
    var rows = 1
    var marks: CellMarks = []
    var faulty = false
  }

  init(_ builder: SheetBuilder, limits: SpreadsheetLimits) {
    (self.builder, self.limits) = (builder, limits)
  }

  /// Reads to the end of the table that has begun.
  mutating func read(_ xml: XMLPull) throws(SpreadsheetFault) -> Sheet {
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .done: depth = 0
      case .text: continue
      case .ends: depth -= 1
      case .begins:
        if xml.isAt("table-row") {
          try readRow(xml)
        } else if xml.isAt("table-column") {
          try readColumn(xml)
        } else if OpenDocumentSheet.holdsRowsOrColumns(xml) {
          depth += 1
        } else {
          if xml.isAt("table-source") { drawsOnOthers = true }
          try xml.skip()
        }
      }
    }
    return try builder.finish()
  }

  private static func holdsRowsOrColumns(_ xml: XMLPull) -> Bool {
    xml.isAt("table-row-group") || xml.isAt("table-rows") || xml.isAt("table-header-rows")
      || xml.isAt("table-column-group") || xml.isAt("table-columns")
      || xml.isAt("table-header-columns")
  }

  private static func isHidden(_ attribute: XMLAttribute) -> Bool {
    attribute.says("collapse") || attribute.says("filter")
  }

  private mutating func readColumn(_ xml: XMLPull) throws(SpreadsheetFault) {
    var (repeated, hidden) = (1, false)
    xml.attributes {
      if $0.isNamed("number-columns-repeated") { repeated = max(1, $0.number ?? 1) }
      if $0.isNamed("visibility") { hidden = OpenDocumentSheet.isHidden($0) }
    }
    if hidden { builder.hide(columnCount...columnCount + repeated - 1) }
    columnCount += repeated
    // So that no file can ask for endless work; the empty rest of a sheet is one element.
    guard columnCount < 1 << 41 else { throw .tooLarge }
    try xml.skip()
  }

  private mutating func readRow(_ xml: XMLPull) throws(SpreadsheetFault) {
    var (repeated, hidden) = (1, false)
    xml.attributes {
      if $0.isNamed("number-rows-repeated") { repeated = max(1, $0.number ?? 1) }
      if $0.isNamed("visibility") { hidden = OpenDocumentSheet.isHidden($0) }
    }
    (nextColumn, cells) = (0, [])
    row += 1
    let marks = builder.marks(ofHiddenRow: hidden)
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .done, .ends: depth -= 1
      case .text: continue
      case .begins:
        if xml.isAt("table-cell") || xml.isAt("covered-table-cell") {
          try readCell(xml, marks)
        } else {
          try xml.skip()
        }
      }
    }
    try append(repeated: repeated)
  }

  private mutating func append(repeated: Int) throws(SpreadsheetFault) {
    try builder.append(SheetRow(number: row, cells: cells))
    guard !cells.isEmpty else {
      row = min(row + repeated - 1, 1 << 40)
      return
    }
    for _ in 1..<repeated {
      row += 1
      var copies: [Cell] = []
      for cell in cells {
        let place = try builder.place(row: row, column: cell.place.column)
        copies.append(Cell(place: place, text: cell.text, value: cell.value, marks: cell.marks))
      }
      try builder.append(SheetRow(number: row, cells: copies))
    }
  }

  private mutating func readCell(
    _ xml: XMLPull, _ rowMarks: CellMarks
  ) throws(SpreadsheetFault) {
    var content = OpenDocumentSheet.content(xml)
    try readText(xml)
    let first = nextColumn
    nextColumn = min(nextColumn + content.repeated, 1 << 40)
    if content.columns > 1 || content.rows > 1 {
      guard builder.merged.count < limits.rows else { throw .tooLarge }
      builder.merged.append(
        CellRange(rows: row...row + content.rows - 1, columns: first...first + content.columns - 1))
    }
    guard content.value.utf8.count <= limits.textBytes else { throw .tooLarge }
    try xml.keep(textBytes: content.value.utf8.count)
    let text = String(decoding: bytes, as: UTF8.self)
    let isFormula = content.marks.contains(CellMarks(.formula))
    guard !content.type.isEmpty || !text.isEmpty || isFormula else { return }
    if content.marks.contains(CellMarks(.externalLink)) { drawsOnOthers = true }
    let (shown, value, marks) = OpenDocumentSheet.value(of: content, shownAs: text)
    guard isFormula || value != .empty else { return }
    if isFormula, value == .empty { content.marks.insert(CellMarks(.formulaWithoutValue)) }
    content.marks.formUnion(rowMarks.union(marks))
    for column in first..<nextColumn {
      let place = try builder.place(row: row, column: column)
      var marks = content.marks
      if builder.isHidden(column: column) { marks.insert(CellMarks(.hiddenColumn)) }
      cells.append(Cell(place: place, text: shown, value: value, marks: marks))
    }
  }

  private static func content(_ xml: XMLPull) -> Content {
    var content = Content()
    xml.attributes { attribute in
      if attribute.isNamed("value-type") {
        // LibreOffice says "string" in OpenDocument's words and "error" in its own.
        if attribute.says("error") {
          content.faulty = true
        } else {
          content.type = attribute.text
        }
      } else if attribute.isNamed("value") || attribute.isNamed("date-value")
        || attribute.isNamed("time-value") || attribute.isNamed("boolean-value")
        || attribute.isNamed("string-value")
      {
        content.value = attribute.text
      } else if attribute.isNamed("formula") {
        content.marks.insert(CellMarks(.formula))
        let formula = attribute.text
        if formula.contains("'#") || formula.contains("file:") {
          content.marks.insert(CellMarks(.externalLink))
        }
      } else if attribute.isNamed("number-columns-repeated") {
        content.repeated = max(1, attribute.number ?? 1)
      } else if attribute.isNamed("number-columns-spanned") {
        content.columns = max(1, attribute.number ?? 1)
      } else if attribute.isNamed("number-rows-spanned") {
        content.rows = max(1, attribute.number ?? 1)
      }
    }
    return content
  }

  /// Reads a cell's paragraphs to its end; notes beside it and drawings over it are passed over.
  private mutating func readText(_ xml: XMLPull) throws(SpreadsheetFault) {
    bytes.removeAll(keepingCapacity: true)
    var (depth, paragraphs) = (1, 0)
    while depth > 0 {
      switch try xml.next() {
      case .done: return
      case .ends: depth -= 1
      case .text:
        if depth > 1 { try xml.appendText(to: &bytes, atMost: limits.textBytes) }
      case .begins:
        if depth == 1, xml.isAt("p") || xml.isAt("h") {
          if paragraphs > 0 { bytes.append(UInt8(ascii: "\n")) }
          (depth, paragraphs) = (2, paragraphs + 1)
        } else if depth > 1, xml.isAt("span") || xml.isAt("a") {
          depth += 1
        } else {
          try readSign(xml, inParagraph: depth > 1)
        }
      }
    }
  }

  /// A run of spaces, a tab or a new line, which OpenDocument writes as elements.
  private mutating func readSign(
    _ xml: XMLPull, inParagraph: Bool
  ) throws(SpreadsheetFault) {
    if inParagraph, xml.isAt("s") {
      var count = 1
      xml.attributes { if $0.isNamed("c") { count = $0.number ?? 1 } }
      guard bytes.count + count <= limits.textBytes else { throw .tooLarge }
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    } else if inParagraph, xml.isAt("tab") {
      bytes.append(UInt8(ascii: "\t"))
    } else if inParagraph, xml.isAt("line-break") {
      bytes.append(UInt8(ascii: "\n"))
    }
    try xml.skip()
  }

  private static func value(
    of content: Content, shownAs text: String
  ) -> (String, CellValue, CellMarks) {
    let isFormula = content.marks.contains(CellMarks(.formula))
    if content.faulty || (isFormula && (text.hasPrefix("#") || text.hasPrefix("Err:"))) {
      return (text, .fault, CellMarks(.faultValue))
    }
    let doubtful = (text.isEmpty ? content.value : text, CellValue.text, CellMarks(.unknownValue))
    switch content.type {
    case "float", "currency", "percentage":
      guard let number = Double(content.value), number.isFinite else { return doubtful }
      var format = NumberFormat.general
      if content.type == "percentage" { format.kind = .percentage }
      let shown = text.isEmpty ? format.shown(number) : text
      return (shown, format.kind == .percentage ? .percentage(number) : .number(number), [])
    case "date":
      guard let value = CellValue(iso: content.value) else { return doubtful }
      return (text.isEmpty ? value.shownTime : text, value, [])
    case "time":
      guard let seconds = seconds(content.value) else { return doubtful }
      let value = CellValue.time(seconds: seconds)
      return (text.isEmpty ? value.shownTime : text, value, [])
    case "boolean":
      let truth = ["true", "1"].contains(content.value.lowercased())
      return (text.isEmpty ? (truth ? "TRUE" : "FALSE") : text, .truth(truth), [])
    default:
      let said = text.isEmpty ? content.value : text
      return (said, said.isEmpty ? .empty : .text, CellMarks(ofText: said))
    }
  }

  /// Reads `PT01H01M00S`.
  private static func seconds(_ text: String) -> Int? {
    guard text.hasPrefix("PT") else { return nil }
    var (total, number) = (0, "")
    for character in text.dropFirst(2) {
      guard let length = ["H": 3_600, "M": 60, "S": 1][character] else {
        number.append(character)
        continue
      }
      guard let value = Double(number), value >= 0, value < 1e9 else { return nil }
      total += Int((value * Double(length)).rounded())
      number = ""
    }
    return number.isEmpty ? total : nil
  }
}
