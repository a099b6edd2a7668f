/// A link to a PDF that is made when somebody asks for it, with the time that this takes.
public struct PrintedLink: Part, Hashable {
  public var name: String
  public var address: WebAddress
  /// About how many pages it has.
  public var pages: Int

  public init(_ name: String, to address: WebAddress, pages: Int) {
    (self.name, self.address, self.pages) = (name, address, pages)
  }

  /// About how many pages so much makes: twenty paragraphs, or forty rows of tables, fill one.
  public static func pages(blocks: Int, rows: Int) -> Int { 1 + blocks / 20 + rows / 40 }

  public var html: HTML {
    """
    \(Link("\(name) as PDF", to: address)), <span class="hl-source">made on request in about \
    \(seconds)</span>
    """
  }

  /// A second to begin with, and ten pages in each that follows; small machines take longer.
  private var seconds: String {
    let count = 1 + (pages + 9) / 10
    return count == 1 ? "a second" : "\(count) seconds"
  }
}
