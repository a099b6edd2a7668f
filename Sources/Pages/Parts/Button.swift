/// Something that is done; the words are a verb.
public struct Button: Part, Hashable {
  public enum Kind: Sendable, Hashable {
    case first
    case second
    /// Cannot be taken back.
    case warning
  }

  public var text: String
  public var kind: Kind
  /// Sent with the form when this button sends it.
  public var name: String?
  public var value: String?

  public init(_ text: String, _ kind: Kind = .first, name: String? = nil, value: String? = nil) {
    (self.text, self.kind, self.name, self.value) = (text, kind, name, value)
  }

  public var html: HTML {
    let named: HTML? = name.map { " name=\"\($0)\" value=\"\(value ?? "")\"" }
    return """
      <button type="submit" class="\(Button.classes(kind))" data-module="govuk-button" \
      data-prevent-double-click="true"\(named)>\(text)</button>

      """
  }

  static func classes(_ kind: Kind) -> HTML {
    switch kind {
    case .first: "govuk-button"
    case .second: "govuk-button govuk-button--secondary"
    case .warning: "govuk-button govuk-button--warning"
    }
  }
}

/// A link that starts something and looks like a button.
public struct ButtonLink: Part, Hashable {
  public var link: Link
  public var kind: Button.Kind

  public init(_ text: String, _ kind: Button.Kind = .first, to address: WebAddress) {
    (link, self.kind) = (Link(text, to: address), kind)
  }

  public var html: HTML {
    """
    <a href="\(link.address)" role="button" draggable="false" class="\(Button.classes(kind))" \
    data-module="govuk-button">\(link.text)</a>

    """
  }
}

/// Fields and buttons that are sent together.
public struct Form: Part {
  public enum Method: Sendable, Hashable {
    /// Asks, and changes nothing.
    case get
    case post
    /// With files.
    case postFiles
  }

  public var action: WebAddress
  public var method: Method
  /// The hidden field against forged requests; every form that posts needs it.
  public var token: HTML
  public var content: HTML

  public init(action: WebAddress, method: Method, token: HTML = .empty, content: HTML) {
    (self.action, self.method, self.token, self.content) = (action, method, token, content)
  }

  public var html: HTML {
    let sending: HTML =
      switch method {
      case .get: "method=\"get\""
      case .post: "method=\"post\" novalidate"
      case .postFiles: "method=\"post\" enctype=\"multipart/form-data\" novalidate"
      }
    return """
      <form action="\(action)" \(sending)>
      \(token)\
      \(content)
      </form>

      """
  }
}
