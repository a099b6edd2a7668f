package import Access
import Civic
package import Commons
import Crypto
import Foundation
import Intake
package import Records

/// Puts a paper that is ready on the agenda of a meeting that is to come. It stands there until the pack
/// of the meeting comes in, which holds it as it was printed. Put there once more, it takes its own place
/// where it has changed.
package struct PutPaper: Act {
  package static let permission = Permission.arrangeMeetings
  let meeting: Meeting.ID
  let paper: OfferedPaper

  package init(_ paper: OfferedPaper, before meeting: Meeting.ID) {
    (self.paper, self.meeting) = (paper, meeting)
  }

  /// - Returns: the number under which it stands on the agenda.
  package func carryOut(in work: Work) throws -> String {
    guard let meeting: Meeting = try work.reader.record(meeting),
      let body: Body = try work.reader.record(meeting.bodyID)
    else { throw Refusal.notFound(what: "meeting under that number") }
    try check(meeting)
    let digest = Hexadecimal.text(SHA256.hash(data: Data(paper.text.utf8)))
    let put = try SourceDocument.put(body: body.slug, day: meeting.day, in: work.reader)
    let old = put.first { $0.fileName == paper.fileName }
    guard old?.sha256 != digest else { throw refusal("This paper is on the agenda already") }
    let known = try AgendaItem.all(of: meeting.id, in: work.reader)
      .first { $0.sourceID == old?.id.rawValue }
    let before = try old.map {
      try AddressDesk(body: body, reader: work.reader).entries(of: $0.id)
    }
    if let old { try WithdrawSource(source: old, body: body).carryOut(in: work) }
    let source = try keepSource(digest, body, meeting, replacing: old, in: work)
    let number = try fileItem(from: source, for: meeting, as: known, in: work)
    var desk = try FilingDesk(body: body, source: source, invented: false, work: work)
    try desk.filePapers(of: pack(under: number), on: meeting.day)
    try AddressBook(body: body.slug, work: work).enter(
      try AddressDesk(body: body, reader: work.reader).entries(of: source.id), from: source.id,
      replacing: before ?? [])
    try work.makeFindable(try Set.told(by: source, in: work.reader))
    return number
  }

  /// A pack of this paper alone.
  private func pack(under number: String) -> Pack {
    var pack = Pack()
    pack.tables = paper.tables
    pack.reports = [paper.report]
    pack.reports[0].agendaNumber = number
    return pack
  }

  private func check(_ meeting: Meeting) throws {
    guard !meeting.wasCancelled else { throw refusal("This meeting is cancelled") }
    guard meeting.state == .mentioned else {
      throw refusal("The papers of this meeting are out; put it in the pack and import that again")
    }
  }

  private func refusal(_ sentence: String) -> Refusal {
    .invalid([Problem(field: "paper", sentence: sentence)])
  }

  private func keepSource(
    _ digest: String, _ body: Body, _ meeting: Meeting, replacing old: SourceDocument?,
    in work: Work
  ) throws -> SourceDocument {
    let bytes = Array(paper.text.utf8)
    let source = SourceDocument(
      id: try work.newID(), kind: .paper, fileName: paper.fileName, sha256: digest,
      size: bytes.count, lineCount: bytes.count { $0 == UInt8(ascii: "\n") }, body: body.slug,
      day: meeting.day, receivedAt: work.now, receivedBy: work.asker.name,
      replaces: old?.id)
    try work.insert(source)
    if var old {
      old.replacedBy = source.id
      try work.update(old, basedOn: old.version)
    }
    try work.insert(details: [SourceContent(sourceID: source.id, bytes: bytes, text: paper.text)])
    return source
  }

  private func fileItem(
    from source: SourceDocument, for meeting: Meeting, as known: AgendaItem?, in work: Work
  ) throws -> String {
    let items = try AgendaItem.all(of: meeting.id, in: work.reader)
    let last = items.compactMap { Int($0.number) }.max() ?? 0
    let number = known?.number ?? "\(last + 1)"
    try work.insert(details: [
      AgendaItem(
        meetingID: meeting.id, ordinal: known?.ordinal ?? (items.last?.ordinal ?? 0) + 1,
        number: number,
        title: paper.report.subject ?? paper.fileName, presenter: paper.report.reportOf,
        sourceID: source.id.rawValue, line: paper.report.line)
    ])
    return number
  }
}
