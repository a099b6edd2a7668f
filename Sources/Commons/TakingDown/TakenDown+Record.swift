public import Access
public import Civic
public import Records

extension TakenDown {
  public static let migrations = [
    Migration(
      "takenDown: begin",
      """
      CREATE TABLE takenDown (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, body TEXT NOT NULL,
        day TEXT NOT NULL, address TEXT NOT NULL, extent TEXT NOT NULL, reason TEXT NOT NULL,
        sentence TEXT NOT NULL, takenAt \(.integer) NOT NULL, takenBy TEXT NOT NULL,
        forGood \(.integer) NOT NULL, restoredAt \(.integer), restoredBy TEXT)
      """,
      "CREATE INDEX takenDownOfMeeting ON takenDown (body, day)",
      """
      CREATE TABLE takenDownPlace (
        takenDownID \(.integer) NOT NULL REFERENCES takenDown (id), address TEXT NOT NULL,
        PRIMARY KEY (takenDownID, address))
      """,
      "CREATE INDEX takenDownPlaceByAddress ON takenDownPlace (address)",
      """
      CREATE TABLE takenDownContent (
        takenDownID \(.integer) PRIMARY KEY REFERENCES takenDown (id), rows TEXT NOT NULL,
        words TEXT NOT NULL)
      """)
  ]

  /// The tombstone at an address, nil where nothing was taken down or it was put back.
  public static func standing(at address: String, in reader: Reader) throws -> TakenDown? {
    try reader.first(
      """
      SELECT takenDown.* FROM takenDown JOIN takenDownPlace ON takenDownID = takenDown.id
      WHERE takenDownPlace.address = \(address) ORDER BY takenDown.id DESC LIMIT 1
      """)
  }

  /// What is down of a meeting's papers, the earliest first.
  public static func standing(body: String, day: Day, in reader: Reader) throws -> [TakenDown] {
    try reader.all(
      """
      SELECT * FROM takenDown WHERE body = \(body) AND day = \(day) AND restoredAt IS NULL ORDER BY id
      """)
  }

  /// Everything that was ever taken down, the latest first.
  public static func all(in reader: Reader) throws -> [TakenDown] {
    try reader.all("SELECT * FROM takenDown ORDER BY id DESC")
  }

  public func content(in reader: Reader) throws -> TakenDownContent? {
    try reader.first("SELECT * FROM takenDownContent WHERE takenDownID = \(id)")
  }

  public func places(in reader: Reader) throws -> [String] {
    try reader.all(
      String.self,
      "SELECT address FROM takenDownPlace WHERE takenDownID = \(id) ORDER BY address")
  }

  /// What an address answers at which nothing stands: the tombstone, or that we have nothing.
  public static func refusal(at address: String, what: String, in reader: Reader) throws -> Refusal
  {
    try standing(at: address, in: reader).map { .takenDown(sentence: $0.inWords) }
      ?? .notFound(what: what)
  }
}
