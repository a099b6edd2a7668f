import Civic
import Pages
import Records

/// Finds what became of an address at which nothing stands any more.
struct FormerAddress {
  /// A table's file, a paper in print, and the same record for programs go where the page went.
  private struct Asked {
    let path: String
    let before: String
    let after: String

    init(_ address: WebAddress) {
      var path = String(address.text.prefix { $0 != "?" })
      before = path.hasPrefix("/api/v1/") ? "/api/v1" : ""
      path = String(path.dropFirst(before.count))
      after = [".csv", ".pdf"].first(where: path.hasSuffix) ?? ""
      self.path = String(path.dropLast(after.count))
    }
  }

  static func place(of address: WebAddress, in reader: Reader) throws -> FormerPlace? {
    let asked = Asked(address)
    if let stone = try TakenDown.standing(at: asked.path, in: reader) {
      return .takenDown(sentence: stone.inWords)
    }
    guard let (left, rest) = try left(at: asked.path, in: reader), left.goneAt != nil else {
      return nil
    }
    if let path = try standing(instead: left, in: reader),
      let address = WebAddress(path: asked.before + path + rest + asked.after)
    {
      return .moved(to: address)
    }
    return .withdrawn(
      what: left.kind.rawValue, meeting: MeetingAddress.of(body: left.body, day: left.day))
  }

  /// What the book has of a path; for a part of a moved meeting that the book does not have by itself,
  /// the meeting, and the rest of the path.
  private static func left(
    at path: String, in reader: Reader
  ) throws -> (left: PublicAddress, rest: String)? {
    if let left = try PublicAddress.at(path, in: reader) { return (left, "") }
    let parts = path.split(separator: "/")
    guard parts.count > 3, parts[0] == "meetings" else { return nil }
    let meeting = "/" + parts.prefix(3).joined(separator: "/")
    guard let left = try PublicAddress.at(meeting, in: reader), left.kind == .meeting else {
      return nil
    }
    return (left, String(path.dropFirst(meeting.count)))
  }

  /// Follows from one former address to the next; a ring of them leads nowhere.
  private static func standing(
    instead left: PublicAddress, in reader: Reader
  ) throws -> String? {
    var seen: Set<String> = [left.path]
    var next = left.movedTo
    while let path = next, seen.insert(path).inserted {
      guard let found = try PublicAddress.at(path, in: reader), found.goneAt != nil else {
        return path
      }
      next = found.movedTo
    }
    return nil
  }
}
