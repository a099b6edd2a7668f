import Access
import Pages
import Records

/// What a one-time link opens: the page on which its holder sets a password.
struct LinkPages {
  let site: Site
  let passwords: Passwords

  func mount(on routes: Routes) {
    routes.get("/links/{secret}", .doorstep) { visit, enquiry in
      let holder = try await holder(of: enquiry["secret"], visit)
      return .page(page(FilledForm(), holder, enquiry["secret"], visit))
    }
    routes.post("/links/{secret}", .doorstep) { visit, enquiry in
      try await accept(visit, enquiry)
    }
  }

  /// Whose link it is; nil is the very first administrator's.
  private func holder(of secret: String, _ visit: Visit) async throws -> Account? {
    try await site.store.read { reader in
      guard let link = try OneTimeLink.with(secret: secret, at: visit.now, reader) else {
        throw Refusal.staleLink
      }
      return try link.accountID.map { try Account.with(id: $0, reader) }
    }
  }

  private func accept(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (secret, form) = (enquiry["secret"], enquiry.form)
    let holder = try await holder(of: secret, visit)
    do {
      let name = holder?.name ?? form.text("name")
      let email = holder?.email ?? form.text("email")
      let digest = try await passwords.digest(of: form["password"] ?? "", for: [name, email])
      let act = AcceptInvitation(
        secret: secret, digest: digest, first: holder == nil ? (name, email) : nil)
      let session = try await site.perform(act, for: visit)
      return Answer.seeOther("/account", telling: "Your password is set and you are signed in.")
        .beginningSession(session)
    } catch Refusal.invalid(let problems) {
      let filled = FilledForm(form, problems: problems)
      return .page(page(filled, holder, secret, visit), refusing: .invalid(problems))
    }
  }

  private func page(
    _ filled: FilledForm, _ holder: Account?, _ secret: String, _ visit: Visit
  ) -> Page {
    let title = holder == nil ? "Set up the first administrator" : "Set your password"
    let content: HTML = """
      \(holder.map(known) ?? unknown(filled))\
      \(PasswordField(filled.field("password", "Password", hint: hint), purpose: .new))\
      \(Button("Set the password and sign in"))
      """
    let form = Form(
      action: "/links/\(secret)", method: .post, token: visit.formToken, content: content)
    return Page(
      title: title, hasErrors: filled.hasErrors, isUnlisted: true,
      body: "\(filled.summary)\(PageHeading(title))\n\(form)")
  }

  private var hint: String {
    "At least \(PasswordRule.least) characters; three or four unrelated words are good. "
      + "You may paste it from a password manager."
  }

  private func known(_ account: Account) -> HTML {
    """
    <input type="hidden" name="username" autocomplete="username" value="\(account.email)">
    <p class="govuk-body">For \(account.name), \(account.email).</p>

    """
  }

  private func unknown(_ filled: FilledForm) -> HTML {
    """
    \(TextField(filled.field("name", "Your name"), value: filled["name"], autocomplete: "name"))\
    \(TextField(filled.field("email", "Your e-mail address"), value: filled["email"],
    kind: .email, autocomplete: "username"))
    """
  }
}
