import Intake
import Story
import Testing

/// Files that were damaged at random are read or refused: they never end the program, and never take
/// more than the limits.
struct MutatedWorkbookTests {
  /// Numbers that are the same in every run (Vigna, "SplitMix64", 2015).
  private struct Chance {
    var state: UInt64

    mutating func below(_ count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }

    mutating func damage(_ bytes: [UInt8], with scraps: [[UInt8]]) -> [UInt8] {
      var bytes = bytes
      for _ in 0...below(4) where bytes.count > 1 {
        let place = below(bytes.count)
        switch below(5) {
        case 0: bytes[place] = UInt8(below(256))
        case 1: bytes[place] ^= 1 << UInt8(below(8))
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(20)))
        case 3: bytes.insert(contentsOf: scraps[below(scraps.count)], at: place)
        default:
          let end = min(bytes.count, place + 1 + below(60))
          bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
        }
      }
      return bytes
    }
  }

  private static let scraps = [
    "99999999999999999999", "-1", "NaN", "<v>", "</c>", "<row r=\"4000000000\">",
    "r=\"XFD1048576\"",
    "table:number-rows-repeated=\"1000000000000\"", "table:number-columns-repeated=\"4294967296\"",
    "&#0;", "&a;", "<!DOCTYPE a>", "\u{FEFF}", "<mergeCell ref=\"A1:XFD1048576\"/>", "t=\"s\"",
    "1e999",
    "office:time-value=\"PT9e99H\"", "table:number-columns-spanned=\"99999999999\"", ";", "\"",
  ].map { Array($0.utf8) }

  private static let excelRows = """
    <row r="1" hidden="0"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.125</v></c>\
    <c r="C1" t="inlineStr"><is><t>x</t></is></c><c r="D1" s="2"><f>A1</f><v>43791</v></c></row>\
    <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="d"><v>2019-11-22</v></c></row>
    """
  private static let openTables = """
    <table:table table:name="A"><table:table-column table:number-columns-repeated="3"/><table:table-row>\
    <table:table-cell office:value-type="float" office:value="12" table:number-columns-repeated="2">\
    <text:p>12</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"\
     office:value-type="time" office:time-value="PT01H01M00S"/><table:covered-table-cell/>\
    </table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell\
     office:value-type="date" office:date-value="2019-11-22"/></table:table-row></table:table>
    """

  private var limits: SpreadsheetLimits {
    var limits = SpreadsheetLimits.standard
    (limits.cells, limits.rows, limits.columns) = (2_000, 500, 50)
    return limits
  }

  /// Tells whether it was read; what is read keeps to the limits, and can be used.
  private func wasRead(_ bytes: [UInt8]) -> Bool {
    guard let book = try? Workbook(bytes, limits: limits) else { return false }
    #expect(book.sheets.map(\.rows).joined().map(\.cells.count).reduce(0, +) <= limits.cells)
    for sheet in book.sheets {
      _ = Array(sheet.doubts)
      if let table = try? sheet.table() { _ = table.rows.map(\.doubts) }
    }
    return true
  }

  @Test func aDamagedFileIsReadOrRefused() throws {
    var chance = Chance(state: 2019)
    let files = [
      try HandmadeWorkbook.xlsx(rows: Self.excelRows, strings: "<si><t>Robbery</t></si>"),
      try HandmadeWorkbook.ods(tables: Self.openTables),
      Array("area;count;note\nNorth Bay;12;\"a \"\"b\"\"\"\n".utf8),
    ]
    #expect(files.allSatisfy(wasRead))
    for round in 0..<900 { _ = wasRead(chance.damage(files[round % 3], with: Self.scraps)) }
  }

  @Test func damagedXMLInASoundFileIsReadOrRefused() throws {
    var chance = Chance(state: 1998)
    var read = 0
    for round in 0..<600 {
      let isExcel = round.isMultiple(of: 2)
      let damaged = String(
        decoding: chance.damage(
          Array((isExcel ? Self.excelRows : Self.openTables).utf8), with: Self.scraps),
        as: UTF8.self)
      let bytes =
        isExcel
        ? try HandmadeWorkbook.xlsx(rows: damaged, strings: "<si><t>Robbery</t></si>")
        : try HandmadeWorkbook.ods(tables: damaged)
      if wasRead(bytes) { read += 1 }
    }
    // Some are still sound, or the damage would not reach behind the XML.
    #expect(read > 50)
  }
}
