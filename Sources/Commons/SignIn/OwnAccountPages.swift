import Access
import Pages
import Records

/// What somebody who is signed in sees of their own account, and a new password.
struct OwnAccountPages {
  let site: Site
  let passwords: Passwords

  func mount(on routes: Routes) {
    routes.get("/account", .needs(.keepOwnAccount)) { visit, _ in
      .page(page(FilledForm(), try await account(visit), visit))
    }
    routes.post("/account/password", .needs(.keepOwnAccount)) { visit, enquiry in
      try await change(visit, enquiry.form)
    }
  }

  private func account(_ visit: Visit) async throws -> Account {
    guard let session = visit.session else { throw Refusal.notSignedIn }
    return try await site.store.read {
      try Account.with(id: Account.ID(rawValue: session.accountID), $0)
    }
  }

  private func change(_ visit: Visit, _ form: PostedForm) async throws -> Answer {
    let account = try await account(visit)
    do {
      // Guessing here costs the same as at the sign-in form.
      try site.takeDoorstepForm(of: visit)
      let hash = try await site.store.read { try PasswordHash.of(account.id, $0) }
      guard let hash, try await passwords.isRight(form["current"] ?? "", for: hash.digest) else {
        throw Refusal.invalid([
          Problem(field: "current", sentence: "This is not your password of now")
        ])
      }
      let digest = try await passwords.digest(
        of: form["password"] ?? "", for: [account.name, account.email])
      let act = ChangePassword(id: account.id, checked: hash, digest: digest)
      let secret = try await site.perform(act, for: visit)
      return Answer.seeOther("/account", telling: "Your password was changed.")
        .beginningSession(secret)
    } catch Refusal.invalid(let problems) {
      let page = page(FilledForm(form, problems: problems), account, visit)
      return .page(page, refusing: .invalid(problems))
    }
  }

  private func page(_ filled: FilledForm, _ account: Account, _ visit: Visit) -> Page {
    let facts = SummaryList(rows: [
      .init("Name", account.name), .init("E-mail address", account.email),
      .init("Role", account.role.name),
      .init("State", AccountViews.sentence(of: account.state)),
    ])
    let content: HTML = """
      \(PasswordField(filled.field("current", "Password of now"), purpose: .current))\
      \(PasswordField(filled.field("password", "New password",
      hint: "At least \(PasswordRule.least) characters. You may paste it."), purpose: .new))\
      \(Button("Change the password"))
      """
    return Page(
      title: "Your account", hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Your account"))
        \(facts)\
        <h2 class="govuk-heading-m">A new password</h2>
        <p class="govuk-body">Your sessions on other machines end with it.</p>
        \(Form(action: "/account/password", method: .post, token: visit.formToken,
        content: content))
        """)
  }
}
