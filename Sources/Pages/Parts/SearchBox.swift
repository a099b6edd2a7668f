/// Where words are typed that are to be found. It asks and changes nothing, so it needs no token, and
/// what is found has an address that can be passed on.
public struct SearchBox: Part, Hashable {
  /// Of the field; two boxes on one page differ in it.
  public var id: String
  public var label: String
  /// Said below the label, in a box that stands on a page by itself.
  public var hint: String?
  public var value: String
  /// What is wrong with what was typed.
  public var error: String?
  /// What the search was narrowed to, sent along with the words.
  public var kept: [Kept]

  /// A choice that stays when other words are typed.
  public struct Kept: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  public init(
    id: String, label: String, hint: String? = nil, value: String = "", error: String? = nil,
    kept: [Kept] = []
  ) {
    (self.id, self.label, self.hint) = (id, label, hint)
    (self.value, self.error, self.kept) = (value, error, kept)
  }

  public var html: HTML {
    """
    <form class="hl-search\(isInPage ? " hl-search--page" as HTML : .empty)" action="/search" \
    method="get" role="search">
    <div class="govuk-form-group\(error == nil ? .empty : " govuk-form-group--error" as HTML)">
    <label class="\(isInPage ? "govuk-label" : "govuk-visually-hidden" as HTML)" for="\(id)">\
    \(label)</label>
    \(hint.map { "<div id=\"\(id)-hint\" class=\"govuk-hint\">\($0)</div>\n" } as HTML?)\
    \(error.map { ErrorMessage(id: "\(id)-error", $0) })\
    <div class="hl-search__line">
    <input class="govuk-input hl-search__words\(error == nil ? .empty : " govuk-input--error" as HTML)" \
    id="\(id)" name="q" type="search" value="\(value)" maxlength="300" autocomplete="off"\
    \(describedBy)>
    <button type="submit" class="govuk-button hl-search__button">Search</button>
    </div>
    </div>
    \(kept, field)\
    </form>

    """
  }

  private var isInPage: Bool { hint != nil }

  private var describedBy: HTML {
    let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
    return ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
  }

  private func field(_ kept: Kept) -> HTML {
    "<input type=\"hidden\" name=\"\(kept.name)\" value=\"\(kept.value)\">\n"
  }
}
