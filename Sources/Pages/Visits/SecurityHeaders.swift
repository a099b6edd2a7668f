import HTTPTypes
import Hummingbird

/// What every answer tells the browser not to do.
enum SecurityHeaders {
  /// No code, no style and no frame but from files of our own; forms go to us alone.
  static let contentPolicy = [
    "default-src 'self'", "img-src 'self'", "object-src 'none'", "base-uri 'none'",
    "frame-ancestors 'none'", "form-action 'self'",
  ].joined(separator: "; ")

  static let always: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, contentPolicy),
    (.xContentTypeOptions, "nosniff"),
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (
      HTTPField.Name("Permissions-Policy")!,
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
    ),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
    (HTTPField.Name("X-Frame-Options")!, "DENY"),
  ]

  /// Browsers keep to TLS for a year (RFC 6797); sent only when TLS is there.
  static let strictTransport = "max-age=31536000; includeSubDomains"

  /// Lets scripts of other sites read the answer (Fetch Standard, CORS); it has nothing in it that
  /// the public may not see, and cookies are not sent along.
  private static func open(_ headers: inout HTTPFields) {
    headers[.accessControlAllowOrigin] = "*"
    headers[HTTPField.Name("Cross-Origin-Resource-Policy")!] = "cross-origin"
  }

  static func add(
    to headers: inout HTTPFields, answering request: Request, isBehindTLS: Bool
  ) {
    for (name, value) in always { headers[name] = value }
    if isBehindTLS { headers[.strictTransportSecurity] = strictTransport }
    if Manners.isForPrograms(request) { open(&headers) }
  }
}
