/// Facts about one thing: a name at the left, what it is at the right.
public struct SummaryList: Part {
  public struct Row: Sendable, Hashable {
    public var name: String
    public var value: HTML
    /// What can be done with it, such as `Change`; the words that only a screen reader needs come after.
    public var actions: [Action]

    public init(_ name: String, _ value: HTML, actions: [Action] = []) {
      (self.name, self.value, self.actions) = (name, value, actions)
    }

    public init(_ name: String, _ value: String, actions: [Action] = []) {
      self.init(name, HTML(text: value), actions: actions)
    }
  }

  public struct Action: Sendable, Hashable {
    public var link: Link
    /// Said after the link's words to tell apart links that look alike: `date of the meeting`.
    public var of: String

    public init(_ text: String, of: String, to address: WebAddress) {
      (link, self.of) = (Link(text, to: address), of)
    }
  }

  public var rows: [Row]

  public init(rows: [Row]) { self.rows = rows }

  public var html: HTML {
    """
    <dl class="govuk-summary-list">
    \(rows, row)\
    </dl>

    """
  }

  private func row(_ row: Row) -> HTML {
    let hasActions = rows.contains { !$0.actions.isEmpty }
    let modifier: HTML =
      hasActions && row.actions.isEmpty ? " govuk-summary-list__row--no-actions" : .empty
    return """
      <div class="govuk-summary-list__row\(modifier)">
      <dt class="govuk-summary-list__key">\(row.name)</dt>
      <dd class="govuk-summary-list__value">\(row.value)</dd>
      \(row.actions.isEmpty ? nil : actions(row.actions))\
      </div>

      """
  }

  private func actions(_ actions: [Action]) -> HTML {
    let links = actions.map { action in
      """
      <a class="govuk-link" href="\(action.link.address)">\(action.link.text)\
      <span class="govuk-visually-hidden"> \(action.of)</span></a>
      """ as HTML
    }
    guard links.count > 1 else {
      return "<dd class=\"govuk-summary-list__actions\">\(links)</dd>\n"
    }
    let items = links.map {
      "<li class=\"govuk-summary-list__actions-list-item\">\($0)</li>" as HTML
    }
    return """
      <dd class="govuk-summary-list__actions">\
      <ul class="govuk-summary-list__actions-list">\(items)</ul></dd>

      """
  }
}
