public import Access
import Civic
public import Commons
public import Records

/// Puts back what was taken down, as it stood. Files that a corrected one has replaced since stay
/// withheld.
public struct Restore: Act {
  public static let permission = Permission.restoreTakenDown
  public let takenDown: TakenDown.ID
  /// The version of the tombstone that the person had before their eyes.
  public let version: Int

  public init(_ takenDown: TakenDown.ID, version: Int) {
    (self.takenDown, self.version) = (takenDown, version)
  }

  public func carryOut(in work: Work) throws {
    guard var tombstone: TakenDown = try work.reader.record(takenDown),
      tombstone.restoredAt == nil
    else { throw Refusal.notFound(what: "tombstone under that number") }
    let kept = try tombstone.content(in: work.reader)
    if let rows = kept?.rows, !rows.isEmpty {
      try putBack(try MeetingRows(json: rows), of: tombstone, in: work)
    }
    (tombstone.restoredAt, tombstone.restoredBy) = (work.now, work.asker.name)
    try work.update(tombstone, basedOn: version)
    try work.change(
      details: TakenDownContent.self,
      "DELETE FROM takenDownContent WHERE takenDownID = \(tombstone.id)")
    try openPlaces(of: tombstone, in: work)
    guard let body = try Body.at(slug: tombstone.body, in: work.reader) else { return }
    let desk = TakenDownDesk(body: body, work: work)
    try desk.takeOutAgain()
    try desk.enter(try standingSources(of: tombstone, in: work.reader), of: tombstone.day, gone: [])
  }

  private func standingSources(
    of tombstone: TakenDown, in reader: Reader
  ) throws -> Set<SourceDocument.ID> {
    guard let place = PublishedPlace(tombstone.address) else { return [] }
    return try MeetingRows.at(place, in: reader).sources
  }

  private func putBack(_ rows: MeetingRows, of tombstone: TakenDown, in work: Work) throws {
    for source in try rows.sources.compactMap({ try work.reader.record($0) as SourceDocument? })
    where source.replacedBy != nil {
      throw Refusal.missing(
        what: "standing file that says this: \(source.fileName) was corrected since",
        instead: "Bring the corrected file again; what it says then stands.")
    }
    guard let place = PublishedPlace(tombstone.address) else { return }
    if tombstone.extent == .words {
      try MeetingRows.at(place, in: work.reader).remove(in: work)
    }
    try rows.insert(in: work)
  }

  /// Addresses answer again, and so do files that still stand.
  private func openPlaces(of tombstone: TakenDown, in work: Work) throws {
    let replaced = try work.reader.all(
      SourceDocument.ID.self,
      "SELECT id FROM sourceDocument WHERE body = \(tombstone.body) AND replacedBy IS NOT NULL")
    let stays = Set(replaced.map(SourceDocument.place))
    for place in try tombstone.places(in: work.reader) where !stays.contains(place) {
      try work.change(
        details: TakenDownPlace.self,
        """
        DELETE FROM takenDownPlace
        WHERE takenDownID = \(tombstone.id) AND address = \(place)
        """)
    }
  }
}
