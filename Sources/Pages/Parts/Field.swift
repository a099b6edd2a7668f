/// What every field of a form has: its name, what it asks, a hint and, after a refusal, what is wrong.
public struct Field: Sendable, Hashable {
  /// As it is sent; also the field's id.
  public var name: String
  public var label: String
  public var hint: String?
  /// What is wrong and what to do, in one sentence.
  public var error: String?

  public init(name: String, label: String, hint: String? = nil, error: String? = nil) {
    (self.name, self.label, self.hint, self.error) = (name, label, hint, error)
  }

  /// The field's group with its label, for a field of one control.
  func group(_ control: HTML, modifier: HTML = .empty) -> HTML {
    """
    <div class="govuk-form-group\(groupModifier)\(modifier)">
    <label class="govuk-label" for="\(name)">\(label)</label>
    \(hintAndError)\
    \(control)
    </div>

    """
  }

  /// The field's group with a legend, for a field of several controls.
  func fieldset(_ controls: HTML, role: HTML = .empty) -> HTML {
    """
    <div class="govuk-form-group\(groupModifier)">
    <fieldset class="govuk-fieldset"\(role)\(describedBy)>
    <legend class="govuk-fieldset__legend">\(label)</legend>
    \(hintAndError)\
    \(controls)
    </fieldset>
    </div>

    """
  }

  /// ` aria-describedby="…"` with the hint and the error that are there.
  var describedBy: HTML {
    let ids = [hint.map { _ in "\(name)-hint" }, error.map { _ in "\(name)-error" }]
      .compactMap { $0 }
    return ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
  }

  private var groupModifier: HTML { error == nil ? .empty : " govuk-form-group--error" }

  private var hintAndError: HTML {
    """
    \(hint.map { "<div id=\"\(name)-hint\" class=\"govuk-hint\">\($0)</div>\n" } as HTML?)\
    \(error.map { ErrorMessage(id: "\(name)-error", $0) })
    """
  }
}

/// What is wrong with one field, above it.
public struct ErrorMessage: Part {
  public var id: String
  public var text: String

  public init(id: String, _ text: String) { (self.id, self.text) = (id, text) }

  public var html: HTML {
    """
    <p id="\(id)" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> \
    \(text)</p>

    """
  }
}

/// All that is wrong, at the top of the page, each line a link to its field.
public struct ErrorSummary: Part {
  /// The sentence, and the name of the field that it is about.
  public var errors: [(sentence: String, field: String?)]

  public init(errors: [(sentence: String, field: String?)]) { self.errors = errors }

  public init(fields: [Field]) {
    errors = fields.compactMap { field in field.error.map { ($0, field.name) } }
  }

  public var html: HTML {
    guard !errors.isEmpty else { return .empty }
    return """
      <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">
      \(errors.map { line($0.sentence, field: $0.field) })\
      </ul>
      </div>
      </div>
      </div>

      """
  }

  private func line(_ sentence: String, field: String?) -> HTML {
    guard let field else { return "<li>\(sentence)</li>\n" }
    return "<li><a href=\"#\(field)\">\(sentence)</a></li>\n"
  }
}
