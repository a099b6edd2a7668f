public import Access

/// A form as it is shown: what was typed into it, and what of that cannot stand.
public struct FilledForm: Sendable {
  private let values: [String: String]
  public let problems: [Problem]

  /// A form that is opened for the first time, with the values that stand now.
  public init(_ values: [String: String] = [:]) { (self.values, problems) = (values, []) }

  /// A form that comes back, with all that was typed.
  public init(_ form: PostedForm, problems: [Problem]) {
    values = Dictionary(form.texts.map { ($0.field, $0.text) }) { first, _ in first }
    self.problems = problems
  }

  /// The same form, to be sent upon the version that stands now.
  public func upon(version: Int) -> FilledForm {
    FilledForm(values.merging(["version": String(version)]) { $1 }, problems)
  }

  /// A form with the values that stand, and something that could not be done.
  public init(_ values: [String: String], problems: [Problem]) { self.init(values, problems) }

  private init(_ values: [String: String], _ problems: [Problem]) {
    (self.values, self.problems) = (values, problems)
  }

  public var hasErrors: Bool { !problems.isEmpty }

  /// What stands in a field, empty when nothing does.
  public subscript(_ name: String) -> String { values[name] ?? "" }

  /// The field with its label and what is wrong with it.
  public func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
    Field(
      name: name, label: label, hint: hint,
      error: problems.first { $0.field == name }?.sentence)
  }

  /// All that is wrong, for the top of the page.
  public var summary: ErrorSummary {
    ErrorSummary(errors: problems.map { ($0.sentence, $0.field.isEmpty ? nil : $0.field) })
  }
}
