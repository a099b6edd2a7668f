package import Access
package import Records

/// Makes the index of the search anew from the record: after the rules for words changed, or for a
/// record that is older than the search, or was restored.
package struct Reindex: Act {
  package static let permission = Permission.importPacks
  private let offers: [SearchOffer]

  package init(_ offers: [SearchOffer]) { self.offers = offers }

  /// - Returns: how many entries the index holds now.
  package func carryOut(in work: Work) throws -> Int {
    let desk = SearchDesk(work: work)
    try desk.clear()
    for offer in offers {
      try offer.everything(work.reader) { place, entries in
        try desk.file(entries, at: place)
      }
    }
    let count = try work.reader.number("SELECT COUNT(*) FROM searchEntry")
    try work.note("search", what: "\(count) entries made anew")
    return count
  }

  /// Whether the index holds nothing although the record holds something: in a record that is older
  /// than the search, and in a restored one, whose backup has the entries but not the engine's words.
  package static func isNeeded(by record: Statement, in reader: Reader) throws -> Bool {
    try reader.rows(SearchEntry.index.anyEntry).isEmpty
      && !reader.rows(record).isEmpty
  }
}
