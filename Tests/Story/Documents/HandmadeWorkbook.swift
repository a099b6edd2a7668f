import Civic
import Documents

/// Workbooks put together part by part, with what no writer of ours would put in.
public enum HandmadeWorkbook {
  public static func zip(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    let archive = try ZipArchive(dated: Day(iso: "2019-11-22")!)
    var bytes: [UInt8] = []
    for part in parts { bytes += try archive.add(part.name, Array(part.text.utf8)) }
    return bytes + (try archive.finish())
  }

  /// An .xlsx file with one sheet, `Returns`.
  ///
  /// - Parameters:
  ///   - rows: what stands in its `sheetData`.
  ///   - more: what stands after it, such as merged ranges.
  public static func xlsx(
    rows: String, columns: String = "", more: String = "", book: String = "", state: String = "",
    strings: String = "", styles: String = "", types: String = "", relations: String = "",
    parts: [(name: String, text: String)] = []
  ) throws -> [UInt8] {
    try zip(
      [
        (
          "[Content_Types].xml",
          "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/>\(types)</Types>"
        ),
        ("_rels/.rels", rels(relation("rId1", "officeDocument", "xl/workbook.xml"))),
        (
          "xl/workbook.xml",
          """
          <workbook xmlns:r="r">\(book)<sheets><sheet name="Returns" sheetId="1" \(state) r:id="rId1"/>\
          </sheets></workbook>
          """
        ),
        (
          "xl/_rels/workbook.xml.rels",
          rels(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
              + relation("rId2", "sharedStrings", "sharedStrings.xml")
              + relation("rId3", "styles", "/xl/styles.xml") + relations)
        ),
        ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
        ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
        (
          "xl/worksheets/sheet1.xml",
          "<worksheet>\(columns)<sheetData>\(rows)</sheetData>\(more)</worksheet>"
        ),
      ] + parts)
  }

  public static func relation(_ id: String, _ type: String, _ target: String, mode: String = "")
    -> String
  {
    """
    <Relationship Id="\(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\
    \(type)" Target="\(target)" \(mode)/>
    """
  }

  private static func rels(_ relations: String) -> String {
    "<Relationships>\(relations)</Relationships>"
  }

  /// An .ods file.
  public static func ods(
    tables: String, styles: String = "", scripts: String = "",
    manifest: String = "", parts: [(name: String, text: String)] = []
  ) throws -> [UInt8] {
    try zip(
      [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
          "content.xml",
          """
          <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"\
           xmlns:calcext="c">\(scripts)\
          <office:automatic-styles>\(styles)</office:automatic-styles><office:body>\
          <office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
          """
        ),
        (
          "META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest=\"m\">\(manifest)</manifest:manifest>"
        ),
      ] + parts)
  }
}
