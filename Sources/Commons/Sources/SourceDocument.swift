public import Civic
public import Records

/// A file that came in, kept as it came: every fact of the record points to one and to a line of it.
///
/// A corrected file replaces the one before; the one before stays, with its digest.
public struct SourceDocument: Record, Hashable {
  public static let table = "sourceDocument"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What a file was taken for.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// Agenda and papers of a meeting, with or without the minutes of the one before.
    case pack
    /// Minutes alone.
    case minutes
    /// A paper that was put on an agenda before the pack of the meeting was there.
    case paper
    /// A plan or strategy, dated by the first day of the time that it is for.
    case plan
  }

  public let id: ID
  public var version = 1
  public var kind: Kind
  public var fileName: String
  /// SHA-256 of the bytes, lower-case hexadecimal.
  public var sha256: String
  /// Bytes.
  public var size: Int
  /// Lines of the text that was read.
  public var lineCount: Int
  /// The slug of the body whose papers they are.
  public var body: String
  /// The day of the meeting.
  public var day: Day
  public var receivedAt: Instant
  public var receivedBy: String
  /// The file that this one corrected.
  public var replaces: ID?
  /// The file that corrected this one; nil while it stands.
  public var replacedBy: ID?

  public init(
    id: ID, kind: Kind, fileName: String, sha256: String, size: Int, lineCount: Int, body: String,
    day: Day, receivedAt: Instant, receivedBy: String, replaces: ID? = nil
  ) {
    (self.id, self.kind, self.fileName, self.sha256) = (id, kind, fileName, sha256)
    (self.size, self.lineCount, self.body, self.day) = (size, lineCount, body, day)
    (self.receivedAt, self.receivedBy, self.replaces) = (receivedAt, receivedBy, replaces)
  }
}

/// The bytes of a source document, and the text that was read out of them.
public struct SourceContent: Detail {
  public static let table = "sourceContent"
  public let sourceID: SourceDocument.ID
  public let bytes: [UInt8]
  /// The text with one line feed after each line; lines are counted in it.
  public let text: String

  public init(sourceID: SourceDocument.ID, bytes: [UInt8], text: String) {
    (self.sourceID, self.bytes, self.text) = (sourceID, bytes, text)
  }
}
