import HTTPTypes

/// The three cookies of the site: the session, the doorstep's, and what is told once.
struct Cookies {
  enum Kind: String {
    case session = "headland"
    case doorstep = "headland-form"
    case told = "headland-told"
  }

  /// Behind TLS the cookies are `Secure`, and the prefix `__Host-` ties them to this one host
  /// (RFC 6265bis, section 4.1.3.2).
  let isBehindTLS: Bool

  func name(_ kind: Kind) -> String { (isBehindTLS ? "__Host-" : "") + kind.rawValue }

  /// The value that a browser sent, nil without one.
  func value(_ kind: Kind, in headers: HTTPFields) -> String? {
    let wanted = name(kind)
    for line in headers[values: .cookie] {
      for pair in line.split(separator: ";") {
        let halves = pair.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
        if halves.count == 2, halves[0] == wanted { return String(halves[1]) }
      }
    }
    return nil
  }

  /// Whether a browser sent any cookie of ours.
  func hasOurs(_ headers: HTTPFields) -> Bool {
    headers[values: .cookie].contains { $0.contains(Kind.session.rawValue) }
  }

  /// - Parameter seconds: how long a browser keeps it; nil until it is closed, 0 takes it away.
  func setting(_ kind: Kind, to value: String, for seconds: Int? = nil) -> String {
    var text = "\(name(kind))=\(value); Path=/; HttpOnly; SameSite=Lax"
    if isBehindTLS { text += "; Secure" }
    if let seconds { text += "; Max-Age=\(seconds)" }
    return text
  }
}
