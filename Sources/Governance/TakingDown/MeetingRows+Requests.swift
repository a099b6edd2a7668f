import Civic
import Commons
import Pages
import Records

extension MeetingRows {
  /// The rows of which a published address speaks: a paper with its tables, a minute with its
  /// decisions and promises, a decision with its promises, a table.
  ///
  /// - Returns: nothing when nothing stands there.
  static func at(_ place: PublishedPlace, in reader: Reader) throws -> MeetingRows {
    var rows = MeetingRows()
    switch place {
    case .paper(let body, let day, let address):
      guard let paper = try Paper.at(body: body, day: day, address: address, in: reader) else {
        return rows
      }
      try rows.add(paper, in: reader)
    case .table(let body, let day, let ordinal):
      let table = try PrintedTable.at(body: body, day: day, ordinal: ordinal, in: reader)
      try rows.add(table.map { [$0] } ?? [], in: reader)
      rows.tablePlaces = try reader.all(
        """
        SELECT paperID, ordinal, tableID FROM paperBlock WHERE tableID IN (\(list: rows.tables.map(\.id)))
        """)
    case .minute(let slug, let year, let address):
      guard let body = try Body.at(slug: slug, in: reader),
        let minute = try Minute.at(address, year: year, of: body.id, in: reader)
      else { return rows }
      try rows.add(minute, of: body, in: reader)
    case .decision(let slug, let year, let address):
      guard let body = try Body.at(slug: slug, in: reader),
        let decision = try Decision.at(address, year: year, of: body.id, in: reader)
      else { return rows }
      rows.decisions = [decision]
      rows.promises = try Promise.all(body: slug, day: decision.day, in: reader).filter {
        $0.decisionMark != nil && $0.decisionMark == decision.mark
          && decision.address.hasPrefix("\($0.minuteNumber)/")
      }
    case .meeting(let slug, let day): rows = try all(of: slug, on: day, in: reader)
    }
    return rows
  }

  /// All that the papers of one meeting say.
  private static func all(of slug: String, on day: Day, in reader: Reader) throws -> MeetingRows {
    var rows = MeetingRows()
    for paper in try Paper.all(body: slug, day: day, in: reader) {
      try rows.add(paper, in: reader)
    }
    let known = Set(rows.tables.map(\.id))
    try rows.add(
      try PrintedTable.all(body: slug, day: day, in: reader).filter { !known.contains($0.id) },
      in: reader)
    if let body = try Body.at(slug: slug, in: reader),
      let meeting = try Meeting.on(day, of: body.id, in: reader)
    {
      rows.agenda = try AgendaItem.all(of: meeting.id, in: reader)
      for minute in try Minute.all(of: meeting.id, in: reader) {
        try rows.add(minute, of: body, in: reader)
      }
    }
    rows.promises = try Promise.all(body: slug, day: day, in: reader)
    rows.figures = try QuotedFigure.all(body: slug, day: day, in: reader)
    return rows
  }

  private mutating func add(_ paper: Paper, in reader: Reader) throws {
    papers.append(paper)
    paperBlocks += try paper.blocks(in: reader)
    recommendations += try paper.recommendations(in: reader)
    backgroundPapers += try paper.backgroundPapers(in: reader)
    contactPosts += try paper.contactPosts(in: reader)
    figures += try QuotedFigure.all(body: paper.body, day: paper.day, in: reader)
      .filter { $0.paperAddress == paper.address }
    try add(try paper.tables(in: reader), in: reader)
  }

  private mutating func add(_ more: [PrintedTable], in reader: Reader) throws {
    guard !more.isEmpty else { return }
    tables += more
    let found = try PrintedTable.cells(of: more, in: reader)
    cells += more.flatMap { found[$0.id] ?? [] }
  }

  private mutating func add(_ minute: Minute, of body: Body, in reader: Reader) throws {
    minutes.append(minute)
    minuteBlocks += try minute.blocks(in: reader)
    decisions += try Decision.all(of: minute.id, in: reader)
    guard let meeting: Meeting = try reader.record(minute.meetingID) else { return }
    promises += try Promise.all(body: body.slug, day: meeting.day, in: reader)
      .filter { $0.minuteNumber == minute.number }
    figures += try QuotedFigure.all(body: body.slug, day: meeting.day, in: reader)
      .filter { $0.minuteNumber == minute.number }
  }

  /// The addresses at which they stood, files of theirs included.
  func addresses(of body: Body) -> Set<String> {
    var found: Set<String> = []
    for paper in papers {
      found.formUnion([paper.webAddress.text, "\(paper.webAddress.text).pdf"])
    }
    for table in tables { found.formUnion([table.webAddress.text, table.csvAddress.text]) }
    for minute in minutes { found.insert(body.address(of: minute).text) }
    for decision in decisions { found.insert(body.address(of: decision).text) }
    return found
  }
}

/// What a published address names.
enum PublishedPlace: Hashable {
  case meeting(body: String, day: Day)
  case paper(body: String, day: Day, address: String)
  case table(body: String, day: Day, ordinal: Int)
  case minute(body: String, year: MunicipalYear, address: String)
  case decision(body: String, year: MunicipalYear, address: String)

  /// - Parameter address: a path of this site, or one in full.
  init?(_ address: String) {
    var path = address.trimmingPrefix { $0.isWhitespace }[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...].drop { $0 != "/" }
    }
    let parts = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard parts.count >= 3, let kind = parts.first else { return nil }
    let body = parts[1]
    switch (kind, parts.count) {
    case ("meetings", 3):
      guard let day = Day(iso: parts[2]) else { return nil }
      self = .meeting(body: body, day: day)
    case ("meetings", 5):
      guard let day = Day(iso: parts[2]) else { return nil }
      if parts[3] == "papers" {
        self = .paper(body: body, day: day, address: PublishedPlace.plain(parts[4]))
      } else if parts[3] == "tables", let ordinal = Int(PublishedPlace.plain(parts[4])) {
        self = .table(body: body, day: day, ordinal: ordinal)
      } else {
        return nil
      }
    case ("minutes", 4):
      guard let year = MunicipalYear(address: parts[2]) else { return nil }
      self = .minute(body: body, year: year, address: parts[3])
    case ("decisions", 5):
      guard let year = MunicipalYear(address: parts[2]) else { return nil }
      self = .decision(body: body, year: year, address: "\(parts[3])/\(parts[4])")
    default: return nil
    }
  }

  /// Without the ending of a file.
  private static func plain(_ part: String) -> String {
    for ending in [".pdf", ".csv"] where part.hasSuffix(ending) { return String(part.dropLast(4)) }
    return part
  }

  var body: String {
    switch self {
    case .meeting(let body, _), .paper(let body, _, _), .table(let body, _, _),
      .minute(let body, _, _), .decision(let body, _, _):
      body
    }
  }
}
