import Access
import Pages
import Records

/// Who has an account, and what an administrator does with it.
struct AccountPages {
  let site: Site

  func mount(on routes: Routes) {
    let keeper = Entrance.needs(.manageAccounts)
    routes.get("/accounts", keeper) { _, _ in try await list() }
    routes.get("/accounts/invitation", keeper) { visit, _ in
      .page(AccountViews.invitation(FilledForm(["role": Role.reader.rawValue]), visit))
    }
    routes.post("/accounts/invitation", keeper) { visit, enquiry in
      try await invite(visit, enquiry.form)
    }
    routes.get("/accounts/{id}", keeper) { visit, enquiry in
      .page(AccountViews.account(try await account(enquiry), visit))
    }
    routes.post("/accounts/{id}/role", keeper) { visit, enquiry in
      try await changeRole(visit, enquiry)
    }
    routes.get("/accounts/{id}/disablement", keeper) { visit, enquiry in
      .page(AccountViews.disablement(try await account(enquiry), visit))
    }
    routes.post("/accounts/{id}/disablement", keeper) { visit, enquiry in
      try await disable(visit, enquiry)
    }
    routes.post("/accounts/{id}/link", keeper) { visit, enquiry in
      let made = try await site.perform(SendNewLink(to: id(enquiry)), for: visit)
      return .page(AccountViews.link(made.link, for: made.account, visit))
    }
  }

  private func id(_ enquiry: Enquiry) throws -> Account.ID {
    Account.ID(rawValue: try enquiry.number("id", of: "account of that number"))
  }

  private func account(_ enquiry: Enquiry) async throws -> Account {
    let id = try id(enquiry)
    return try await site.store.read { try Account.with(id: id, $0) }
  }

  private func list() async throws -> Answer {
    .page(AccountViews.list(try await site.store.read { try Account.all($0) }))
  }

  private func invite(_ visit: Visit, _ form: PostedForm) async throws -> Answer {
    do {
      guard let role = Role(rawValue: form.text("role")) else {
        throw Refusal.invalid([Problem(field: "role", sentence: "Choose a role")])
      }
      let act = InviteAccount(name: form.text("name"), email: form.text("email"), role: role)
      let made = try await site.perform(act, for: visit)
      return .page(AccountViews.link(made.link, for: made.account, visit))
    } catch Refusal.invalid(let problems) {
      let page = AccountViews.invitation(FilledForm(form, problems: problems), visit)
      return .page(page, refusing: .invalid(problems))
    }
  }

  private func changeRole(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    guard let role = Role(rawValue: enquiry.form.text("role")) else {
      throw Refusal.invalid([Problem(field: "role", sentence: "Choose a role")])
    }
    let id = try id(enquiry)
    let version = Int(enquiry.form.text("version")) ?? 0
    try await site.perform(ChangeRole(of: id, to: role, basedOn: version), for: visit)
    return .seeOther("/accounts", telling: "The role was changed.")
  }

  private func disable(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let version = Int(enquiry.form.text("version")) ?? 0
    try await site.perform(DisableAccount(id(enquiry), basedOn: version), for: visit)
    return .seeOther("/accounts", telling: "The account was disabled.")
  }
}
