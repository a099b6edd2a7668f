import Access
import Civic
import Pages
import Records

/// Where somebody writes on the figures of a quarter.
struct CommentaryPages {
  private let site: Site

  static func mount(on routes: Routes) {
    let pages = CommentaryPages(site: routes.site)
    let entrance = Entrance.needs(.writeCommentary)
    routes.get("/performance/{year}/{quarter}/commentary", entrance) { _, enquiry in
      let report = try await pages.report(enquiry)
      return .page(CommentaryList(report).page)
    }
    routes.get("/performance/{year}/{quarter}/commentary/{place}", entrance) { visit, enquiry in
      let (place, known, wordings) = try await pages.standing(enquiry)
      let filled = FilledForm(["words": known?.words ?? ""]).upon(version: known?.version ?? 0)
      let page = CommentaryForm(place: place, filled: filled, wordings: wordings)
      return .page(page.page(token: visit.formToken))
    }
    routes.post("/performance/{year}/{quarter}/commentary/{place}", entrance) { visit, enquiry in
      try await pages.write(visit, enquiry)
    }
  }

  private func report(_ enquiry: Enquiry) async throws -> QuarterlyReport {
    let quarter = try enquiry.quarter
    let report = try await site.store.read { try QuarterlyReport.of(quarter, for: .staff, in: $0) }
    guard let report else { throw Refusal.notFound(what: "figure for \(quarter.name)") }
    return report
  }

  /// What stands at a place of the report, and how it read before.
  private func standing(
    _ enquiry: Enquiry
  ) async throws -> (CommentaryPlace, Commentary?, [CommentaryWording]) {
    let report = try await report(enquiry)
    let name = enquiry["place"]
    guard let place = CommentaryPlace.all(of: report).first(where: { $0.name == name }) else {
      throw Refusal.notFound(what: "part of the report of this name")
    }
    return try await site.store.read { reader in
      let known = try Commentary.at(name, of: report.quarter, in: reader)
      return (place, known, try known?.wordings(in: reader) ?? [])
    }
  }

  private func write(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (place, _, wordings) = try await standing(enquiry)
    let form = enquiry.form
    do {
      let written = try await site.perform(
        WriteCommentary(
          on: place.quarter, at: place.name, form.text("words"),
          version: Int(form.text("version")) ?? 0), for: visit)
      return .seeOther(
        place.quarter.commentaryAddress,
        telling: written.words.isEmpty
          ? "The commentary was withdrawn." : "The commentary stands in the report.")
    } catch Refusal.invalid(let problems) {
      let page = CommentaryForm(
        place: place, filled: FilledForm(form, problems: problems), wordings: wordings)
      return .page(page.page(token: visit.formToken), refusing: .invalid(problems))
    }
  }
}

/// A part of the report on which something can be said.
struct CommentaryPlace: Sendable {
  let quarter: Period
  /// As it stands in addresses.
  let name: String
  /// As the report calls it.
  let title: String

  static func all(of report: QuarterlyReport) -> [CommentaryPlace] {
    [(Commentary.summary, "What moved")].map { place($0, $1, report) }
      + ReportTables.all(report).map { place($0.id, $0.title, report) }
  }

  private static func place(
    _ name: String, _ title: String, _ report: QuarterlyReport
  ) -> CommentaryPlace {
    CommentaryPlace(quarter: report.quarter, name: name, title: title)
  }

  var address: WebAddress { "\(quarter.commentaryAddress)/\(name)" }
}

extension Period {
  var commentaryAddress: WebAddress { "\(reportAddress)/commentary" }
}
