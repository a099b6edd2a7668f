import Access
import Civic
package import Pages
import Records

/// Papers, their printed tables and the figures told in words, for programs.
package enum PaperAPI {
  package static func mount(on api: API) {
    api.list(
      "/papers", of: line, by: [.body, .year, .modifiedSince], "Papers put before meetings"
    ) { asked, reader in
      try asked.page(
        of: .paper,
        """
        SELECT paper.*, firstAt, changedAt
        FROM publicAddress JOIN paper ON paper.id = recordID
        """, in: reader)
    }
    api.one(
      "/meetings/{body}/{day}/papers/{address}", of: whole, called: "paper of this number",
      "A paper with its text"
    ) { enquiry, reader in
      try PaperWhole.at(
        body: enquiry["body"], day: enquiry.day("day"), address: enquiry["address"], in: reader)
    }
  }

  package static let line = APIKind<Published<Paper>>(
    "Paper", "A report put before a meeting.",
    [
      .address("id", "Its address here.") { $0.record.webAddress.inAPI },
      .address("page", "Its page.") { $0.record.webAddress },
      .address("meeting", "The meeting to which it was put.") {
        MeetingAddress.of(body: $0.record.body, day: $0.record.day).inAPI
      },
      .day("day", "The day of that meeting.") { $0.record.day },
      .textIfAny("number", "Its number on the agenda, as printed.") { $0.record.agendaNumber },
      .text("subject", "As printed.") { $0.record.subject },
      .textIfAny("reportOf", "The post that reports.") { $0.record.reportOf },
    ] + Published<Paper>.dateFields)

  static let whole = APIKind<PaperWhole>(
    "PaperWithText", "A report put before a meeting, with its text.",
    line.of { $0.paper } + [
      .many("recommendations", "What the meeting was asked to decide.", recommendation) {
        $0.recommendations
      },
      .many("text", "The text in reading order.", block) { $0.blocks },
      .many("tables", "The tables printed in it.", PrintedTableAPI.name) { $0.tables },
      .texts("backgroundPapers", "As the paper lists them.") { $0.background },
      .texts("contacts", "Posts to ask; persons are not told.") { $0.contacts },
    ])

  private static let recommendation = APIKind<Recommendation>(
    "Recommendation", "What a paper asks the meeting to decide.",
    [
      .textIfAny("number", "As printed.") { $0.number }, .text("text", "As printed.") { $0.text },
    ])

  private static let block = APIKind<PaperBlock>(
    "TextBlock", "A piece of a text.",
    [
      .choice("kind", "What it is.") { $0.kind }, .integer("level", "Its depth.") { $0.level },
      .textIfAny("number", "As printed.") { $0.number }, .text("text", "As printed.") { $0.text },
    ])
}

/// A paper with all that stands in it.
struct PaperWhole: Sendable {
  let paper: Published<Paper>
  let blocks: [PaperBlock]
  let recommendations: [Recommendation]
  let background: [String]
  let contacts: [String]
  let tables: [PrintedTable]

  static func at(
    body: String, day: Day, address: String, in reader: Reader
  ) throws -> PaperWhole? {
    let found: Published<Paper>? = try reader.first(
      """
      SELECT paper.*, firstAt, changedAt
      FROM paper JOIN publicAddress ON recordID = paper.id AND publicAddress.kind = 'paper'
      WHERE paper.body = \(body) AND paper.day = \(day) AND paper.address = \(address)
      """)
    guard let paper = found else { return nil }
    return PaperWhole(
      paper: paper, blocks: try paper.record.blocks(in: reader),
      recommendations: try paper.record.recommendations(in: reader),
      background: try paper.record.backgroundPapers(in: reader).map(\.text),
      contacts: try paper.record.contactPosts(in: reader).map(\.post),
      tables: try paper.record.tables(in: reader))
  }
}
