public import Access

/// Somebody else saved first: both values side by side, and one form with which either can stand.
/// Nothing that was typed is lost.
///
/// The form sends everything again, upon the version that stands now. Where a form also sent what
/// stood when it was opened (`was.FIELD`), a field that the person did not touch starts with the
/// other's value; where they did touch it, with their own.
public struct ConflictScreen: Sendable {
  let conflict: Conflict
  let form: PostedForm
  let action: WebAddress
  let label: @Sendable (String) -> String
  let note: String?

  /// - Parameters:
  ///   - label: what a field is called on its own form.
  ///   - note: what cannot be sent again and has to be done after: choosing a file.
  public init(
    _ conflict: Conflict, form: PostedForm, action: WebAddress,
    label: @escaping @Sendable (String) -> String = { $0 }, note: String? = nil
  ) {
    (self.conflict, self.form, self.action) = (conflict, form, action)
    (self.label, self.note) = (label, note)
  }

  public func answer(_ visit: Visit) -> Answer {
    let refusal = Refusal.conflict(conflict)
    let page = Page(
      title: "Compare the two versions", isUnlisted: true,
      body: """
        \(PageHeading("Compare the two versions", lede: "\(refusal.whatHappened)"))
        <p class="govuk-body">Choose what should stand in each place, then save. \
        Nothing is saved until you do.</p>
        \(note.map { InsetText("\($0)") })\
        \(Form(action: action, method: .post, token: visit.formToken, content: content))
        """)
    return .page(page, refusing: refusal)
  }

  private var content: HTML {
    """
    <input type="hidden" name="version" value="\(conflict.currentVersion)">
    \(form.texts.filter { !isReplaced($0.field) }.map(hidden))\
    \(conflict.differences.map(choice))\
    \(Button("Save what I chose"))
    """
  }

  private func isReplaced(_ field: String) -> Bool {
    field == "version" || field == "token" || field.hasPrefix("was.")
      || conflict.differences.contains { $0.field == field }
  }

  private func hidden(_ pair: (field: String, text: String)) -> HTML {
    "<input type=\"hidden\" name=\"\(pair.field)\" value=\"\(pair.text)\">\n"
  }

  private func choice(_ difference: Conflict.Difference) -> HTML {
    let isUntouched = form["was.\(difference.field)"] == difference.yours
    return RadioField(
      Field(name: difference.field, label: label(difference.field)),
      choices: [
        Choice(difference.yours, shown(difference.yours), hint: "Yours, not saved yet"),
        Choice(difference.theirs, shown(difference.theirs), hint: "Saved meanwhile"),
      ],
      chosen: isUntouched ? difference.theirs : difference.yours
    ).html
  }

  private func shown(_ value: String) -> String { value.isEmpty ? "(nothing)" : value }
}
