/// Something that stands on many pages: a small struct "already in words" that knows its markup.
///
///     let page: HTML = "<h1>Meetings</h1> \(Pagination(current: 2, of: 5, address: …))"
public protocol Part: Sendable {
  var html: HTML { get }
}

extension HTML.StringInterpolation {
  public mutating func appendInterpolation(_ part: some Part) { appendInterpolation(part.html) }

  public mutating func appendInterpolation(_ part: (some Part)?) {
    if let part { appendInterpolation(part.html) }
  }

  public mutating func appendInterpolation(_ parts: [some Part]) {
    for part in parts { appendInterpolation(part.html) }
  }
}

/// Words that lead somewhere.
public struct Link: Part, Hashable {
  public var text: String
  public var address: WebAddress

  public init(_ text: String, to address: WebAddress) {
    (self.text, self.address) = (text, address)
  }

  public var html: HTML { "<a class=\"govuk-link\" href=\"\(address)\">\(text)</a>" }
}
