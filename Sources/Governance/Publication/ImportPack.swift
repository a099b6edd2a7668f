public import Access
public import Civic
import Commons
import Intake
public import Records

/// Takes a pack into the record: bodies, seats, people, meetings, papers, minutes, decisions,
/// attendance, promises and every printed table, in one transaction.
///
/// The same file again changes nothing. A corrected file replaces what the earlier one said; the
/// earlier file is kept, and permanent addresses stay what they were.
public struct ImportPack: Act {
  public static let permission = Permission.importPacks
  public let submission: PackSubmission

  public init(_ submission: PackSubmission) { self.submission = submission }

  /// What came of it.
  public struct Outcome: Hashable, Sendable {
    public enum Kind: String, Sendable { case imported, replaced, unchanged }

    public let kind: Kind
    public let body: String
    public let day: Day
    public var counts = Counts()

    /// How much was taken in.
    public struct Counts: Hashable, Sendable {
      public var papers = 0
      public var tables = 0
      public var minutes = 0
      public var decisions = 0
      public var promises = 0
      public var doubts = 0
      public var nameDoubts = 0
    }
  }

  public func carryOut(in work: Work) throws -> Outcome {
    let pack = submission.pack
    guard let day = pack.meeting.date ?? pack.minutes?.date ?? submission.planBegins else {
      throw Refusal.unreadableFile(
        sentence: "\(submission.fileName) does not say on which day the meeting is or was held.")
    }
    let body = try TakeUpBody(submission: submission).carryOut(in: work)
    if let held = try SourceDocument.standing(sha256: submission.sha256, in: work.reader),
      held.body == body.slug
    {
      return Outcome(kind: .unchanged, body: body.slug, day: held.day)
    }
    let kind = self.kind
    let replaced = try SourceDocument.standing(
      kind, body: body.slug, day: day, in: work.reader)
    if let replaced, !submission.mayLoseFacts { try refuseLosing(replaced, in: work.reader) }
    let put =
      kind == .pack ? try SourceDocument.put(body: body.slug, day: day, in: work.reader) : []
    let old = [replaced].compactMap(\.self) + put
    let before = try old.flatMap {
      try AddressDesk(body: body, reader: work.reader).entries(of: $0.id)
    }
    var changed = try old.reduce(into: Set<Findable>()) {
      $0.formUnion(try Set.told(by: $1, in: work.reader))
    }
    for source in old { try WithdrawSource(source: source, body: body).carryOut(in: work) }
    let source = try keepSource(kind, body, day, replacing: replaced, put, in: work)
    var outcome = Outcome(
      kind: replaced == nil ? .imported : .replaced, body: body.slug, day: day)
    try file(pack, of: body, from: source, counting: &outcome.counts, in: work)
    try TakenDownDesk(body: body, work: work).takeOutAgain()
    try AddressBook(body: body.slug, work: work).enter(
      try AddressDesk(body: body, reader: work.reader).entries(of: source.id), from: source.id,
      replacing: before)
    changed.formUnion(try Set.told(by: source, in: work.reader))
    if let minuted = pack.minutes?.date { changed.insert(.meeting(body: body.slug, minuted)) }
    try work.makeFindable(changed)
    return outcome
  }

  private var kind: SourceDocument.Kind {
    if submission.pack.meeting.date != nil { return .pack }
    return submission.pack.minutes == nil ? .plan : .minutes
  }

  /// A file that was cut off must not take the place of a whole one.
  private func refuseLosing(_ standing: SourceDocument, in reader: Reader) throws {
    let held = try reader.number(
      """
      SELECT (SELECT COUNT(*) FROM paper WHERE sourceID = \(standing.id))
        + (SELECT COUNT(*) FROM minute WHERE sourceID = \(standing.id))
        + (SELECT COUNT(*) FROM decision WHERE sourceID = \(standing.id))
      """)
    let pack = submission.pack
    let items = pack.minutes?.items ?? []
    let brought = pack.reports.count + items.count + items.map(\.decisions.count).reduce(0, +)
    guard brought * 2 < held else { return }
    throw Refusal.missing(
      what: "whole pack in \(submission.fileName): it holds \(brought) papers, minutes and "
        + "decisions, and \(standing.fileName), which it would replace, holds \(held)",
      instead: "Check that the file is whole, or say that it is to replace the other all the same.")
  }

  private func keepSource(
    _ kind: SourceDocument.Kind, _ body: Body, _ day: Day, replacing old: SourceDocument?,
    _ put: [SourceDocument], in work: Work
  ) throws -> SourceDocument {
    let source = SourceDocument(
      id: try work.newID(), kind: kind, fileName: submission.fileName,
      sha256: submission.sha256, size: submission.bytes.count,
      lineCount: submission.text.utf8.count { $0 == UInt8(ascii: "\n") }, body: body.slug,
      day: day, receivedAt: work.now, receivedBy: work.asker.name, replaces: old?.id)
    try work.insert(source)
    try work.insert(details: [
      SourceContent(sourceID: source.id, bytes: submission.bytes, text: submission.text)
    ])
    try work.insert(
      details: submission.pack.doubts.enumerated().map { index, doubt in
        SourceDoubt(
          sourceID: source.id, ordinal: index + 1, line: doubt.line, reason: doubt.reason)
      })
    for var gone in [old].compactMap(\.self) + put {
      gone.replacedBy = source.id
      try work.update(gone, basedOn: gone.version)
    }
    return source
  }

  private func file(
    _ pack: Pack, of body: Body, from source: SourceDocument,
    counting counts: inout Outcome.Counts, in work: Work
  ) throws {
    var desk = try FilingDesk(
      body: body, source: source, invented: submission.peopleAreInvented, work: work)
    if let day = pack.meeting.date { try desk.fileAgenda(of: pack, on: day) }
    if let minutes = pack.minutes, let day = minutes.date {
      try desk.file(minutes, urgent: pack.urgentItems, on: day)
    }
    if let day = pack.meeting.date {
      try desk.filePapers(of: pack, on: day)
    }
    try desk.file(submission.quotedFigures, on: source.day)
    try desk.file(stated: submission.promises, in: pack)
    counts = desk.counts
    counts.doubts = pack.doubts.count
  }
}
