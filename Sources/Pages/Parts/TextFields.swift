/// One line of text.
public struct TextField: Part, Hashable {
  public enum Kind: Sendable, Hashable {
    case text
    case email
    /// Digits that are not counted with: a year, a code.
    case digits
  }

  /// How wide the box is; it tells how much is expected.
  public enum Width: Int, Sendable, Hashable {
    case two = 2
    case four = 4
    case ten = 10
    case twenty = 20
    case full = 0
  }

  public var field: Field
  public var value: String
  public var kind: Kind
  public var width: Width
  /// What a browser may fill in by itself, as HTML's `autocomplete` names it: `username`.
  public var autocomplete: String?

  public init(
    _ field: Field, value: String = "", kind: Kind = .text, width: Width = .full,
    autocomplete: String? = nil
  ) {
    (self.field, self.value, self.kind) = (field, value, kind)
    (self.width, self.autocomplete) = (width, autocomplete)
  }

  public var html: HTML {
    let error: HTML = field.error == nil ? .empty : " govuk-input--error"
    let size: HTML = width == .full ? .empty : " govuk-input--width-\(width.rawValue)"
    return field.group(
      """
      <input class="govuk-input\(error)\(size)" id="\(field.name)" name="\(field.name)"\(type) \
      value="\(value)"\(filling)\(field.describedBy)>
      """)
  }

  private var type: HTML {
    switch kind {
    case .text: " type=\"text\""
    case .email: " type=\"email\" spellcheck=\"false\""
    case .digits: " type=\"text\" inputmode=\"numeric\""
    }
  }

  private var filling: HTML? { autocomplete.map { " autocomplete=\"\($0)\"" } }
}

/// Several lines of text.
public struct TextArea: Part, Hashable {
  public var field: Field
  public var value: String
  public var rows: Int

  public init(_ field: Field, value: String = "", rows: Int = 5) {
    (self.field, self.value, self.rows) = (field, value, rows)
  }

  public var html: HTML {
    let error: HTML = field.error == nil ? .empty : " govuk-textarea--error"
    // A line break right after the tag is dropped by browsers: the text keeps its own first one.
    return field.group(
      """
      <textarea class="govuk-textarea\(error)" id="\(field.name)" name="\(field.name)" \
      rows="\(rows)"\(field.describedBy)>
      \(value)</textarea>
      """)
  }
}

/// A password, with a button that shows it where scripts run.
public struct PasswordField: Part, Hashable {
  public enum Purpose: Sendable, Hashable {
    case current
    case new
  }

  public var field: Field
  public var purpose: Purpose

  public init(_ field: Field, purpose: Purpose) { (self.field, self.purpose) = (field, purpose) }

  public var html: HTML {
    """
    <div class="govuk-password-input" data-module="govuk-password-input">
    \(field.group(control))\
    </div>

    """
  }

  private var control: HTML {
    let error: HTML = field.error == nil ? .empty : " govuk-input--error"
    let filling: HTML = purpose == .current ? "current-password" : "new-password"
    return """
      <div class="govuk-input__wrapper govuk-password-input__wrapper">
      <input class="govuk-input govuk-password-input__input govuk-js-password-input-input\(error)" \
      id="\(field.name)" name="\(field.name)" type="password" spellcheck="false" \
      autocomplete="\(filling)" autocapitalize="none"\(field.describedBy)>
      <button type="button" class="govuk-button govuk-button--secondary \
      govuk-password-input__toggle govuk-js-password-input-toggle" data-module="govuk-button" \
      aria-controls="\(field.name)" aria-label="Show password" hidden>Show</button>
      </div>
      """
  }
}
