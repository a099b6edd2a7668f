/// One of the things that can be chosen.
public struct Choice: Sendable, Hashable {
  /// As it is sent.
  public var value: String
  public var label: String
  public var hint: String?

  public init(_ value: String, _ label: String, hint: String? = nil) {
    (self.value, self.label, self.hint) = (value, label, hint)
  }
}

/// One out of a long list.
public struct SelectField: Part, Hashable {
  public var field: Field
  public var choices: [Choice]
  public var chosen: String?

  public init(_ field: Field, choices: [Choice], chosen: String? = nil) {
    (self.field, self.choices, self.chosen) = (field, choices, chosen)
  }

  public var html: HTML {
    let error: HTML = field.error == nil ? .empty : " govuk-select--error"
    return field.group(
      """
      <select class="govuk-select\(error)" id="\(field.name)" name="\(field.name)"\
      \(field.describedBy)>
      \(choices, option)\
      </select>
      """)
  }

  private func option(_ choice: Choice) -> HTML {
    let mark: HTML = choice.value == chosen ? " selected" : .empty
    return "<option value=\"\(choice.value)\"\(mark)>\(choice.label)</option>\n"
  }
}

/// One out of a few, all in sight.
public struct RadioField: Part, Hashable {
  public var field: Field
  public var choices: [Choice]
  public var chosen: String?

  public init(_ field: Field, choices: [Choice], chosen: String? = nil) {
    (self.field, self.choices, self.chosen) = (field, choices, chosen)
  }

  public var html: HTML {
    let items = choices.enumerated().map { index, choice in
      control(
        choice, in: field, index: index, block: "radios", type: "radio",
        isChosen: choice.value == chosen)
    }
    return field.fieldset(
      "<div class=\"govuk-radios\" data-module=\"govuk-radios\">\n\(items)</div>")
  }
}

/// Any number out of a few; the name is sent once for each that is ticked.
public struct CheckboxField: Part, Hashable {
  public var field: Field
  public var choices: [Choice]
  public var chosen: Set<String>

  public init(_ field: Field, choices: [Choice], chosen: Set<String> = []) {
    (self.field, self.choices, self.chosen) = (field, choices, chosen)
  }

  public var html: HTML {
    let items = choices.enumerated().map { index, choice in
      control(
        choice, in: field, index: index, block: "checkboxes", type: "checkbox",
        isChosen: chosen.contains(choice.value))
    }
    return field.fieldset(
      "<div class=\"govuk-checkboxes\" data-module=\"govuk-checkboxes\">\n\(items)</div>")
  }
}

/// A radio button or a tick box with its label; the first has the field's own id, so that the error
/// summary's link lands on it.
private func control(
  _ choice: Choice, in field: Field, index: Int, block: HTML, type: HTML, isChosen: Bool
) -> HTML {
  let id = index == 0 ? field.name : "\(field.name)-\(index + 1)"
  let hint: HTML? = choice.hint.map {
    "<div id=\"\(id)-item-hint\" class=\"govuk-hint govuk-\(block)__hint\">\($0)</div>\n"
  }
  let described: HTML = choice.hint == nil ? .empty : " aria-describedby=\"\(id)-item-hint\""
  return """
    <div class="govuk-\(block)__item">
    <input class="govuk-\(block)__input" id="\(id)" name="\(field.name)" type="\(type)" \
    value="\(choice.value)"\(isChosen ? " checked" as HTML : .empty)\(described)>
    <label class="govuk-label govuk-\(block)__label" for="\(id)">\(choice.label)</label>
    \(hint)\
    </div>

    """
}
