/// A day, typed as day, month and year: sent as `NAME-day`, `NAME-month`, `NAME-year`.
public struct DateField: Part, Hashable {
  public var field: Field
  public var day: String
  public var month: String
  public var year: String

  public init(_ field: Field, day: String = "", month: String = "", year: String = "") {
    (self.field, self.day, self.month, self.year) = (field, day, month, year)
  }

  public var html: HTML {
    field.fieldset(
      """
      <div class="govuk-date-input" id="\(field.name)">
      \(box("day", "Day", day, width: 2))\
      \(box("month", "Month", month, width: 2))\
      \(box("year", "Year", year, width: 4))\
      </div>
      """, role: " role=\"group\"")
  }

  private func box(_ part: String, _ label: String, _ value: String, width: Int) -> HTML {
    let error: HTML = field.error == nil ? .empty : " govuk-input--error"
    let id = "\(field.name)-\(part)"
    return """
      <div class="govuk-date-input__item">
      <div class="govuk-form-group">
      <label class="govuk-label govuk-date-input__label" for="\(id)">\(label)</label>
      <input class="govuk-input govuk-date-input__input govuk-input--width-\(width)\(error)" \
      id="\(id)" name="\(id)" type="text" value="\(value)" inputmode="numeric">
      </div>
      </div>

      """
  }
}

/// A file from the reader's own machine; its form is sent as `multipart/form-data`.
public struct FileField: Part, Hashable {
  public var field: Field
  /// Ends of names and media types: `.pdf,.md,text/plain`.
  public var accepts: String
  public var takesSeveral: Bool

  public init(_ field: Field, accepts: String, takesSeveral: Bool = false) {
    (self.field, self.accepts, self.takesSeveral) = (field, accepts, takesSeveral)
  }

  public var html: HTML {
    let error: HTML = field.error == nil ? .empty : " govuk-file-upload--error"
    return field.group(
      """
      <input class="govuk-file-upload\(error)" id="\(field.name)" name="\(field.name)" type="file" \
      accept="\(accepts)"\(takesSeveral ? " multiple" as HTML : .empty)\(field.describedBy)>
      """)
  }
}
