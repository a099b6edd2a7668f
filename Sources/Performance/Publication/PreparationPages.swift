import Access
import Civic
import Pages
import Records

/// Where the report of a quarter is got ready: what came in, sign-off, publication.
struct PreparationPages {
  private let site: Site

  static func mount(on routes: Routes) {
    let pages = PreparationPages(site: routes.site)
    let store = routes.site.store
    routes.get("/performance/preparation", .needs(.readStaffPages)) { _, _ in
      let latest = try await store.read { try QuarterlyReport.quarters(in: $0).first }
      return latest.map { .seeOther($0.preparationAddress) } ?? .page(PreparationPage.empty)
    }
    routes.get(path, .needs(.readStaffPages)) { visit, enquiry in
      try await pages.page(try enquiry.quarter, visit)
    }
    pages.mountSteps(on: routes)
  }

  private static let path = "/performance/preparation/{year}/{quarter}"

  /// What is done there.
  private func mountSteps(on routes: Routes) {
    let (pages, path) = (self, PreparationPages.path)
    routes.post("\(path)/sign-off", .needs(.publishFigures)) { visit, enquiry in
      let quarter = try enquiry.quarter
      return try await pages.perform(
        SignOffFigures(
          quarter, of: enquiry.form.all("suppliers"),
          withEarlier: enquiry.form.text("earlier") == "yes"), of: quarter, visit, enquiry.form
      ) { $0 == 1 ? "Signed off." : "\($0) returns signed off." }
    }
    routes.post("\(path)/reopening", .needs(.publishFigures)) { visit, enquiry in
      let quarter = try enquiry.quarter
      let act = ReopenFigures(
        quarter, of: enquiry.form.text("supplier"), because: enquiry.form.text("reason"))
      return try await pages.perform(act, of: quarter, visit, enquiry.form) { _ in
        "The figures are open again."
      }
    }
    routes.post("\(path)/publication", .needs(.publishFigures)) { visit, enquiry in
      let quarter = try enquiry.quarter
      let act = PublishReport(quarter, despiteFaults: enquiry.form.text("despite") == "yes")
      return try await pages.perform(act, of: quarter, visit, enquiry.form) { _ in
        "The report is published: everybody can read it now."
      }
    }
    routes.post("\(path)/withdrawal", .needs(.publishFigures)) { visit, enquiry in
      let quarter = try enquiry.quarter
      return try await pages.perform(WithdrawReport(quarter), of: quarter, visit, enquiry.form) {
        _ in "The report is taken back."
      }
    }
  }

  /// Carries out an act, and goes back to the page.
  private func perform<A: Act>(
    _ act: A, of quarter: Period, _ visit: Visit, _ form: PostedForm,
    telling told: (A.Outcome) -> String
  ) async throws -> Answer {
    do {
      let outcome = try await site.perform(act, for: visit)
      return .seeOther(quarter.preparationAddress, telling: told(outcome))
    } catch Refusal.invalid(let problems) {
      return try await page(quarter, visit, FilledForm(form, problems: problems))
    }
  }

  private func page(
    _ quarter: Period, _ visit: Visit, _ filled: FilledForm = FilledForm()
  ) async throws -> Answer {
    let page = try await site.store.read {
      PreparationPage(
        try Preparation(of: quarter, in: $0), mayPublish: visit.asker.may(.publishFigures),
        filled: filled, token: visit.formToken)
    }
    return filled.hasErrors
      ? .page(page.page, refusing: .invalid(filled.problems)) : .page(page.page)
  }
}
