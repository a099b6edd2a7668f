/// The parts of an .ods file (OpenDocument 1.3, part 3): all its sheets stand in one of them.
struct OpenDocumentBook {
  private let parts: ZipParts
  private let limits: SpreadsheetLimits
  private var hiddenStyles: Set<String> = []
  private(set) var notes: [String] = []

  init(_ parts: ZipParts, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    (self.parts, self.limits) = (parts, limits)
    try refuseEncrypted()
  }

  private func refuseEncrypted() throws(SpreadsheetFault) {
    let name = "META-INF/manifest.xml"
    guard let part = try parts.open(name) else { return }
    let xml = try XMLPull(part, named: name)
    while true {
      let step = try xml.next()
      guard step != .done else { return }
      if step == .begins, xml.isAt("encryption-data") { throw .encrypted }
    }
  }

  mutating func sheets() throws(SpreadsheetFault) -> [Sheet] {
    guard let part = try parts.open("content.xml") else { throw .noWorkbook }
    let xml = try XMLPull(part, named: "content.xml")
    var sheets: [Sheet] = []
    var (cells, inWorkbook, style) = (0, false, "")
    while true {
      let step = try xml.next()
      guard step != .done else { break }
      guard step == .begins else { continue }
      if xml.isAt("style") {
        xml.attributes { if $0.isNamed("name") { style = $0.shortText } }
      } else if xml.isAt("table-properties") {
        var hidden = false
        xml.attributes { if $0.isNamed("display") { hidden = $0.says("false") } }
        if hidden { hiddenStyles.insert(style) }
      } else if xml.isAt("script") {
        throw .macros
      } else if xml.isAt("spreadsheet") {
        inWorkbook = true
      } else if xml.isAt("dde-links") || xml.isAt("tracked-changes") {
        try xml.skip()
      } else if inWorkbook, xml.isAt("table") {
        guard sheets.count < limits.sheets else {
          throw SpreadsheetFault("The workbook has more than \(limits.sheets) sheets.")
        }
        var reader = OpenDocumentSheet(
          builder(xml, named: "Sheet\(sheets.count + 1)", after: cells), limits: limits)
        sheets.append(try reader.read(xml))
        cells = reader.builder.cellCount
        if reader.drawsOnOthers {
          notes = ["The workbook draws on other files, which were not opened."]
        }
      }
    }
    guard inWorkbook else { throw .noWorkbook }
    return sheets
  }

  private func builder(_ xml: XMLPull, named name: String, after cells: Int) -> SheetBuilder {
    var (name, style) = (name, "")
    xml.attributes {
      if $0.isNamed("name") { name = $0.shortText }
      if $0.isNamed("style-name") { style = $0.shortText }
    }
    return SheetBuilder(
      name: name, hidden: hiddenStyles.contains(style), cellsBefore: cells, limits: limits)
  }
}
