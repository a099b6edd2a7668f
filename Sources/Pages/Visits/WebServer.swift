import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// The server on its socket. TLS is the proxy's in front.
public enum WebServer {
  /// Answers until the program is told to stop; requests that are under way are finished first.
  ///
  /// - Parameter whenListening: called with the port once requests are answered.
  /// - Throws: `Refusal.missing` when the port is taken or may not be used.
  public static func run(
    _ routes: Routes, host: String, port: Int,
    whenListening: @escaping @Sendable (_ port: Int) async -> Void
  ) async throws {
    do {
      try await application(routes, host, port, whenListening).runService()
    } catch let error as IOError
      where [EADDRINUSE, EACCES, EADDRNOTAVAIL].contains(error.errnoCode)
    {
      throw Refusal.missing(
        what: "free port \(port) on \(host): \(reason(error.errnoCode))",
        instead: "Name another with --port or --host, or stop the program that has it.")
    }
  }

  private static func reason(_ code: CInt) -> String {
    switch code {
    case EADDRINUSE: "another program has it"
    case EACCES: "this user may not use it"
    default: "this machine does not have that address"
    }
  }

  private static func application(
    _ routes: Routes, _ host: String, _ port: Int,
    _ whenListening: @escaping @Sendable (_ port: Int) async -> Void
  ) -> some ApplicationProtocol {
    let limits = routes.site.limits
    let channel = HTTP1Channel.Configuration(
      idleTimeout: .seconds(Int64(limits.silentSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headers * 2, maxHeaderListSize: limits.headers * 2,
        maxHeaderFieldCount: 200))
    return Application(
      responder: AnyResponder(routes.finished()), server: .http1(configuration: channel),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in
        await whenListening(channel.localAddress?.port ?? port)
      },
      logger: routes.site.log)
  }
}

/// A responder whose type need not be said.
private struct AnyResponder: HTTPResponder {
  private let answer: @Sendable (Request, Visit) async throws -> Response

  init(_ responder: some HTTPResponder<Visit>) {
    answer = { try await responder.respond(to: $0, context: $1) }
  }

  func respond(to request: Request, context: Visit) async throws -> Response {
    try await answer(request, context)
  }
}
