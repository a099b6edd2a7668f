import HTTPTypes
import Hummingbird

/// What a request must keep to before anybody looks at what it wants.
enum Manners {
  /// What the site knows of at all; each address says which of them it answers.
  static let methods: [HTTPRequest.Method] =
    [
      .get, .head, .post, .put, .delete, .patch, .options, .trace, .connect,
    ] + [HTTPRequest.Method("QUERY")].compactMap(\.self)

  static func check(_ request: Request, _ limits: Limits) throws(Misuse) {
    guard methods.contains(request.method) else { throw .unknownMethod }
    guard let host = request.head.authority, isHost(host),
      request.headers[values: HTTPField.Name("Host")!].isEmpty
    else { throw .unclearHost }
    let address = request.head.path ?? ""
    guard address.utf8.count <= limits.address,
      (request.uri.query ?? "").utf8.count <= limits.query
    else { throw .addressTooLong }
    let headers = request.headers.reduce(0) {
      $0 + $1.name.rawName.utf8.count + $1.value.utf8.count
    }
    guard headers <= limits.headers else { throw .headersTooLong }
    guard address.hasPrefix("/"), !address.hasPrefix("//"),
      let path = PercentDecoding.text(request.uri.path.utf8),
      !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }),
      path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\\") }),
      PostedForm(urlEncoded: (request.uri.query ?? "").utf8) != nil
    else { throw .unreadableAddress }
  }

  /// A name or an address with or without a port; the second `Host` of a request stays among its
  /// other fields.
  private static func isHost(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        $0 > 0x20 && $0 < 0x7f && !"/?#@\\,\"<>".utf8.contains($0)
      }
  }

  /// Whether a form comes from a page of our own. Browsers say so in `Sec-Fetch-Site`; older ones
  /// name the page's site in `Origin`. Where neither is sent the form's token still decides.
  static func isOurs(_ request: Request, baseAddress: String?) -> Bool {
    if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!] {
      return site == "same-origin" || site == "none"
    }
    guard let origin = request.headers[.origin] else { return true }
    if let baseAddress, origin == baseAddress { return true }
    guard let host = request.head.authority, let start = origin.firstRange(of: "://") else {
      return false
    }
    return origin[start.upperBound...] == host
  }

  /// Scheme and host of the request as an address begins; nil unless the host could be one, because
  /// it comes back in links.
  static func origin(of request: Request, isBehindTLS: Bool) -> String? {
    guard let host = request.head.authority, !host.isEmpty, host.utf8.count <= 255,
      host.utf8.allSatisfy(mayStandInHost)
    else { return nil }
    return (isBehindTLS ? "https://" : "http://") + host
  }

  private static func mayStandInHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-.:[]".utf8.contains(byte)
    }
  }

  /// The published record for programs: pages of other sites may read it too.
  static func isForPrograms(_ request: Request) -> Bool {
    (request.method == .get || request.method == .head)
      && request.uri.path.hasPrefix("/api/v1/")
  }

  /// Programs that ask for JSON get their refusals in it.
  static func wantsJSON(_ request: Request) -> Bool {
    let accepted = request.headers[.accept] ?? ""
    return request.uri.path.hasPrefix("/api/")
      || accepted.contains("application/json") && !accepted.contains("text/html")
  }
}
