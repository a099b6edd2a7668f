import Civic
import Commons
import Records

/// A decision on a list, with the minute under which it stands.
struct DecisionOnList: Decodable, Sendable {
  let decision: Decision
  let minuteNumber: String
  let minuteTitle: String

  private enum OfMinute: String, CodingKey { case minuteNumber, minuteTitle }

  init(from decoder: any Decoder) throws {
    decision = try Decision(from: decoder)
    let minute = try decoder.container(keyedBy: OfMinute.self)
    minuteNumber = try minute.decode(String.self, forKey: .minuteNumber)
    minuteTitle = try minute.decode(String.self, forKey: .minuteTitle)
  }

  /// The decisions of one year, the latest meeting first and in the order of its minutes.
  static func all(
    of body: Body.ID, in year: MunicipalYear, limit: Int, after: Int, in reader: Reader
  ) throws -> [DecisionOnList] {
    try reader.all(
      """
      SELECT decision.*, minute.number AS minuteNumber, minute.title AS minuteTitle
      FROM decision JOIN minute ON minute.id = decision.minuteID
      WHERE decision.bodyID = \(body) AND decision.year = \(year)
      ORDER BY decision.day DESC, minute.ordinal, decision.ordinal
      LIMIT \(limit) OFFSET \(after)
      """)
  }

  /// What was decided last, whatever the year.
  static func latest(_ limit: Int, of body: Body.ID, in reader: Reader) throws -> [DecisionOnList] {
    try reader.all(
      """
      SELECT decision.*, minute.number AS minuteNumber, minute.title AS minuteTitle
      FROM decision JOIN minute ON minute.id = decision.minuteID
      WHERE decision.bodyID = \(body)
      ORDER BY decision.day DESC, minute.ordinal, decision.ordinal LIMIT \(limit)
      """)
  }

  /// `7 (ii)`.
  var number: String {
    decision.mark.map { "\(minuteNumber) (\(Decision.plain($0)))" } ?? minuteNumber
  }

  /// Only opens or closes a meeting: nobody comes to the site for it.
  var isFormal: Bool {
    let title = minuteTitle.lowercased()
    return ["apologies", "declarations of interest", "minutes of", "minutes", "date and time of"]
      .contains { title.hasPrefix($0) }
  }
}

extension Decision {
  private struct YearOfBody: Decodable {
    let bodyID: Body.ID
    let year: MunicipalYear
  }

  /// The municipal years in which each body decided anything.
  static func years(in reader: Reader) throws -> [Body.ID: [MunicipalYear]] {
    let years: [YearOfBody] = try reader.all("SELECT DISTINCT bodyID, year FROM decision")
    return Dictionary(grouping: years, by: \.bodyID).mapValues { $0.map(\.year) }
  }

  static func count(of body: Body.ID, in year: MunicipalYear, in reader: Reader) throws -> Int {
    try reader.number(
      "SELECT COUNT(*) FROM decision WHERE bodyID = \(body) AND year = \(year)")
  }

  static func all(of minute: Minute.ID, in reader: Reader) throws -> [Decision] {
    try reader.all("SELECT * FROM decision WHERE minuteID = \(minute) ORDER BY ordinal")
  }
}

/// What the page of a decision needs.
struct DecisionReading: Sendable {
  let body: Body
  let decision: Decision
  let minute: Minute
  /// All decisions of the minute, this one among them.
  let ofMinute: [Decision]
  /// The paper that the minute is about, and what it asked for.
  let paper: Paper?
  let recommendations: [Recommendation]
  let promises: [Promise]
  let source: SourceDocument?

  static func at(
    _ address: String, year: MunicipalYear, of slug: String, in reader: Reader
  ) throws -> DecisionReading? {
    guard let body = try Body.at(slug: slug, in: reader),
      let decision = try Decision.at(address, year: year, of: body.id, in: reader),
      let minute: Minute = try reader.record(decision.minuteID)
    else { return nil }
    let papers = try Paper.all(body: slug, day: decision.day, in: reader)
    let paper = papers.kin(to: Subject(minute.title), \.subject)
    return DecisionReading(
      body: body, decision: decision, minute: minute,
      ofMinute: try Decision.all(of: minute.id, in: reader), paper: paper,
      recommendations: try paper?.recommendations(in: reader) ?? [],
      promises: try Promise.all(body: slug, day: decision.day, in: reader)
        .filter { $0.minuteNumber == minute.number },
      source: try reader.record(SourceDocument.ID(rawValue: decision.sourceID)))
  }
}
