public import Civic
public import Records

extension Paper {
  public static let migrations = [
    Migration(
      "paper: begin",
      """
      CREATE TABLE paper (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, body TEXT NOT NULL,
        day TEXT NOT NULL, address TEXT NOT NULL, agendaNumber TEXT, subject TEXT NOT NULL,
        reportOf TEXT, blockCount \(.integer) NOT NULL,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL,
        UNIQUE (body, day, address))
      """,
      "CREATE INDEX paperOfSource ON paper (sourceID)",
      """
      CREATE TABLE recommendation (
        paperID \(.integer) NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
        ordinal \(.integer) NOT NULL, number TEXT, text TEXT NOT NULL, line \(.integer) NOT NULL,
        PRIMARY KEY (paperID, ordinal))
      """,
      """
      CREATE TABLE backgroundPaper (
        paperID \(.integer) NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
        ordinal \(.integer) NOT NULL, text TEXT NOT NULL, PRIMARY KEY (paperID, ordinal))
      """,
      """
      CREATE TABLE contactPost (
        paperID \(.integer) NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
        ordinal \(.integer) NOT NULL, post TEXT NOT NULL, line \(.integer) NOT NULL,
        PRIMARY KEY (paperID, ordinal))
      """),
    Migration(
      "printedTable: begin",
      """
      CREATE TABLE printedTable (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, body TEXT NOT NULL,
        day TEXT NOT NULL, ordinal \(.integer) NOT NULL, paperID \(.integer) REFERENCES paper (id),
        title TEXT, columnCount \(.integer) NOT NULL, rowCount \(.integer) NOT NULL,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL,
        UNIQUE (body, day, ordinal))
      """,
      "CREATE INDEX printedTableOfPaper ON printedTable (paperID)",
      "CREATE INDEX printedTableOfSource ON printedTable (sourceID)",
      """
      CREATE TABLE printedCell (
        tableID \(.integer) NOT NULL REFERENCES printedTable (id) ON DELETE CASCADE,
        rowNumber \(.integer) NOT NULL, columnNumber \(.integer) NOT NULL, printed TEXT NOT NULL,
        value \(.real), unit TEXT, line \(.integer) NOT NULL,
        PRIMARY KEY (tableID, rowNumber, columnNumber))
      """,
      """
      CREATE TABLE paperBlock (
        paperID \(.integer) NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
        ordinal \(.integer) NOT NULL, kind TEXT NOT NULL, level \(.integer) NOT NULL, number TEXT,
        text TEXT NOT NULL, tableID \(.integer) REFERENCES printedTable (id) ON DELETE SET NULL,
        line \(.integer) NOT NULL, PRIMARY KEY (paperID, ordinal))
      """,
      "CREATE INDEX paperBlockOfTable ON paperBlock (tableID)"),
    Migration(
      "quotedFigure: begin",
      """
      CREATE TABLE quotedFigure (
        body TEXT NOT NULL, day TEXT NOT NULL, ordinal \(.integer) NOT NULL, paperAddress TEXT,
        minuteNumber TEXT, subject TEXT NOT NULL, value TEXT NOT NULL, unit TEXT, period TEXT,
        note TEXT, source TEXT NOT NULL,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id),
        PRIMARY KEY (sourceID, ordinal))
      """,
      "CREATE INDEX quotedFigureOfMeeting ON quotedFigure (body, day)"),
  ]

  /// The papers put to a meeting, in the order of the pack.
  public static func all(body: String, day: Day, in reader: Reader) throws -> [Paper] {
    try reader.all("SELECT * FROM paper WHERE body = \(body) AND day = \(day) ORDER BY line, id")
  }

  public static func at(
    body: String, day: Day, address: String, in reader: Reader
  ) throws -> Paper? {
    try reader.first(
      "SELECT * FROM paper WHERE body = \(body) AND day = \(day) AND address = \(address)")
  }

  public func blocks(in reader: Reader) throws -> [PaperBlock] {
    try reader.all("SELECT * FROM paperBlock WHERE paperID = \(id) ORDER BY ordinal")
  }

  public func recommendations(in reader: Reader) throws -> [Recommendation] {
    try reader.all("SELECT * FROM recommendation WHERE paperID = \(id) ORDER BY ordinal")
  }

  public func backgroundPapers(in reader: Reader) throws -> [BackgroundPaper] {
    try reader.all("SELECT * FROM backgroundPaper WHERE paperID = \(id) ORDER BY ordinal")
  }

  public func contactPosts(in reader: Reader) throws -> [ContactPost] {
    try reader.all("SELECT * FROM contactPost WHERE paperID = \(id) ORDER BY ordinal")
  }

  public func tables(in reader: Reader) throws -> [PrintedTable] {
    try reader.all("SELECT * FROM printedTable WHERE paperID = \(id) ORDER BY ordinal")
  }
}

extension PrintedTable {
  public static func all(body: String, day: Day, in reader: Reader) throws -> [PrintedTable] {
    try reader.all(
      "SELECT * FROM printedTable WHERE body = \(body) AND day = \(day) ORDER BY ordinal")
  }

  public static func at(
    body: String, day: Day, ordinal: Int, in reader: Reader
  ) throws -> PrintedTable? {
    try reader.first(
      """
      SELECT * FROM printedTable
      WHERE body = \(body) AND day = \(day) AND ordinal = \(ordinal)
      """)
  }

  /// All cells, row after row.
  public func cells(in reader: Reader) throws -> [PrintedCell] {
    try reader.all(
      "SELECT * FROM printedCell WHERE tableID = \(id) ORDER BY rowNumber, columnNumber")
  }

  /// The cells of several tables at once, by table.
  public static func cells(
    of tables: [PrintedTable], in reader: Reader
  ) throws -> [PrintedTable.ID: [PrintedCell]] {
    let cells: [PrintedCell] = try reader.all(
      """
      SELECT * FROM printedCell WHERE tableID IN (\(list: tables.map(\.id)))
      ORDER BY tableID, rowNumber, columnNumber
      """)
    return Dictionary(grouping: cells, by: \.tableID)
  }
}

extension QuotedFigure {
  public static func all(body: String, day: Day, in reader: Reader) throws -> [QuotedFigure] {
    try reader.all(
      "SELECT * FROM quotedFigure WHERE body = \(body) AND day = \(day) ORDER BY sourceID, ordinal")
  }
}
