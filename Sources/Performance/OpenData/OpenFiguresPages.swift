import Access
import Civic
import Documents
import Foundation
import Pages
import Records

/// The published figures as open data: CSV with its description (CSV on the Web), and JSON.
enum OpenFiguresPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/performance/figures.csv", .published) { _, _ in
      let figures = try await store.read { try OpenFigures(in: $0) }
      return .file(figures.csv.utf8, .csv, saveAs: "performance-figures.csv").related(
        .init("license", PageLayout.openGovernmentLicence),
        .init("describedby", "/performance/figures.csv-metadata.json"))
    }
    routes.get("/performance/figures.csv-metadata.json", .published) { visit, _ in
      .file(try FiguresDescription.json(base: visit.base), .json)
    }
    routes.get("/performance/figures.json", .published) { _, _ in
      let figures = try await store.read { try OpenFigures(in: $0) }
      return .file(try figures.json, .json).related(
        .init("license", PageLayout.openGovernmentLicence))
    }
  }
}

extension OpenFigures {
  var csv: CSVDocument {
    CSVDocument(
      columns: FiguresDescription.columns.map(\.name),
      rows: rows.map { row in FiguresDescription.columns.map { $0.text(row) } })
  }

  private struct Whole: Encodable {
    let licence: String
    let figures: [Row]
  }

  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(
        try encoder.encode(
          Whole(licence: PageLayout.openGovernmentLicence.text, figures: rows)))
    }
  }
}
