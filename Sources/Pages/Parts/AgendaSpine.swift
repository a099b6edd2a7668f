/// A meeting's agenda as the spine of its page: number, title and presenter, and under each item what
/// belongs to it.
public struct AgendaSpine: Part {
  public struct Item: Sendable, Hashable {
    /// As printed: `4`, `5.2`.
    public var number: String
    public var title: String
    /// `Head of Community Safety and Engagement`.
    public var presenter: String?
    /// `Exempt: paragraph 1, information about an individual`; `Urgent`.
    public var mark: StateTag?
    /// The paper, the minute.
    public var links: [Link]
    public var decisions: [Decision]
    /// Where the item itself is published, said quietly after the links.
    public var source: HTML?

    public init(
      number: String, title: String, presenter: String? = nil, mark: StateTag? = nil,
      links: [Link] = [], decisions: [Decision] = [], source: HTML? = nil
    ) {
      (self.number, self.title, self.presenter) = (number, title, presenter)
      (self.mark, self.links, self.decisions) = (mark, links, decisions)
      self.source = source
    }
  }

  public struct Decision: Sendable, Hashable {
    public var link: Link
    public var state: StateTag?

    public init(_ link: Link, state: StateTag? = nil) { (self.link, self.state) = (link, state) }
  }

  public var items: [Item]
  /// What the items' anchors begin with, so that a page may hold two spines: `item-5.1`.
  public var anchors: String

  public init(items: [Item], anchors: String = "item") {
    (self.items, self.anchors) = (items, anchors)
  }

  public var html: HTML {
    // A number that is printed twice stands for its first item; two elements never share a name.
    var used: Set<String> = []
    let written = items.map { item($0, isFirst: used.insert($0.number).inserted) }
    return """
      <ol class="hl-agenda">
      \(written)\
      </ol>

      """
  }

  private func item(_ item: Item, isFirst: Bool) -> HTML {
    """
    <li class="hl-agenda__item"\(isFirst ? anchor(item) : .empty)>
    <span class="hl-agenda__number">\(item.number)</span>
    <div class="hl-agenda__body">
    <h3 class="hl-agenda__title">\(item.title)\(item.mark.map { " \($0)" } as HTML?)</h3>
    \(item.presenter.map { "<p class=\"hl-agenda__presenter\">\($0)</p>\n" } as HTML?)\
    \(item.links.isEmpty && item.source == nil ? nil : links(item))\
    \(item.decisions.isEmpty ? nil : decisions(item.decisions))\
    </div>
    </li>

    """
  }

  private func anchor(_ item: Item) -> HTML {
    " id=\"\(AgendaSpine.anchor(of: item.number, anchors))\""
  }

  /// Where the first item of a number stands on its page: `item-5.1`.
  public static func anchor(of number: String, _ anchors: String = "item") -> String {
    "\(anchors)-\(number.split { $0.isWhitespace }.joined(separator: "-"))"
  }

  private func links(_ item: Item) -> HTML {
    """
    <ul class="hl-agenda__links">\(item.links, listItem)\
    \(item.source.map { "<li>\($0)</li>" } as HTML?)</ul>

    """
  }

  private func decisions(_ decisions: [Decision]) -> HTML {
    """
    <div class="hl-agenda__decisions">
    <p class="hl-agenda__word">Decided</p>
    <ul class="hl-agenda__list">\(decisions, decision)</ul>
    </div>

    """
  }

  private func decision(_ decision: Decision) -> HTML {
    "<li>\(decision.link)\(decision.state.map { " \($0)" } as HTML?)</li>\n"
  }
}
