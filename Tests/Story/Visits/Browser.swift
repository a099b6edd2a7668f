public import HTTPTypes
import Hummingbird
import Logging
import NIOCore
public import Pages

/// A browser without a socket: it asks the site's routes, keeps the cookies it is given, and sends
/// a form's token along as the page had it.
public struct Browser {
  private let respond: (Request, Visit) async throws -> Response
  /// The address that the site sees.
  public var peer = "192.0.2.7"
  public var cookies: [String: String] = [:]
  /// The token of the last form that was seen.
  public var token: String?
  /// The site that the requests are for.
  public var host: String? = "headland.example"
  /// Sent with every request.
  public var headers: HTTPFields = [:]

  public init(_ routes: Routes) {
    let responder = routes.finished()
    respond = { try await responder.respond(to: $0, context: $1) }
  }

  @discardableResult
  public mutating func get(_ path: String, _ extra: HTTPFields = [:]) async throws -> Reply {
    try await ask(.get, path, extra, body: "")
  }

  /// Sends a form; the token goes with it unless the form has one of its own.
  @discardableResult
  public mutating func post(
    _ path: String, _ fields: [(String, String)] = [], _ extra: HTTPFields = [:]
  ) async throws -> Reply {
    var fields = fields
    if let token, !fields.contains(where: { $0.0 == "token" }) { fields.append(("token", token)) }
    let body = fields.map { "\(WebAddress.encoded($0.0))=\(WebAddress.encoded($0.1))" }
      .joined(separator: "&")
    var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    for field in extra { headers[field.name] = field.value }
    return try await ask(.post, path, headers, body: body)
  }

  public mutating func ask(
    _ method: HTTPRequest.Method, _ path: String, _ extra: HTTPFields, body: String
  ) async throws -> Reply {
    try await ask(method, path, extra, RequestBody(buffer: ByteBuffer(string: body)))
  }

  /// Sends a form with a file; the token goes with it.
  @discardableResult
  public mutating func postFile(
    _ path: String, _ fields: [(String, String)], file field: String, named name: String,
    _ bytes: [UInt8]
  ) async throws -> Reply {
    let edge = "--story-edge"
    var body: [UInt8] = []
    for (field, text) in fields + [("token", token ?? "")] {
      let head = "\(edge)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n"
      body += Array("\(head)\(text)\r\n".utf8)
    }
    let head =
      "\(edge)\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
    body += Array("\(head)\r\n".utf8) + bytes + Array("\r\n\(edge)--\r\n".utf8)
    return try await ask(
      .post, path, [.contentType: "multipart/form-data; boundary=\(edge.dropFirst(2))"],
      RequestBody(buffer: ByteBuffer(bytes: body)))
  }

  /// Sends a form whose body breaks off on the way.
  public mutating func postBrokenOff(_ path: String) async throws -> Reply {
    let body = RequestBody(
      asyncSequence: AsyncThrowingStream<ByteBuffer, any Error> { $0.finish(throwing: BrokenOff()) }
    )
    return try await ask(
      .post, path, [.contentType: "application/x-www-form-urlencoded"], body)
  }

  private mutating func ask(
    _ method: HTTPRequest.Method, _ path: String, _ extra: HTTPFields, _ body: RequestBody
  ) async throws -> Reply {
    var head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path,
      headerFields: headers)
    for field in extra { head.headerFields[field.name] = field.value }
    if !cookies.isEmpty {
      head.headerFields[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
    }
    let logger = Logger(label: "story") { _ in SwiftLogNoOpLogHandler() }
    let request = Request(head: head, body: body)
    let response = try await respond(request, Visit(id: "visit-1", peer: peer, logger: logger))
    let writer = CollectingWriter()
    let collected = writer.collected
    try await response.body.write(writer)
    let reply = Reply(response, await collected.bytes)
    keep(reply)
    return reply
  }

  private mutating func keep(_ reply: Reply) {
    for line in reply.headers[values: .setCookie] {
      let halves = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      cookies[String(halves[0])] =
        line.contains("Max-Age=0") || halves.count < 2 ? nil : String(halves[1])
    }
    if let seen = reply.value(ofField: "token") { token = seen }
  }
}

/// What came back.
public struct Reply: Sendable {
  public let status: Int
  public let headers: HTTPFields
  public let bytes: [UInt8]
  public let text: String

  init(_ response: Response, _ bytes: [UInt8]) {
    (status, headers, self.bytes) = (Int(response.status.code), response.headers, bytes)
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The value of the first field of that name in the page's forms.
  public func value(ofField name: String) -> String? {
    guard let field = text.firstRange(of: "name=\"\(name)\""),
      let start = text[field.upperBound...].firstRange(of: "value=\"")
    else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Where it leads.
  public var location: String? { headers[.location] }
}

private struct CollectingWriter: ResponseBodyWriter {
  actor Collected {
    var bytes: [UInt8] = []
    func add(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
  }

  let collected = Collected()

  mutating func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

private struct BrokenOff: Error {}
