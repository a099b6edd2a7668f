import Civic
import Commons
import Pages
import Records

/// How something is taken down, the first time and whenever a file brings it again.
struct Withdrawal {
  private let tombstone: TakenDown
  private let words: [String]
  private let body: Body

  init(_ tombstone: TakenDown, words: [String], body: Body) {
    (self.tombstone, self.words, self.body) = (tombstone, words, body)
  }

  /// Sets the tombstone and takes the rows out.
  ///
  /// - Returns: whether there was anything to take out; nothing is changed otherwise.
  func carryOut(on rows: MeetingRows, in work: Work) throws -> Bool {
    let blanked = try blanked(rows)
    guard words.isEmpty || blanked != rows else { return false }
    try work.insert(tombstone)
    try work.insert(details: [
      TakenDownContent(
        takenDownID: tombstone.id, rows: tombstone.forGood ? "" : try rows.json(),
        words: words.joined(separator: "\n"))
    ])
    try takeOut(rows, leaving: blanked, in: work)
    return true
  }

  /// Takes out what a file has brought again; what is kept for putting back is the newer.
  func repeated(in work: Work) throws {
    guard let place = PublishedPlace(tombstone.address) else { return }
    let rows = try MeetingRows.at(place, in: work.reader)
    let blanked = try blanked(rows)
    guard !rows.isEmpty, words.isEmpty || blanked != rows else { return }
    if !tombstone.forGood {
      try work.change(
        details: TakenDownContent.self,
        """
        UPDATE takenDownContent SET rows = \(try rows.json()) WHERE takenDownID = \(tombstone.id)
        """)
    }
    try takeOut(rows, leaving: blanked, in: work)
  }

  private func takeOut(_ rows: MeetingRows, leaving blanked: MeetingRows?, in work: Work) throws {
    try rows.remove(in: work)
    if let blanked { try blanked.insert(in: work) }
    var places = Set(rows.sources.map(SourceDocument.place))
    if blanked == nil { places.formUnion(rows.addresses(of: body)) }
    places.subtract(try tombstone.places(in: work.reader))
    try TakenDownDesk(body: body, work: work).enter(
      rows.sources, of: tombstone.day, gone: blanked == nil ? rows.addresses(of: body) : [])
    try work.insert(
      details: places.sorted().map { TakenDownPlace(takenDownID: tombstone.id, address: $0) })
  }

  /// The rows without the words, nil when they go as a whole.
  private func blanked(_ rows: MeetingRows) throws -> MeetingRows? {
    words.isEmpty ? nil : try Blanking(of: words).blanked(rows)
  }
}

extension SourceDocument {
  /// How a withheld file stands among the places of a tombstone.
  static func place(of id: SourceDocument.ID) -> String { id.address.text }
}

/// Holds what was taken down out of a body's record, whatever comes in or is put back.
struct TakenDownDesk {
  let body: Body
  let work: Work

  /// Takes out again what stands at addresses that were taken down, and blanks words anew.
  func takeOutAgain() throws {
    let days: [Day] = try work.reader.all(
      Day.self,
      """
      SELECT DISTINCT day FROM takenDown WHERE body = \(body.slug) AND restoredAt IS NULL
      """)
    for day in days {
      for tombstone in try TakenDown.standing(body: body.slug, day: day, in: work.reader) {
        let words = try tombstone.content(in: work.reader)?.words ?? ""
        let lines = words.split(separator: "\n").map(String.init)
        try Withdrawal(tombstone, words: lines, body: body).repeated(in: work)
      }
    }
  }

  /// Brings the book of addresses and the search in step: titles of what went are blanked, what
  /// stays is entered.
  func enter(
    _ sources: Set<SourceDocument.ID>, of day: Day, gone paths: Set<String>
  ) throws {
    try work.change(
      details: PublicAddress.self,
      """
      UPDATE publicAddress SET goneAt = \(work.now), movedTo = NULL, title = '', digest = ''
      WHERE path IN (\(list: paths.sorted()))
      """)
    let book = AddressBook(body: body.slug, work: work)
    for source in sources.sorted(by: { $0.rawValue < $1.rawValue }) {
      let entries = try AddressDesk(body: body, reader: work.reader).entries(of: source)
      try book.enter(entries, from: source, replacing: [])
    }
    try work.makeFindable([.meeting(body: body.slug, day), .papers(body: body.slug, day)])
    try SearchDesk(work: work).forgetWhatWasRemoved()
  }
}
