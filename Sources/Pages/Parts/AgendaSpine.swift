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

    public init(
      number: String, title: String, presenter: String? = nil, mark: StateTag? = nil,
      links: [Link] = [], decisions: [Decision] = []
    ) {
      (self.number, self.title, self.presenter) = (number, title, presenter)
      (self.mark, self.links, self.decisions) = (mark, links, decisions)
    }
  }

  public struct Decision: Sendable, Hashable {
    public var link: Link
    public var state: StateTag?

    public init(_ link: Link, state: StateTag? = nil) { (self.link, self.state) = (link, state) }
  }

  public var items: [Item]

  public init(items: [Item]) { self.items = items }

  public var html: HTML {
    """
    <ol class="hl-agenda">
    \(items, item)\
    </ol>

    """
  }

  private func item(_ item: Item) -> HTML {
    """
    <li class="hl-agenda__item" id="item-\(item.number)">
    <span class="hl-agenda__number">\(item.number)</span>
    <div class="hl-agenda__body">
    <h3 class="hl-agenda__title">\(item.title)\(item.mark.map { " \($0)" } as HTML?)</h3>
    \(item.presenter.map { "<p class=\"hl-agenda__presenter\">\($0)</p>\n" } as HTML?)\
    \(item.links.isEmpty
      ? nil : "<ul class=\"hl-agenda__links\">\(item.links, listItem)</ul>\n" as HTML)\
    \(item.decisions.isEmpty ? nil : decisions(item.decisions))\
    </div>
    </li>

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
