public import Civic
public import Records

/// A table as a paper prints it.
public struct PrintedTable: Record, Hashable {
  public static let table = "printedTable"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  /// The slug of the body and the day of the meeting in whose pack it stands.
  public var body: String
  public var day: Day
  /// Its place in the pack, from 1, which is also the last part of its address.
  public var ordinal: Int
  public var paperID: Paper.ID?
  public var title: String?
  public var columnCount: Int
  public var rowCount: Int
  public var sourceID: SourceDocument.ID
  public var line: Int

  public init(
    id: ID, body: String, day: Day, ordinal: Int, paperID: Paper.ID?, title: String?,
    columnCount: Int, rowCount: Int, sourceID: SourceDocument.ID, line: Int
  ) {
    (self.id, self.body, self.day, self.ordinal) = (id, body, day, ordinal)
    (self.paperID, self.title, self.columnCount) = (paperID, title, columnCount)
    (self.rowCount, self.sourceID, self.line) = (rowCount, sourceID, line)
  }
}

/// One cell: what is printed and, beside it, the number that it says.
public struct PrintedCell: Detail, Hashable {
  public static let table = "printedCell"
  public let tableID: PrintedTable.ID
  /// 0 for the heading row.
  public let rowNumber: Int
  /// From 0.
  public let columnNumber: Int
  public let printed: String
  /// The number, nil where none can be read.
  public let value: Double?
  public let unit: PrintedFigure.Unit?
  public let line: Int

  public init(
    tableID: PrintedTable.ID, rowNumber: Int, columnNumber: Int, printed: String, line: Int
  ) {
    (self.tableID, self.rowNumber, self.columnNumber) = (tableID, rowNumber, columnNumber)
    (self.printed, self.line) = (printed, line)
    let figure = PrintedFigure(printed: printed)
    value = figure.value
    unit = figure.value == nil ? nil : figure.unit
  }
}

/// A figure that a paper or minute gives in a sentence.
public struct QuotedFigure: Detail, Hashable {
  public static let table = "quotedFigure"
  public let body: String
  public let day: Day
  public let ordinal: Int
  public let paperAddress: String?
  public let minuteNumber: String?
  public let subject: String
  public let value: String
  public let unit: String?
  public let period: String?
  public let note: String?
  /// Where it stands in the published papers.
  public let source: String
  public let sourceID: SourceDocument.ID

  public init(
    body: String, day: Day, ordinal: Int, paperAddress: String?, minuteNumber: String?,
    subject: String, value: String, unit: String?, period: String?, note: String?, source: String,
    sourceID: SourceDocument.ID
  ) {
    (self.body, self.day, self.ordinal) = (body, day, ordinal)
    (self.paperAddress, self.minuteNumber) = (paperAddress, minuteNumber)
    (self.subject, self.value, self.unit, self.period) = (subject, value, unit, period)
    (self.note, self.source, self.sourceID) = (note, source, sourceID)
  }
}
