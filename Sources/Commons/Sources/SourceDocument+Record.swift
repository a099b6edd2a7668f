public import Civic
public import Records

extension SourceDocument {
  public static let migrations = [
    Migration(
      "sourceDocument: begin",
      """
      CREATE TABLE sourceDocument (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, kind TEXT NOT NULL,
        fileName TEXT NOT NULL, sha256 TEXT NOT NULL, size \(.integer) NOT NULL,
        lineCount \(.integer) NOT NULL, body TEXT NOT NULL, day TEXT NOT NULL,
        receivedAt \(.integer) NOT NULL, receivedBy TEXT NOT NULL,
        replaces \(.integer) REFERENCES sourceDocument (id),
        replacedBy \(.integer) REFERENCES sourceDocument (id))
      """,
      "CREATE INDEX sourceDocumentByDigest ON sourceDocument (sha256)",
      "CREATE INDEX sourceDocumentOfMeeting ON sourceDocument (body, day)",
      """
      CREATE TABLE sourceContent (
        sourceID \(.integer) PRIMARY KEY REFERENCES sourceDocument (id), bytes \(.bytes) NOT NULL,
        text TEXT NOT NULL)
      """)
  ]

  /// The standing document with this digest, nil when it is not held or was replaced.
  public static func standing(sha256: String, in reader: Reader) throws -> SourceDocument? {
    try reader.first(
      "SELECT * FROM sourceDocument WHERE sha256 = \(sha256) AND replacedBy IS NULL")
  }

  /// The standing document of that kind for a meeting, nil when there is none.
  public static func standing(
    _ kind: Kind, body: String, day: Day, in reader: Reader
  ) throws -> SourceDocument? {
    try reader.first(
      """
      SELECT * FROM sourceDocument
      WHERE body = \(body) AND day = \(day) AND kind = \(kind.rawValue) AND replacedBy IS NULL
      """)
  }

  /// The papers that were put on the agenda of a meeting, and still stand there.
  public static func put(body: String, day: Day, in reader: Reader) throws -> [SourceDocument] {
    try reader.all(
      """
      SELECT * FROM sourceDocument
      WHERE body = \(body) AND day = \(day) AND kind = \(Kind.paper.rawValue)
        AND replacedBy IS NULL
      """)
  }

  /// All that came in for a body, the latest meeting first, corrections before what they corrected.
  public static func all(of body: String, in reader: Reader) throws -> [SourceDocument] {
    try reader.all(
      "SELECT * FROM sourceDocument WHERE body = \(body) ORDER BY day DESC, kind DESC, id DESC")
  }
}

extension SourceContent {
  public static func of(_ id: SourceDocument.ID, in reader: Reader) throws -> SourceContent? {
    try reader.first("SELECT * FROM sourceContent WHERE sourceID = \(id)")
  }
}
