import Access
import Civic
import Commons
import Pages
import Records

/// Where packs are brought, and what was read out of them is looked through.
enum PackPages {
  static func mount(on routes: Routes) {
    let site = routes.site
    routes.get("/staff/packs", .needs(.readStaffPages)) { _, _ in
      let lines = try await site.store.read { try Self.lines(in: $0) }
      return .page(PacksPage(lines: lines).page)
    }
    routes.get("/staff/packs/new", .needs(.importPacks)) { visit, _ in
      .page(BringPackPage().page(token: visit.formToken))
    }
    routes.get("/staff/packs/{id}", .needs(.readStaffPages)) { _, enquiry in
      let id = SourceDocument.ID(rawValue: try enquiry.number("id", of: "pack"))
      return .page(try await site.store.read { try Self.pack(id, in: $0) }.page)
    }
    routes.post("/staff/packs", .needs(.importPacks), upTo: 21_000_000) { visit, enquiry in
      try await bring(enquiry.form, visit, site)
    }
  }

  private static func bring(
    _ form: PostedForm, _ visit: Visit, _ site: Site
  ) async throws -> Answer {
    do {
      guard let file = form.file("pack") else {
        throw Refusal.invalid([Problem(field: "pack", sentence: "Choose the file of a pack.")])
      }
      var submission = try await PackSubmission.reading(file.bytes, named: file.name)
      submission.mayBeNewBody = form.all("sure").contains("new")
      submission.mayLoseFacts = form.all("sure").contains("less")
      let outcome = try await site.perform(ImportPack(submission), for: visit)
      return .seeOther("/staff/packs", telling: outcome.inWords)
    } catch let refusal as Refusal {
      let sentence = "\(refusal.whatHappened) \(refusal.whatNow)"
      return .page(
        BringPackPage(error: sentence).page(token: visit.formToken), refusing: refusal)
    }
  }

  private static func lines(in reader: Reader) throws -> [PacksPage.Line] {
    try reader.all(PackLine.self, PackLine.question).map { line in
      PacksPage.Line(
        id: line.id, title: "\(line.name), \(line.day.inWords) (\(line.fileName))",
        received: line.receivedAt.day.inWords, doubts: line.doubts,
        isReplaced: line.replacedBy != nil)
    }
  }

  private static func pack(_ id: SourceDocument.ID, in reader: Reader) throws -> PackPage {
    guard let source: SourceDocument = try reader.record(id),
      let content = try SourceContent.of(id, in: reader)
    else { throw Refusal.notFound(what: "pack under that number") }
    let lines = content.text.split(separator: "\n", omittingEmptySubsequences: false)
    let doubts = try SourceDoubt.all(of: id, in: reader).map { doubt in
      let words = lines.indices.contains(doubt.line - 1) ? String(lines[doubt.line - 1]) : ""
      return PackPage.Doubt(
        line: doubt.line, reason: doubt.reason, words: String(words.prefix(160)))
    }
    return PackPage(
      id: id.rawValue, title: source.fileName,
      rows: [
        .init("Meeting of", source.day.inWords), .init("Received", source.receivedAt.iso),
        .init("Received by", source.receivedBy), .init("Lines", String(source.lineCount)),
        .init("SHA-256", source.sha256),
        .init("State", source.replacedBy == nil ? "Stands" : "Replaced by a corrected file"),
      ], doubts: doubts, meeting: "/meetings/\(source.body)/\(source.day.iso)")
  }
}

/// A file that came in, with its body's name and how many doubts it left.
private struct PackLine: Decodable {
  let id: Int64
  let fileName: String
  let day: Day
  let receivedAt: Instant
  let replacedBy: Int64?
  let name: String
  let doubts: Int

  static let question: Statement = """
    SELECT sourceDocument.id, fileName, day, receivedAt, replacedBy, body.name,
      (SELECT COUNT(*) FROM sourceDoubt WHERE sourceID = sourceDocument.id) AS doubts
    FROM sourceDocument JOIN body ON body.slug = sourceDocument.body
    ORDER BY receivedAt DESC, sourceDocument.id DESC LIMIT 500
    """
}

extension ImportPack.Outcome {
  /// One sentence for whoever brought the pack.
  package var inWords: String {
    switch kind {
    case .unchanged: "This very file is held already; nothing changed."
    case .imported, .replaced:
      "\(kind == .imported ? "Taken in" : "Replaced"): the pack of \(day.inWords) with "
        + "\(counts.papers, "paper"), \(counts.minutes, "minute"), "
        + "\(counts.decisions, "decision"), \(counts.tables, "table") and "
        + "\(counts.promises, "promise"); \(counts.doubts, "doubt"), "
        + "\(counts.nameDoubts, "name") to settle."
    }
  }
}

extension DefaultStringInterpolation {
  /// `1 paper`, `2 papers`, `no papers`.
  fileprivate mutating func appendInterpolation(_ count: Int, _ noun: String) {
    appendLiteral("\(count == 0 ? "no" : String(count)) \(noun)\(count == 1 ? "" : "s")")
  }
}
