import Access
import Pages
import Records

/// The settings' one form, the conflict between two who save it, and the files made of it.
struct SettingsPages {
  let site: Site

  func mount(on routes: Routes) {
    routes.get("/settings", .needs(.changeSettings)) { visit, _ in try await form(visit) }
    routes.post("/settings", .needs(.changeSettings)) { visit, enquiry in
      try await save(visit, enquiry)
    }
    routes.get("/assets/brand.css", .published) { visit, enquiry in
      let answer = Answer.file(Array(visit.brand.sheet.css.utf8), .css)
      return enquiry.query.text("v") == visit.brand.sheet.version ? answer.forGood() : answer
    }
    routes.get("/assets/logo.png", .published) { _, enquiry in
      guard let logo = try await site.store.read({ try SettingsLogo.current($0) }) else {
        throw Refusal.notFound(what: "logo")
      }
      let answer = Answer.file(logo.bytes, .png)
      return enquiry.query.text("v") == logo.version ? answer.forGood() : answer
    }
  }

  private func form(_ visit: Visit) async throws -> Answer {
    let settings = try await site.store.read { try PartnershipSettings.current($0) }
    return .page(page(FilledForm(SettingsForm.values(of: settings)), settings, visit))
  }

  private func save(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let form = enquiry.form
    do {
      let logo: ChangeSettings.LogoChange =
        if let file = form.file("logo") {
          .becomes(try LogoPicture(file.bytes))
        } else {
          form.text("logoGoes") == "yes" ? .goes : .stays
        }
      let act = ChangeSettings(
        SettingsForm.settings(in: form), basedOn: Int(form.text("version")) ?? 0, logo: logo)
      try await site.perform(act, for: visit)
      return .seeOther("/settings", telling: "The settings were saved.")
    } catch Refusal.invalid(let problems) {
      let standing = try await site.store.read { try PartnershipSettings.current($0) }
      let page = page(FilledForm(form, problems: problems), standing, visit)
      return .page(page, refusing: .invalid(problems))
    } catch Refusal.conflict(let conflict) {
      return conflictScreen(conflict, form).answer(visit)
    }
  }

  /// The logo is no text to compare: its file is chosen again once the rest is saved.
  private func conflictScreen(_ conflict: Conflict, _ form: PostedForm) -> ConflictScreen {
    let texts = Conflict(
      subject: conflict.subject,
      differences: conflict.differences.filter { $0.field != "logoVersion" },
      currentVersion: conflict.currentVersion)
    let note = "Your new logo was not saved yet. Choose its file again after this."
    return ConflictScreen(
      texts, form: form, action: "/settings", label: SettingsForm.label,
      note: form.file("logo") == nil ? nil : note)
  }

  private func page(
    _ filled: FilledForm, _ standing: PartnershipSettings, _ visit: Visit
  ) -> Page {
    let content: HTML = """
      <input type="hidden" name="version" value="\(filled["version"])">
      \(SettingsForm.groups.map { group(of: $0, filled, standing) })\
      \(Button("Save the settings"))
      """
    return Page(
      title: "Settings", hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Settings", lede: "What the partnership calls itself, and how the site is run."))
        \(Form(action: "/settings", method: .postFiles, token: visit.formToken, content: content))
        """)
  }

  private func group(
    of group: SettingsForm.Group, _ filled: FilledForm, _ standing: PartnershipSettings
  ) -> HTML {
    """
    <h2 class="govuk-heading-m">\(group.heading)</h2>
    \(group.fields.map { field($0, filled) })\
    \(group.hasLogo ? logo(filled, standing) : .empty)
    """
  }

  private func field(_ line: SettingsForm.Line, _ filled: FilledForm) -> HTML {
    let field = filled.field(line.name, line.label, hint: line.hint)
    let was: HTML = """
      <input type="hidden" name="was.\(line.name)" value="\(filled.before(line.name))">

      """
    return "\(was)\(TextField(field, value: filled[line.name], width: line.width))"
  }

  private func logo(_ filled: FilledForm, _ standing: PartnershipSettings) -> HTML {
    let field = filled.field("logo", "Logo", hint: "A PNG picture of at most 300 kB.")
    let goes = CheckboxField(
      Field(name: "logoGoes", label: "The logo that stands now"),
      choices: [Choice("yes", "Take it away")])
    return """
      \(FileField(field, accepts: ".png,image/png"))\
      \(standing.logoVersion.isEmpty ? nil : goes)
      """
  }
}

extension FilledForm {
  /// What stood in the field when the form was first opened.
  fileprivate func before(_ name: String) -> String {
    let was = self["was.\(name)"]
    return hasErrors ? was : self[name]
  }
}
