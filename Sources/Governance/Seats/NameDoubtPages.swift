import Access
import Civic
import Pages
import Records

/// Where doubts about names are listed and settled.
enum NameDoubtPages {
  static func mount(on routes: Routes) {
    let site = routes.site
    routes.get("/staff/names", .needs(.settleNames)) { _, _ in
      let lines = try await site.store.read { reader in
        try NameDoubt.open(in: reader).map {
          NameDoubtsPage.Line(
            id: $0.id.rawValue, names: "\($0.known) and \($0.printed)", reason: $0.reason)
        }
      }
      return .page(NameDoubtsPage(open: lines).page)
    }
    routes.get("/staff/names/{id}", .needs(.settleNames)) { visit, enquiry in
      let page = try await doubt(enquiry, site)
      return .page(page.page(token: visit.formToken))
    }
    routes.post("/staff/names/{id}", .needs(.settleNames)) { visit, enquiry in
      let id = NameDoubt.ID(rawValue: try enquiry.number("id", of: "doubt about a name"))
      guard let ruling = NameDoubt.Ruling(rawValue: enquiry.form.text("ruling")) else {
        let sentence = "Say whether they are one person."
        return .page(
          try await doubt(enquiry, site).page(token: visit.formToken, missing: sentence),
          refusing: .invalid([Problem(field: "ruling", sentence: sentence)]))
      }
      let version = Int(enquiry.form.text("version")) ?? 0
      try await site.perform(SettleName(id, version: version, ruling: ruling), for: visit)
      return .seeOther("/staff/names", telling: "The name is settled.")
    }
  }

  private static func doubt(_ enquiry: Enquiry, _ site: Site) async throws -> NameDoubtPage {
    let id = NameDoubt.ID(rawValue: try enquiry.number("id", of: "doubt about a name"))
    return try await site.store.read { reader in
      guard let doubt: NameDoubt = try reader.record(id) else {
        throw Refusal.notFound(what: "doubt about a name under that number")
      }
      return NameDoubtPage(
        id: id.rawValue, version: doubt.version, reason: doubt.reason,
        known: try side(doubt.known, doubt.knownPersonID, in: reader),
        printed: try side(doubt.printed, doubt.printedPersonID, in: reader),
        settled: settled(doubt))
    }
  }

  private static func side(
    _ name: String, _ person: Person.ID, in reader: Reader
  ) throws -> NameDoubtPage.Side {
    let forms = try PrintedName.all(of: person, in: reader)
    let sightings = forms.map { form in
      let beside = [form.printed, form.post, form.organisation].compactMap(\.self)
      return "\(beside.joined(separator: ", ")); \(form.day.inWords)"
    }
    return NameDoubtPage.Side(name: name, sightings: sightings)
  }

  private static func settled(_ doubt: NameDoubt) -> String? {
    guard let ruling = doubt.ruling, let who = doubt.ruledBy, let at = doubt.ruledAt else {
      return nil
    }
    let words = ruling == .samePerson ? "one person" : "two people"
    return "Settled as \(words) by \(who) on \(at.day.inWords)."
  }
}
