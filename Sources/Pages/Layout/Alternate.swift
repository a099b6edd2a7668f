/// The same content in another form, which programs find in the page's head: a feed, a calendar.
public struct Alternate: Sendable, Hashable {
  public var title: String
  public var address: WebAddress
  public var type: FileType

  public init(_ title: String, _ type: FileType, at address: WebAddress) {
    (self.title, self.type, self.address) = (title, type, address)
  }

  var html: HTML {
    let plain = type.rawValue.prefix { $0 != ";" }
    return """
      <link rel="alternate" type="\(plain)" title="\(title)" href="\(address)">

      """
  }
}
