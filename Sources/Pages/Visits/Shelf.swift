import Civic
import HTTPTypes
import Hummingbird
import NIOCore
import Records
import Synchronization

/// Published answers, kept ready until an act changes the record or the day ends.
///
/// Only what every visitor gets alike is kept: no session, no form, no message told once. Nothing is
/// asked of the database for an answer that stands here, so that a busy day costs a small machine
/// little. What has not been asked for in a while makes room: there are two boards, and when the
/// upper one is full it becomes the lower one, whose answers are forgotten.
final class Shelf: Sendable {
  /// Where an answer stands: the address as it was asked for, at the host that it was asked of.
  struct Place: Hashable, Sendable {
    let host: String
    let address: String

    /// Nil when the visitor may get something of their own.
    init?(_ request: Request, _ cookies: Cookies) {
      guard request.method == .get || request.method == .head, !cookies.hasOurs(request.headers),
        let address = request.head.path
      else { return nil }
      (self.host, self.address) = (request.head.authority ?? "", address)
    }
  }

  /// An answer as it is sent, and of when it is.
  struct Kept: Sendable {
    let headers: HTTPFields
    /// The same, and when it last changed: written once, not for each who asks.
    let datedHeaders: HTTPFields
    /// The second in which it last changed; not told while it runs.
    let modified: HTTPDate?
    let body: ByteBuffer
    let made: Making
  }

  /// What an answer was made of: the record as it stood, and the day.
  struct Making: Hashable, Sendable {
    let revision: Revision
    let day: Day
  }

  private struct Boards {
    var upper: [Place: Kept] = [:]
    var lower: [Place: Kept] = [:]
    var upperBytes = 0
  }

  private let boards = Mutex(Boards())
  private let boardBytes: Int

  /// - Parameter bytes: the most that all bodies together take.
  init(bytes: Int) { boardBytes = bytes / 2 }

  func answer(at place: Place, asOf making: Making) -> Kept? {
    boards.withLock { boards in
      if let kept = boards.upper[place] { return kept.made == making ? kept : nil }
      guard let kept = boards.lower.removeValue(forKey: place), kept.made == making else {
        return nil
      }
      put(kept, at: place, on: &boards)
      return kept
    }
  }

  func keep(_ kept: Kept, at place: Place) {
    guard kept.body.readableBytes <= boardBytes / 8 else { return }
    boards.withLock { put(kept, at: place, on: &$0) }
  }

  private func put(_ kept: Kept, at place: Place, on boards: inout Boards) {
    let before = boards.upper.updateValue(kept, forKey: place)
    boards.upperBytes += kept.body.readableBytes - (before?.body.readableBytes ?? 0)
    guard boards.upperBytes > boardBytes else { return }
    (boards.lower, boards.upper, boards.upperBytes) = (boards.upper, [:], 0)
  }
}

extension Site {
  /// The kept answer to a request, nil when one must be made.
  func keptResponse(
    to request: Request, at place: Shelf.Place, asOf making: Shelf.Making, now: Instant
  ) -> Response? {
    guard let kept = shelf.answer(at: place, asOf: making) else { return nil }
    let isDated = kept.modified.map { $0 < HTTPDate(now) } ?? false
    var response = Response(
      status: .ok, headers: isDated ? kept.datedHeaders : kept.headers,
      body: ResponseBody(byteBuffer: kept.body))
    response.leaveOutWhatIsKnown(to: request)
    return request.method == .head ? response.createHeadResponse() : response
  }
}
