import Civic
import Records

extension Seat {
  static let migrations = [
    Migration(
      "person: begin",
      """
      CREATE TABLE person (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        bodyID \(.integer) NOT NULL REFERENCES body (id), slug TEXT NOT NULL, name TEXT NOT NULL,
        title TEXT, invented \(.integer) NOT NULL, UNIQUE (bodyID, slug))
      """,
      """
      CREATE TABLE printedName (
        personID \(.integer) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        printed TEXT NOT NULL, post TEXT, organisation TEXT, day TEXT NOT NULL,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL)
      """,
      "CREATE INDEX printedNameOfPerson ON printedName (personID)",
      "CREATE INDEX printedNameOfSource ON printedName (sourceID)",
      """
      CREATE TABLE nameDoubt (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        bodyID \(.integer) NOT NULL REFERENCES body (id), known TEXT NOT NULL,
        printed TEXT NOT NULL, knownPersonID \(.integer) NOT NULL,
        printedPersonID \(.integer) NOT NULL, reason TEXT NOT NULL, ruling TEXT, ruledBy TEXT,
        ruledAt \(.integer))
      """,
      "CREATE INDEX nameDoubtOfBody ON nameDoubt (bodyID)"),
    Migration(
      "seat: begin",
      """
      CREATE TABLE seat (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        bodyID \(.integer) NOT NULL REFERENCES body (id), slug TEXT NOT NULL, post TEXT,
        organisation TEXT, place \(.integer) NOT NULL, UNIQUE (bodyID, slug))
      """,
      """
      CREATE TABLE listing (
        meetingID \(.integer) NOT NULL REFERENCES meeting (id), ordinal \(.integer) NOT NULL,
        seatID \(.integer) NOT NULL REFERENCES seat (id),
        personID \(.integer) REFERENCES person (id), printedName TEXT, title TEXT, category TEXT,
        vacant \(.integer) NOT NULL, sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id),
        line \(.integer) NOT NULL, PRIMARY KEY (meetingID, ordinal))
      """,
      "CREATE INDEX listingOfSeat ON listing (seatID)",
      "CREATE INDEX listingOfPerson ON listing (personID)",
      "CREATE INDEX listingOfSource ON listing (sourceID)"),
  ]

  static func all(of body: Body.ID, in reader: Reader) throws -> [Seat] {
    try reader.all("SELECT * FROM seat WHERE bodyID = \(body) ORDER BY id")
  }

  static func at(_ slug: String, of body: Body.ID, in reader: Reader) throws -> Seat? {
    try reader.first("SELECT * FROM seat WHERE bodyID = \(body) AND slug = \(slug)")
  }
}

extension Person {
  static func all(of body: Body.ID, in reader: Reader) throws -> [Person] {
    try reader.all("SELECT * FROM person WHERE bodyID = \(body) ORDER BY id")
  }

  static func at(_ slug: String, of body: Body.ID, in reader: Reader) throws -> Person? {
    try reader.first("SELECT * FROM person WHERE bodyID = \(body) AND slug = \(slug)")
  }
}

extension PrintedName {
  /// Every form of every name of a body, for telling who is who.
  static func all(of body: Body.ID, in reader: Reader) throws -> [PrintedName] {
    try reader.all(
      """
      SELECT printedName.* FROM printedName JOIN person ON person.id = personID
      WHERE bodyID = \(body) ORDER BY day, line
      """)
  }

  static func all(of person: Person.ID, in reader: Reader) throws -> [PrintedName] {
    try reader.all("SELECT * FROM printedName WHERE personID = \(person) ORDER BY day, line")
  }
}

extension NameDoubt {
  static func all(of body: Body.ID, in reader: Reader) throws -> [NameDoubt] {
    try reader.all("SELECT * FROM nameDoubt WHERE bodyID = \(body) ORDER BY id")
  }

  /// What still waits for a person, over all bodies.
  static func open(in reader: Reader) throws -> [NameDoubt] {
    try reader.all("SELECT * FROM nameDoubt WHERE ruling IS NULL ORDER BY id")
  }
}

extension Tenure.Sighting {
  /// What all lists of a body say, the earliest first.
  static func all(of body: Body.ID, in reader: Reader) throws -> [Tenure.Sighting] {
    try reader.all(
      """
      SELECT meeting.day, seatID, personID, vacant
      FROM listing JOIN meeting ON meeting.id = meetingID
      WHERE meeting.bodyID = \(body) ORDER BY meeting.day, ordinal
      """)
  }
}
