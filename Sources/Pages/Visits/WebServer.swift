import HTTPTypes
public import Hummingbird
import HummingbirdCore
import NIOCore

/// The server on its socket. TLS is the proxy's in front.
public enum WebServer {
  /// - Parameter whenListening: called with the port once requests are answered.
  public static func serving(
    _ routes: Routes, host: String, port: Int,
    whenListening: @escaping @Sendable (_ port: Int) async -> Void
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
