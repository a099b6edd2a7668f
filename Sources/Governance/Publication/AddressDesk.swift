public import Access
import Civic
import Commons
import Pages
public import Records

/// Lists what a file says by the permanent addresses at which it stands, for the book of addresses.
struct AddressDesk {
  let body: Body
  let reader: Reader

  func entries(of source: SourceDocument.ID) throws -> [AddressEntry] {
    let minutes = try minutes(of: source)
    return try papers(of: source) + tables(of: source) + minutes
      + decisions(of: source) + sets(of: minutes)
  }

  private func papers(of source: SourceDocument.ID) throws -> [AddressEntry] {
    let papers: [Paper] = try reader.all("SELECT * FROM paper WHERE sourceID = \(source)")
    return try papers.map { paper in
      let blocks: [String?] = try paper.blocks(in: reader)
        .flatMap { [$0.kind.rawValue, $0.number, $0.text] }
      let asked: [String?] = try paper.recommendations(in: reader)
        .flatMap { [$0.number, $0.text] }
      return AddressEntry(
        path: paper.webAddress.text, kind: .paper, day: paper.day, title: paper.subject,
        number: paper.agendaNumber, content: [paper.subject, paper.reportOf] + asked + blocks,
        recordID: paper.id.rawValue)
    }
  }

  private func tables(of source: SourceDocument.ID) throws -> [AddressEntry] {
    let tables: [PrintedTable] = try reader.all(
      "SELECT * FROM printedTable WHERE sourceID = \(source) ORDER BY ordinal")
    let cells = try PrintedTable.cells(of: tables, in: reader)
    return tables.map { table in
      AddressEntry(
        path: table.webAddress.text, kind: .table, day: table.day, title: table.title ?? "",
        number: nil,
        content: [table.title] + (cells[table.id] ?? []).map(\.printed),
        recordID: table.id.rawValue)
    }
  }

  private func minutes(of source: SourceDocument.ID) throws -> [AddressEntry] {
    let minutes: [Minute] = try reader.all(
      "SELECT * FROM minute WHERE sourceID = \(source) ORDER BY ordinal")
    let days = try days(of: minutes)
    return try minutes.compactMap { minute in
      guard let day = days[minute.meetingID] else { return nil }
      let blocks: [String?] = try minute.blocks(in: reader)
        .flatMap { [$0.kind.rawValue, $0.number, $0.text] }
      return AddressEntry(
        path: body.address(of: minute).text, kind: .minute, day: day, title: minute.title,
        number: minute.number, content: [minute.title, minute.presenter] + blocks,
        recordID: minute.id.rawValue)
    }
  }

  private func days(of minutes: [Minute]) throws -> [Meeting.ID: Day] {
    let ids = Set(minutes.map(\.meetingID))
    let meetings: [Meeting] = try reader.all(
      "SELECT * FROM meeting WHERE id IN (\(list: ids.map(\.rawValue)))")
    return Dictionary(uniqueKeysWithValues: meetings.map { ($0.id, $0.day) })
  }

  private func decisions(of source: SourceDocument.ID) throws -> [AddressEntry] {
    let decisions: [Decision] = try reader.all(
      "SELECT * FROM decision WHERE sourceID = \(source) ORDER BY address")
    return decisions.map { decision in
      AddressEntry(
        path: body.address(of: decision).text, kind: .decision, day: decision.day,
        title: decision.text, number: decision.address, content: [decision.text],
        recordID: decision.id.rawValue)
    }
  }

  /// The minutes of each meeting as one thing, which is published and corrected together.
  private func sets(of minutes: [AddressEntry]) -> [AddressEntry] {
    Dictionary(grouping: minutes, by: \.day).map { day, minutes in
      AddressEntry(
        path: body.address(of: day).at("minutes").text, kind: .minutes, day: day,
        title: "Minutes of \(day.inWords)", number: nil, content: minutes.map(\.digest))
    }
  }
}

/// Enters into the book of addresses what came in before there was one.
public struct ListAddresses: Act {
  public static let permission = Permission.importPacks

  public init() {}

  /// - Returns: how many files were gone through.
  public func carryOut(in work: Work) throws -> Int {
    let sources: [SourceDocument] = try work.reader.all(
      """
      SELECT * FROM sourceDocument WHERE replacedBy IS NULL AND NOT EXISTS
        (SELECT 1 FROM publicAddress WHERE publicAddress.sourceID = sourceDocument.id)
      ORDER BY id
      """)
    for source in sources {
      guard let body = try Body.at(slug: source.body, in: work.reader) else { continue }
      let entries = try AddressDesk(body: body, reader: work.reader).entries(of: source.id)
      try AddressBook(body: body.slug, work: work).enter(entries, from: source.id, replacing: [])
    }
    return sources.count
  }
}
