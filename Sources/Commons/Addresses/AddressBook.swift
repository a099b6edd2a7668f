package import Civic
import Pages
package import Records

/// Enters into the book of addresses what a file brought, and what became of what it replaced.
package struct AddressBook {
  package let body: String
  package let work: Work

  package init(body: String, work: Work) { (self.body, self.work) = (body, work) }

  /// - Parameters:
  ///   - before: what the replaced file said; empty for a file that replaces none.
  ///   - entries: what the new file says.
  package func enter(
    _ entries: [AddressEntry], from source: SourceDocument.ID, replacing before: [AddressEntry]
  ) throws {
    let known = try book(of: entries.map(\.path))
    try strike(paths: Array(known.keys))
    try work.insert(details: entries.map { line($0, from: source, known: known[$0.path]) })
    let standing = Set(entries.map(\.path))
    for entry in before where !standing.contains(entry.path) {
      try leave(entry.path, for: entry.place(among: entries))
    }
  }

  /// The meeting stands on another day now, and everything of it with it.
  package func move(meetingFrom old: Day, to new: Day) throws {
    let (former, present) = (
      MeetingAddress.of(body: body, day: old).text, MeetingAddress.of(body: body, day: new).text
    )
    let below = try PublicAddress.standing(body: body, day: old, in: work.reader)
      .filter { $0.path.hasPrefix(former) && $0.kind != .meeting }
    try strike(paths: below.map(\.path) + below.map { present + $0.path.dropFirst(former.count) })
    try strike(paths: [former, present])
    let moved = below.map { $0.copied(to: present + $0.path.dropFirst(former.count), on: new) }
    let left = below.map { $0.left(for: present + $0.path.dropFirst(former.count), at: work.now) }
    let meeting = PublicAddress(
      path: former, kind: .meeting, body: body, day: old, title: "Meeting of \(old.inWords)",
      digest: "", firstAt: work.now, changedAt: work.now, goneAt: work.now, movedTo: present,
      sourceID: nil, recordID: nil)
    try work.insert(details: moved + left + [meeting])
  }

  private func book(of paths: [String]) throws -> [String: PublicAddress] {
    let found: [PublicAddress] = try work.reader.all(
      "SELECT * FROM publicAddress WHERE path IN (\(list: paths))")
    return Dictionary(uniqueKeysWithValues: found.map { ($0.path, $0) })
  }

  private func line(
    _ entry: AddressEntry, from source: SourceDocument.ID, known: PublicAddress?
  ) -> PublicAddress {
    let isSame = known.map { $0.digest == entry.digest && $0.goneAt == nil } ?? false
    return PublicAddress(
      path: entry.path, kind: entry.kind, body: body, day: entry.day, title: entry.title,
      digest: entry.digest, firstAt: known?.firstAt ?? work.now,
      changedAt: isSame ? known?.changedAt ?? work.now : work.now, goneAt: nil, movedTo: nil,
      sourceID: source, recordID: entry.recordID)
  }

  private func leave(_ path: String, for other: String?) throws {
    try work.change(
      details: PublicAddress.self,
      """
      UPDATE publicAddress SET goneAt = \(work.now), movedTo = \(other)
      WHERE path = \(path) AND goneAt IS NULL
      """)
  }

  private func strike(paths: [String]) throws {
    guard !paths.isEmpty else { return }
    try work.change(
      details: PublicAddress.self, "DELETE FROM publicAddress WHERE path IN (\(list: paths))")
  }
}

extension PublicAddress {
  fileprivate func copied(to path: String, on day: Day) -> PublicAddress {
    PublicAddress(
      path: path, kind: kind, body: body, day: day, title: title, digest: digest,
      firstAt: firstAt, changedAt: changedAt, goneAt: nil, movedTo: nil, sourceID: sourceID,
      recordID: recordID)
  }

  fileprivate func left(for other: String, at now: Instant) -> PublicAddress {
    PublicAddress(
      path: path, kind: kind, body: body, day: day, title: title, digest: digest,
      firstAt: firstAt, changedAt: changedAt, goneAt: now, movedTo: other, sourceID: sourceID,
      recordID: nil)
  }
}
