package import Civic
import Crypto
public import Records

extension PublicAddress {
  public static let migrations = [
    Migration(
      "publicAddress: begin",
      """
      CREATE TABLE publicAddress (
        path TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, day TEXT NOT NULL,
        title TEXT NOT NULL, digest TEXT NOT NULL, firstAt \(.integer) NOT NULL,
        changedAt \(.integer) NOT NULL, goneAt \(.integer), movedTo TEXT,
        sourceID \(.integer) REFERENCES sourceDocument (id), recordID \(.integer))
      """,
      "CREATE INDEX publicAddressByChange ON publicAddress (changedAt)",
      "CREATE INDEX publicAddressOfBody ON publicAddress (body, changedAt)",
      "CREATE INDEX publicAddressOfRecord ON publicAddress (kind, recordID)",
      "CREATE INDEX publicAddressOfMeeting ON publicAddress (body, day)",
      "CREATE INDEX publicAddressOfSource ON publicAddress (sourceID)")
  ]

  package static func at(_ path: String, in reader: Reader) throws -> PublicAddress? {
    try reader.first("SELECT * FROM publicAddress WHERE path = \(path)")
  }

  /// What stands now at some addresses, by path.
  package static func at(
    _ paths: [String], in reader: Reader
  ) throws -> [String: PublicAddress] {
    let found: [PublicAddress] = try reader.all(
      "SELECT * FROM publicAddress WHERE path IN (\(list: paths)) AND goneAt IS NULL")
    return Dictionary(uniqueKeysWithValues: found.map { ($0.path, $0) })
  }

  /// What stands of a meeting.
  package static func standing(
    body: String, day: Day, in reader: Reader
  ) throws -> [PublicAddress] {
    try reader.all(
      """
      SELECT * FROM publicAddress
      WHERE body = \(body) AND day = \(day) AND goneAt IS NULL ORDER BY path
      """)
  }

  /// What was published or corrected last.
  ///
  /// - Parameter body: the slug of one body; nil for all.
  package static func latest(
    _ kinds: [Kind], of body: String?, limit: Int, in reader: Reader
  ) throws -> [PublicAddress] {
    let ofBody: Statement = body.map { "AND body = \($0)" } ?? ""
    return try reader.all(
      """
      SELECT * FROM publicAddress
      WHERE goneAt IS NULL AND kind IN (\(list: kinds.map(\.rawValue))) \(ofBody)
      ORDER BY changedAt DESC, day DESC, path LIMIT \(limit)
      """)
  }
}

extension AddressEntry {
  static func digest(of content: [String?]) -> String {
    var digest = SHA256()
    for piece in content {
      digest.update(data: Array("\(piece?.utf8.count ?? -1):\(piece ?? "")".utf8))
    }
    return Hexadecimal.text(digest.finalize().prefix(16))
  }
}
