/// The parts of an .xlsx file around its sheets (ECMA-376, part 1, chapter 18).
struct OfficeOpenBook {
  private let parts: ZipParts
  private let limits: SpreadsheetLimits
  private var listed: [Listed] = []
  private var relations: [String: Relation] = [:]
  private(set) var notes: [String] = []
  private(set) var strings: [SharedText] = []
  private(set) var formats: [NumberFormat] = []
  private(set) var days = DayCount()

  /// A sheet as the workbook lists it.
  private struct Listed {
    var name = ""
    var relation = ""
    var hidden = false
  }

  private struct Relation {
    var id = ""
    var type = ""
    var target = ""
    var outside = false
  }

  /// A text that many cells may share, and the doubts that go with it.
  struct SharedText {
    let text: String
    let marks: CellMarks
  }

  init(_ parts: ZipParts, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    (self.parts, self.limits) = (parts, limits)
    try refuseOtherKinds()
    guard
      let main = try relations(of: "").values.first(where: { $0.type.hasSuffix("/officeDocument") })
    else { throw .noWorkbook }
    let path = OfficeOpenBook.path(main.target, from: "")
    guard !path.hasSuffix(".bin") else { throw .binary }
    relations = try relations(of: path)
    for relation in relations.values.sorted(by: { $0.id < $1.id }) {
      let target = OfficeOpenBook.path(relation.target, from: path)
      relations[relation.id]?.target = target
      if relation.outside || relation.type.hasSuffix("/externalLink") {
        notes = ["The workbook draws on other files, which were not opened."]
      } else if relation.type.hasSuffix("/sharedStrings") {
        try readStrings(target)
      } else if relation.type.hasSuffix("/styles") {
        try readStyles(target)
      }
    }
    try readWorkbook(path)
  }

  mutating func sheets() throws(SpreadsheetFault) -> [Sheet] {
    var sheets: [Sheet] = []
    var cells = 0
    for sheet in listed {
      // A sheet that is only a chart has no cells.
      guard let relation = relations[sheet.relation], relation.type.hasSuffix("/worksheet"),
        !relation.outside
      else { continue }
      let builder = SheetBuilder(
        name: sheet.name, hidden: sheet.hidden, cellsBefore: cells, limits: limits)
      var reader = OfficeOpenSheet(builder, of: self, limits: limits)
      sheets.append(try reader.read(try open(relation.target)))
      cells = reader.builder.cellCount
    }
    return sheets
  }

  private func open(_ path: String) throws(SpreadsheetFault) -> XMLPull {
    guard let part = try parts.open(path) else {
      throw SpreadsheetFault("The workbook has no part \(path), though it names one.")
    }
    return try XMLPull(part, named: path)
  }

  private func refuseOtherKinds() throws(SpreadsheetFault) {
    let xml = try open("[Content_Types].xml")
    var fault: SpreadsheetFault?
    while true {
      let step = try xml.next()
      guard step != .done else { break }
      guard step == .begins else { continue }
      xml.attributes { attribute in
        guard attribute.isNamed("ContentType") else { return }
        let type = attribute.text.lowercased()
        if type.contains("macroenabled") || type.contains("vbaproject") { fault = .macros }
        if type.contains("sheet.binary.") { fault = .binary }
      }
    }
    if let fault { throw fault }
  }

  /// What a part points at, by its name there.
  private func relations(of path: String) throws(SpreadsheetFault) -> [String: Relation] {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let file = "\(path[..<cut])_rels/\(path[cut...]).rels"
    guard parts.contains(file) else { return [:] }
    let xml = try open(file)
    var relations: [String: Relation] = [:]
    while true {
      let step = try xml.next()
      guard step != .done else { return relations }
      guard step == .begins, xml.isAt("Relationship") else { continue }
      var relation = Relation()
      xml.attributes {
        if $0.isNamed("Id") { relation.id = $0.text }
        if $0.isNamed("Type") { relation.type = $0.text }
        if $0.isNamed("Target") { relation.target = $0.text }
        if $0.isNamed("TargetMode") { relation.outside = $0.says("External") }
      }
      relations[relation.id] = relation
    }
  }

