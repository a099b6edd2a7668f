/// The same thing from several sides. Without JavaScript it is a list of contents with sections.
public struct Tabs: Part {
  public struct Panel: Sendable, Hashable {
    /// Letters, digits and hyphens.
    public var id: String
    public var label: String
    public var content: HTML

    public init(id: String, label: String, content: HTML) {
      (self.id, self.label, self.content) = (id, label, content)
    }
  }

  /// Read out before the list: `Attendance by`.
  public var title: String
  public var panels: [Panel]

  public init(title: String, panels: [Panel]) { (self.title, self.panels) = (title, panels) }

  public var html: HTML {
    """
    <div class="govuk-tabs" data-module="govuk-tabs">
    <h2 class="govuk-tabs__title">\(title)</h2>
    <ul class="govuk-tabs__list">
    \(panels.enumerated().map { tab($1, isFirst: $0 == 0) })\
    </ul>
    \(panels.enumerated().map { panel($1, isFirst: $0 == 0) })\
    </div>

    """
  }

  private func tab(_ panel: Panel, isFirst: Bool) -> HTML {
    let modifier: HTML = isFirst ? " govuk-tabs__list-item--selected" : .empty
    return """
      <li class="govuk-tabs__list-item\(modifier)"><a class="govuk-tabs__tab" \
      href="#\(panel.id)">\(panel.label)</a></li>

      """
  }

  private func panel(_ panel: Panel, isFirst: Bool) -> HTML {
    let modifier: HTML = isFirst ? .empty : " govuk-tabs__panel--hidden"
    return """
      <div class="govuk-tabs__panel\(modifier)" id="\(panel.id)">
      <h3 class="hl-tabs__heading">\(panel.label)</h3>
      \(panel.content)
      </div>

      """
  }
}
