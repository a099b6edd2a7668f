import Access
import HTTPTypes
import Hummingbird
import NIOCore

/// A walk through the site without a network: what a visitor who is nobody would be sent.
public struct Walk: Sendable {
  /// What came back from one address.
  public struct Sight: Sendable {
    public let status: Int
    public let contentType: String
    public let bytes: [UInt8]

    public var isPage: Bool { contentType.hasPrefix("text/html") }
  }

  private let respond: @Sendable (Request, Visit) async throws -> Response
  private let site: Site

  public init(_ routes: Routes) {
    let responder = routes.finished()
    respond = { try await responder.respond(to: $0, context: $1) }
    site = routes.site
  }

  /// - Parameter path: an address of the site, its query included.
  public func see(_ path: String) async throws -> Sight {
    let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let visit = Visit(id: path, peer: "local", logger: site.log)
    let response = try await respond(request, visit)
    let collected = Collected()
    try await response.body.write(Collector(into: collected))
    return Sight(
      status: Int(response.status.code), contentType: response.headers[.contentType] ?? "",
      bytes: await collected.bytes)
  }

  private actor Collected {
    var bytes: [UInt8] = []
    func add(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
  }

  private struct Collector: ResponseBodyWriter {
    let collected: Collected

    init(into collected: Collected) { self.collected = collected }

    mutating func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
