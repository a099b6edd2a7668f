package import Civic
package import Records

/// What the page of a paper needs, and the paper on paper.
package struct PaperReading: Sendable {
  package let paper: Paper
  package let blocks: [PaperBlock]
  package let recommendations: [Recommendation]
  package let backgroundPapers: [BackgroundPaper]
  package let contactPosts: [ContactPost]
  package let tables: [PrintedTable]
  package let cells: [PrintedTable.ID: [PrintedCell]]
  package let setting: PaperSetting

  package static func at(
    body: String, day: Day, address: String, asking offer: MeetingOffer, in reader: Reader
  ) throws -> PaperReading? {
    guard let paper = try Paper.at(body: body, day: day, address: address, in: reader),
      let setting = try offer.setting(paper, reader)
    else { return nil }
    let tables = try paper.tables(in: reader)
    return PaperReading(
      paper: paper, blocks: try paper.blocks(in: reader),
      recommendations: try paper.recommendations(in: reader),
      backgroundPapers: try paper.backgroundPapers(in: reader),
      contactPosts: try paper.contactPosts(in: reader), tables: tables,
      cells: try PrintedTable.cells(of: tables, in: reader), setting: setting)
  }
}

/// What the page of a printed table needs.
struct TableReading: Sendable {
  let table: PrintedTable
  let cells: [PrintedCell]
  let paper: Paper?
  let source: SourceDocument?
  let body: MeetingBody
  /// The tables before and after it in the same pack.
  let neighbours: [PrintedTable]

  static func at(
    body slug: String, day: Day, ordinal: Int, asking offer: MeetingOffer, in reader: Reader
  ) throws -> TableReading? {
    guard
      let table = try PrintedTable.at(body: slug, day: day, ordinal: ordinal, in: reader),
      let body = try offer.bodies(reader).first(where: { $0.slug == slug })
    else { return nil }
    return TableReading(
      table: table, cells: try table.cells(in: reader),
      paper: try table.paperID.flatMap { try reader.record($0) },
      source: try reader.record(table.sourceID), body: body,
      neighbours: try table.neighbours(in: reader))
  }
}

extension PrintedTable {
  fileprivate func neighbours(in reader: Reader) throws -> [PrintedTable] {
    try reader.all(
      """
      SELECT * FROM printedTable
      WHERE body = \(body) AND day = \(day)
        AND ordinal IN (
          SELECT MAX(ordinal) FROM printedTable
            WHERE body = \(body) AND day = \(day) AND ordinal < \(ordinal)
          UNION SELECT MIN(ordinal) FROM printedTable
            WHERE body = \(body) AND day = \(day) AND ordinal > \(ordinal))
      ORDER BY ordinal
      """)
  }

  /// The days of meetings that printed tables or quoted figures, the latest first.
  package static func days(of body: String, in reader: Reader) throws -> [Day] {
    try reader.all(
      Day.self,
      """
      SELECT day FROM printedTable WHERE body = \(body)
      UNION SELECT day FROM quotedFigure WHERE body = \(body) ORDER BY day DESC
      """)
  }

  /// The tables of all meetings from one day to another, both included.
  package static func all(
    of body: String, from first: Day, to last: Day, in reader: Reader
  ) throws -> [PrintedTable] {
    try reader.all(
      """
      SELECT * FROM printedTable
      WHERE body = \(body) AND day BETWEEN \(first) AND \(last) ORDER BY day DESC, ordinal
      """)
  }
}

extension QuotedFigure {
  package static func all(
    of body: String, from first: Day, to last: Day, in reader: Reader
  ) throws -> [QuotedFigure] {
    try reader.all(
      """
      SELECT * FROM quotedFigure
      WHERE body = \(body) AND day BETWEEN \(first) AND \(last)
      ORDER BY day DESC, sourceID, ordinal
      """)
  }
}
