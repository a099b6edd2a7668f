import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Whether the program can do its work, for proxies and for whoever watches it: `/health`.
///
/// The database is asked once a second at most, however often the address is, so it needs no rate;
/// and one that does not answer in time is not asked again before it did.
final class HealthCheck: Sendable {
  static let path = "/health"

  private struct Pulse {
    /// The program serves only once its database was opened, so it begins well.
    var isWell = true
    var askedAt: ContinuousClock.Instant?
    var isBeingAsked = false
  }

  private let patience: Duration
  private let ask: @Sendable () async throws -> Void
  private let pulse = Mutex(Pulse())

  init(patience: Duration = .seconds(1), asking ask: @escaping @Sendable () async throws -> Void) {
    (self.patience, self.ask) = (patience, ask)
  }

  static func isAskedFor(by request: Request) -> Bool { request.uri.path == path }

  /// Whether the database answers within the time that we have patience for.
  func isWell() async -> Bool {
    let isDue = pulse.withLock { pulse in
      if pulse.isBeingAsked { return false }
      if let at = pulse.askedAt, at.duration(to: .now) < patience { return false }
      (pulse.isBeingAsked, pulse.askedAt) = (true, .now)
      return true
    }
    if !isDue { return pulse.withLock { $0.isWell } }
    let isWell = await firstWord()
    pulse.withLock { $0.isWell = isWell }
    return isWell
  }

  /// The database's answer, or no when the time is up; the question itself is left to end by itself.
  private func firstWord() async -> Bool {
    await withCheckedContinuation { continuation in
      let isSaid = Mutex(false)
      let say: @Sendable (Bool) -> Void = { word in
        let isFirst = isSaid.withLock { said in
          defer { said = true }
          return !said
        }
        if isFirst { continuation.resume(returning: word) }
      }
      let patience = patience
      Task {
        let isWell = (try? await ask()) != nil
        pulse.withLock { ($0.isBeingAsked, $0.isWell) = (false, isWell) }
        say(isWell)
      }
      Task {
        try? await Task.sleep(for: patience)
        say(false)
      }
    }
  }
}

extension Site {
  /// A word for programs; nothing of versions, folders or addresses.
  func healthResponse() async -> Response {
    let isWell = await health.isWell()
    let text = isWell ? "ok\n" : "The record cannot be reached just now.\n"
    var response = Response(
      status: isWell ? .ok : .serviceUnavailable,
      headers: [.contentType: FileType.text.rawValue, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    if !isWell { response.headers[.retryAfter] = "60" }
    return response
  }
}
