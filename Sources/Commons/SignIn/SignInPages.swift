import Access
import Pages
import Records

/// The way in with a password, and the way out.
struct SignInPages {
  let site: Site
  let passwords: Passwords

  func mount(on routes: Routes) {
    routes.get("/sign-in", .doorstep) { visit, enquiry in
      if visit.session != nil { return .seeOther("/account") }
      return .page(page(FilledForm(), enquiry.query.text("return"), visit))
    }
    routes.post("/sign-in", .doorstep) { visit, enquiry in try await signIn(visit, enquiry.form) }
    routes.post("/sign-out", .needs(.keepOwnAccount)) { visit, _ in
      if let session = visit.session {
        try await site.perform(SignOut(session: session), for: visit)
      }
      return Answer.seeOther("/", telling: "You are signed out.").endingSession()
    }
  }

  private func signIn(_ visit: Visit, _ form: PostedForm) async throws -> Answer {
    do {
      let attempt = try await attempt(visit, form)
      guard case .begun(let secret) = try await site.perform(SignIn(attempt: attempt), for: visit)
      else { throw Refusal.wrongSignIn }
      let back = WebAddress(path: form.text("return")) ?? firstPlace(of: attempt.account)
      return Answer.seeOther(back).beginningSession(secret)
    } catch let refusal as Refusal {
      let sentences = [refusal.whatHappened, refusal.whatNow].joined(separator: " ")
      let filled = FilledForm(form, problems: [Problem(field: "email", sentence: sentences)])
      return .page(page(filled, form.text("return"), visit), refusing: refusal)
    }
  }

  /// Where somebody's work begins: the first of the staff links that is theirs.
  private func firstPlace(of account: Account?) -> WebAddress {
    let permissions = account?.role.permissions ?? []
    return site.staffLinks.first { permissions.contains($0.permission) }?.link.address ?? "/account"
  }

  /// Looks at the password. It takes as long for an address that nobody has.
  private func attempt(_ visit: Visit, _ form: PostedForm) async throws -> SignInAttempt {
    let email = EmailAddress.plain(String(form.text("email").prefix(254)))
    let (account, hash) = try await site.store.read { reader in
      try SignInFailure.mustBeFew(for: email, from: visit.client, at: visit.now, reader)
      let account = try Account.with(email: email, reader)
      return (account, try account.flatMap { try PasswordHash.of($0.id, reader) })
    }
    let password = String((form["password"] ?? "").prefix(PasswordRule.most))
    let usable = account?.isActive == true ? hash : nil
    let isRight = try await passwords.isRight(password, for: usable?.digest)
    var renewed: PasswordDigest?
    if isRight, let usable { renewed = try await passwords.renewed(password, usable.digest) }
    return SignInAttempt(
      email: email, client: visit.client, account: account, checked: usable, isRight: isRight,
      renewed: renewed, before: visit.session?.secretHash)
  }

  private func page(_ filled: FilledForm, _ back: String, _ visit: Visit) -> Page {
    let content: HTML = """
      <input type="hidden" name="return" value="\(back)">
      \(TextField(filled.field("email", "E-mail address"), value: filled["email"], kind: .email,
      autocomplete: "username"))\
      \(PasswordField(filled.field("password", "Password"), purpose: .current))\
      \(Button("Sign in"))
      """
    return Page(
      title: "Sign in", hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Sign in", lede: "For members and officers with an account."))
        \(Form(action: "/sign-in", method: .post, token: visit.formToken, content: content))
        <p class="govuk-body">Forgotten your password? Ask an administrator of the partnership \
        for a new link.</p>
        """)
  }
}
