public import Civic
public import Records

/// A report put before a meeting, as it was written: a tree of numbered sections with their
/// paragraphs, lists and tables, and its appendices.
public struct Paper: Record, Hashable {
  public static let table = "paper"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  /// The slug of the body and the day of the meeting to which it was put.
  public var body: String
  public var day: Day
  /// The last part of its address: the agenda number, `5.1`, or a number of our own when it has none.
  public var address: String
  public var agendaNumber: String?
  public var subject: String
  public var reportOf: String?
  /// How many blocks, so that a correction shows in the audit log.
  public var blockCount: Int
  public var sourceID: SourceDocument.ID
  public var line: Int

  public init(
    id: ID, body: String, day: Day, address: String, agendaNumber: String?, subject: String,
    reportOf: String?, blockCount: Int, sourceID: SourceDocument.ID, line: Int
  ) {
    (self.id, self.body, self.day, self.address) = (id, body, day, address)
    (self.agendaNumber, self.subject, self.reportOf) = (agendaNumber, subject, reportOf)
    (self.blockCount, self.sourceID, self.line) = (blockCount, sourceID, line)
  }
}

/// A piece of a paper in reading order.
public struct PaperBlock: Detail, Hashable {
  public static let table = "paperBlock"

  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// The title of an appendix: what follows belongs to it, up to the next.
    case appendix
    /// A numbered section's heading.
    case section
    /// A sub-heading inside a section or appendix.
    case heading
    case paragraph
    /// An entry of a list; `level` is its depth, 1 for the outermost.
    case listEntry
    /// The place of a printed table.
    case table
  }

  public let paperID: Paper.ID
  public let ordinal: Int
  public let kind: Kind
  public let level: Int
  public let number: String?
  public let text: String
  public let tableID: PrintedTable.ID?
  public let line: Int

  public init(
    paperID: Paper.ID, ordinal: Int, kind: Kind, level: Int, number: String?, text: String,
    tableID: PrintedTable.ID?, line: Int
  ) {
    (self.paperID, self.ordinal, self.kind, self.level) = (paperID, ordinal, kind, level)
    (self.number, self.text, self.tableID, self.line) = (number, text, tableID, line)
  }
}

/// What a paper asks the meeting to decide.
public struct Recommendation: Detail, Hashable {
  public static let table = "recommendation"
  public let paperID: Paper.ID
  public let ordinal: Int
  public let number: String?
  public let text: String
  public let line: Int

  public init(paperID: Paper.ID, ordinal: Int, number: String?, text: String, line: Int) {
    (self.paperID, self.ordinal, self.number) = (paperID, ordinal, number)
    (self.text, self.line) = (text, line)
  }
}

/// A document on which a paper relies (Local Government Act 1972, section 100D).
public struct BackgroundPaper: Detail, Hashable {
  public static let table = "backgroundPaper"
  public let paperID: Paper.ID
  public let ordinal: Int
  public let text: String

  public init(paperID: Paper.ID, ordinal: Int, text: String) {
    (self.paperID, self.ordinal, self.text) = (paperID, ordinal, text)
  }
}

/// Whom to ask about a paper: the post only. Names and addresses of officers stay in the source file.
public struct ContactPost: Detail, Hashable {
  public static let table = "contactPost"
  public let paperID: Paper.ID
  public let ordinal: Int
  public let post: String
  public let line: Int

  public init(paperID: Paper.ID, ordinal: Int, post: String, line: Int) {
    (self.paperID, self.ordinal, self.post, self.line) = (paperID, ordinal, post, line)
  }
}
