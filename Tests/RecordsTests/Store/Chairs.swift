import Access
import Civic
import Records

/// A record of the tests' own: a chair of a body.
struct Chair: Record, Hashable {
  static let table = "chair"
  struct ID: RecordID { let rawValue: Int64 }

  let id: ID
  var version = 1
  var holder: String
  var since: Day?
  var share: Double?
}

struct ChairNote: Detail, Hashable {
  static let table = "chairNote"
  let chairID: Chair.ID
  let ordinal: Int
  let text: String
}

let chairMigration = Migration(
  "chair: begin",
  """
  CREATE TABLE chair (
    id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, holder TEXT NOT NULL, since TEXT,
    share \(.real))
  """,
  """
  CREATE TABLE chairNote (
    chairID \(.integer) NOT NULL REFERENCES chair (id), ordinal \(.integer) NOT NULL,
    text TEXT NOT NULL)
  """)

struct AppointChair: Act {
  static let permission = Permission.changeSettings
  let holder: String
  var since: Day?
  var failing = false

  func carryOut(in work: Work) throws -> Chair {
    let chair = Chair(id: try work.newID(), holder: holder, since: since, share: 0.5)
    try work.insert(chair)
    if failing { throw Refusal.missing(what: "quorum", instead: "Call another meeting.") }
    return chair
  }
}

struct AppointChairs: Act {
  static let permission = Permission.changeSettings
  let holders: [String]
  /// The last is the first again, which no table takes.
  var isTwice = false

  func carryOut(in work: Work) throws -> [Chair] {
    var chairs = try holders.enumerated().map { place, holder in
      Chair(
        id: try work.newID(), holder: holder, since: place % 2 == 0 ? Day(iso: "2019-07-05") : nil,
        share: place % 3 == 0 ? nil : Double(place) / 3)
    }
    if isTwice { chairs[chairs.count - 1] = chairs[0] }
    try work.insert(all: chairs)
    return chairs
  }
}

struct RenameChair: Act {
  static let permission = Permission.changeSettings
  let chair: Chair
  let holder: String

  func carryOut(in work: Work) throws {
    var changed = chair
    changed.holder = holder
    try work.update(changed, basedOn: chair.version)
  }
}

struct RemoveChair: Act {
  static let permission = Permission.changeSettings
  let chair: Chair

  func carryOut(in work: Work) throws { try work.remove(chair) }
}

struct NoteOnChair: Act {
  static let permission = Permission.changeSettings
  let chair: Chair
  let count: Int

  func carryOut(in work: Work) throws {
    try work.insert(
      details: (0..<count).map { ChairNote(chairID: chair.id, ordinal: $0, text: "Note \($0)") })
  }
}
