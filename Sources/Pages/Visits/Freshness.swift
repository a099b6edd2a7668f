import Civic
import Crypto
import HTTPTypes
import Hummingbird
import Records

// Whether a copy that somebody keeps is still what would be sent (RFC 9110, section 13).
extension Response {
  /// Says where more stands about it (RFC 8288).
  mutating func relate(_ relations: [Answer.Relation]) {
    guard !relations.isEmpty, let link = HTTPField.Name("Link") else { return }
    headers[link] = relations.map { "<\($0.address)>; rel=\"\($0.kind)\"" }
      .joined(separator: ", ")
  }

  /// Gives the answer a tag made of its content.
  mutating func tag(_ bytes: [UInt8]) {
    guard status == .ok else { return }
    headers[.eTag] = "\"\(Hexadecimal.text(SHA256.hash(data: bytes).prefix(12)))\""
  }

  /// When the answer last changed: never too early, and a little coarse.
  ///
  /// It is when the record changed; but a page also tells how many days a meeting is off, so it is
  /// new each day, and a new version of the program writes the same record in other words.
  func lastModified(of making: Shelf.Making?, opened: Instant) -> HTTPDate? {
    guard status == .ok, let making, let changed = making.revision.changedAt else { return nil }
    let isPage = headers[.contentType]?.hasPrefix("text/html") == true
    return HTTPDate(max(changed, opened, isPage ? Instant(making.day) : opened))
  }

  /// Two changes in one second have one date, so a second that still runs is not told.
  mutating func tell(_ modified: HTTPDate?, now: Instant) {
    guard let modified, modified < HTTPDate(now) else { return }
    headers[.lastModified] = modified.text
  }

  /// Who has the answer already gets no body. Where a tag is named it alone decides.
  mutating func leaveOutWhatIsKnown(to request: Request) {
    guard status == .ok, isKnown(to: request) else { return }
    status = .notModified
    body = ResponseBody()
    headers[.contentLength] = nil
    headers[.contentType] = nil
  }

  private func isKnown(to request: Request) -> Bool {
    if let known = request.headers[.ifNoneMatch] {
      return known.split(separator: ",").contains {
        let one = $0.filter { $0 != " " }.replacing("W/", with: "")
        return one == headers[.eTag] || one == "*"
      }
    }
    guard let modified = headers[.lastModified].flatMap({ HTTPDate($0) }),
      let date = request.headers[.ifModifiedSince].flatMap({ HTTPDate($0) })
    else { return false }
    return modified <= date
  }
}
