public import Records

/// Something in a source document of which the reader was not sure.
public struct SourceDoubt: Detail, Hashable {
  public static let table = "sourceDoubt"
  public let sourceID: SourceDocument.ID
  public let ordinal: Int
  public let line: Int
  public let reason: String

  public init(sourceID: SourceDocument.ID, ordinal: Int, line: Int, reason: String) {
    (self.sourceID, self.ordinal, self.line, self.reason) = (sourceID, ordinal, line, reason)
  }

  public static let migrations = [
    Migration(
      "sourceDoubt: begin",
      """
      CREATE TABLE sourceDoubt (
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), ordinal \(.integer) NOT NULL,
        line \(.integer) NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (sourceID, ordinal))
      """)
  ]

  public static func all(
    of source: SourceDocument.ID, in reader: Reader
  ) throws -> [SourceDoubt] {
    try reader.all("SELECT * FROM sourceDoubt WHERE sourceID = \(source) ORDER BY ordinal")
  }
}
