/// Asks for the day on which the list should be shown: `as at 1 December 2017`.
public struct AsAtPicker: Part, Hashable {
  /// The page that answers, without a query.
  public var action: WebAddress
  /// ISO 8601, as the browser's own date field takes and sends it under the name `as-at`.
  public var day: String
  public var label: String
  public var error: String?
  /// What else the page was asked for, and keeps: `["body": "safer-marrowby-partnership"]`.
  public var kept: [String: String]

  public init(
    action: WebAddress, day: String, label: String = "As at", error: String? = nil,
    kept: [String: String] = [:]
  ) {
    (self.action, self.day, self.label, self.error) = (action, day, label, error)
    self.kept = kept
  }

  public var html: HTML {
    """
    <form class="hl-as-at" action="\(action)" method="get">
    \(kept.sorted { $0.key < $1.key }.map(hidden))\
    <div class="hl-as-at__field">
    <label class="govuk-label" for="as-at">\(label)</label>
    \(error.map { ErrorMessage(id: "as-at-error", $0) })\
    <input class="govuk-input hl-as-at__input" id="as-at" name="as-at" type="date" value="\(day)"\
    \(error == nil ? .empty : " aria-describedby=\"as-at-error\"" as HTML)>
    </div>
    \(Button("Show", .second))\
    </form>

    """
  }

  private func hidden(_ field: (key: String, value: String)) -> HTML {
    "<input type=\"hidden\" name=\"\(field.key)\" value=\"\(field.value)\">\n"
  }
}