  /// A target is meant from the folder of the part that names it, or from the root.
  private static func path(_ target: String, from part: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var folders = part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = folders.popLast() } else { folders.append(step) }
    }
    return folders.joined(separator: "/")
  }

  private mutating func readWorkbook(_ path: String) throws(SpreadsheetFault) {
    let xml = try open(path)
    while true {
      let step = try xml.next()
      guard step != .done else { return }
      guard step == .begins else { continue }
      if xml.isAt("workbookPr") {
        var from1904 = false
        xml.attributes { if $0.isNamed("date1904") { from1904 = $0.truth } }
        days.from1904 = from1904
      } else if xml.isAt("sheet") {
        var sheet = Listed()
        xml.attributes {
          if $0.isNamed("name") { sheet.name = $0.shortText }
          if $0.isNamed("id") { sheet.relation = $0.text }
          if $0.isNamed("state") { sheet.hidden = !$0.says("visible") }
        }
        listed.append(sheet)
        guard listed.count <= limits.sheets else {
          throw SpreadsheetFault("The workbook has more than \(limits.sheets) sheets.")
        }
      }
    }
  }

  private mutating func readStrings(_ path: String) throws(SpreadsheetFault) {
    let xml = try open(path)
    var bytes: [UInt8] = []
    while true {
      let step = try xml.next()
      guard step != .done else { return }
      guard step == .begins, xml.isAt("si") else { continue }
      bytes.removeAll(keepingCapacity: true)
      try OfficeOpenBook.readText(xml, into: &bytes, atMost: limits.textBytes)
      let text = OfficeOpenBook.unescaped(bytes)
      strings.append(SharedText(text: text, marks: CellMarks(ofText: text)))
      guard strings.count <= limits.cells else { throw .tooLarge }
    }
  }

  /// The text of the element that has begun, all runs of rich text together, without what is printed
  /// above it to say how it is pronounced.
  static func readText(
    _ xml: XMLPull, into bytes: inout [UInt8], atMost most: Int
  ) throws(SpreadsheetFault) {
    var depth = 1
    var inText = 0
    while depth > 0 {
      switch try xml.next() {
      case .begins:
        if xml.isAt("rPh") {
          try xml.skip()
          continue
        }
        depth += 1
        if xml.isAt("t") { inText = depth }
      case .ends:
        if depth == inText { inText = 0 }
        depth -= 1
      case .text: if inText > 0 { try xml.appendText(to: &bytes, atMost: most) }
      case .done: return
      }
    }
  }

  /// `_x000D_` stands for a sign that XML cannot hold (ECMA-376, part 1, 22.9.2.19).
  static func unescaped(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "_")), bytes.count >= 7 else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
        let code = UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      {
        text.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readStyles(_ path: String) throws(SpreadsheetFault) {
    let xml = try open(path)
    var declared: [Int: NumberFormat] = [:]
    var inCellFormats = false
    while true {
      let step = try xml.next()
      guard step != .done else { return }
      if xml.isAt("cellXfs") { inCellFormats = step == .begins }
      guard step == .begins else { continue }
      if xml.isAt("numFmt") {
        var (number, code) = (-1, "")
        xml.attributes {
          if $0.isNamed("numFmtId") { number = $0.number ?? -1 }
          if $0.isNamed("formatCode") { code = $0.shortText }
        }
        declared[number] = NumberFormat(code: code)
      } else if inCellFormats, xml.isAt("xf") {
        var number = 0
        xml.attributes { if $0.isNamed("numFmtId") { number = $0.number ?? 0 } }
        formats.append(declared[number] ?? NumberFormat(builtIn: number))
        guard formats.count <= 65_536 else { throw .tooLarge }
      }
    }
  }
}
