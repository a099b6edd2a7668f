import Records

/// An entry as far as it is counted and sorted: a short row, because a common word reads thousands.
struct FiledEntry: Detail, Hashable {
  static let table = "searchEntry"
  let id: Int64
  let groupID: Int64
  /// ISO; empty without a day, which sorts behind all others in both engines.
  let day: String
}

/// What is counted together: entries of one kind, municipal year and body. A number in each entry
/// stands for the three words, as numbers are several times as quick to count.
struct FiledGroup: Detail, Hashable {
  static let table = "searchGroup"
  let id: Int64
  let kind: SearchEntry.Kind
  /// The first calendar year of the municipal year, 0 without a day.
  let year: Int
  let body: String
}

/// What is shown of an entry.
struct FiledText: Detail, Hashable {
  static let table = "searchText"
  let entryID: Int64
  /// What changes together is filed at one place, and filed anew together.
  let place: String
  let title: String
  let caption: String
  let address: String
  /// The lines of the text.
  let text: String
  /// The anchor of each line, empty where it has none; nothing at all where no line has one.
  let anchors: String
}

extension SearchEntry {
  static let index = TextIndex(table: "searchWords")

  static let migrations = [
    Migration(
      "search: begin",
      """
      CREATE TABLE searchEntry (
        id \(.integer) PRIMARY KEY, place TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
        year \(.integer) NOT NULL, day TEXT NOT NULL)
      """,
      "CREATE INDEX searchEntryAtPlace ON searchEntry (place)",
      """
      CREATE TABLE searchText (
        entryID \(.integer) PRIMARY KEY REFERENCES searchEntry (id) ON DELETE CASCADE,
        title TEXT NOT NULL, caption TEXT NOT NULL, address TEXT NOT NULL, text TEXT NOT NULL,
        anchors TEXT NOT NULL)
      """),
    index.migration("search: begin the words"),
    // All of it is made anew from the record (`Reindex`), so nothing is carried over.
    Migration(
      "search: count by groups",
      "DROP TABLE searchText", "DROP TABLE searchEntry", index.emptied,
      """
      CREATE TABLE searchGroup (
        id \(.integer) PRIMARY KEY, kind TEXT NOT NULL, year \(.integer) NOT NULL,
        body TEXT NOT NULL, UNIQUE (body, year, kind))
      """,
      """
      CREATE TABLE searchEntry (
        id \(.integer) PRIMARY KEY, groupID \(.integer) NOT NULL REFERENCES searchGroup (id),
        day TEXT NOT NULL)
      """,
      """
      CREATE TABLE searchText (
        entryID \(.integer) PRIMARY KEY REFERENCES searchEntry (id) ON DELETE CASCADE,
        place TEXT NOT NULL, title TEXT NOT NULL, caption TEXT NOT NULL, address TEXT NOT NULL,
        text TEXT NOT NULL, anchors TEXT NOT NULL)
      """,
      "CREATE INDEX searchTextAtPlace ON searchText (place)"),
  ]
}
