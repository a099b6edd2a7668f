import Access
import Civic
import Commons
import Documents
import Pages
import Records

/// The report as files, and its charts as pictures.
enum ReportFilePages {
  static func mount(on routes: Routes, printingOn press: Press) {
    let store = routes.site.store
    for file in ReportFile.allCases {
      routes.get("/performance/{year}/{quarter}/report.\(file.rawValue)", .published) {
        visit, enquiry in
        let (report, letterhead) = try await reading(enquiry, visit, store)
        let writing = ReportWriting(
          report: report, letterhead: letterhead, intervals: enquiry.wantsIntervals)
        return .file(
          try await writing.bytes(as: file, by: press), file.type,
          saveAs: writing.name(as: file))
      }
    }
    routes.get("/performance/{year}/{quarter}/charts/{name}", .published) { visit, enquiry in
      let name = enquiry["name"]
      let (report, _) = try await reading(enquiry, visit, store)
      guard name.hasSuffix(".png"),
        let picture = ReportSection.chart(String(name.dropLast(4)), of: report)?.picture
      else { throw Refusal.notFound(what: "chart of this name") }
      return .file(try await press.png(of: picture.printed.utf8), .png)
    }
  }

  /// The report that this visitor may read.
  private static func reading(
    _ enquiry: Enquiry, _ visit: Visit, _ store: Store
  ) async throws -> (QuarterlyReport, Letterhead) {
    let quarter = try enquiry.quarter
    return try await store.read {
      (
        try QuarterlyReport.of(quarter, for: visit, in: $0),
        try Letterhead(of: visit, in: $0)
      )
    }
  }
}

extension ReportFile {
  fileprivate var type: FileType {
    switch self {
    case .pdf: .pdf
    case .xlsx: .xlsx
    case .html: .html
    case .csv: .csv
    case .markdown: .markdown
    case .json: .json
    }
  }
}

extension Enquiry {
  /// The quarter that the address names.
  var quarter: Period {
    get throws(Refusal) {
      guard let quarter = Period(address: "\(self["year"])/\(self["quarter"])"),
        quarter.length == .quarter
      else { throw .notFound(what: "quarter of this name") }
      return quarter
    }
  }

  /// Whether confidence limits are asked for.
  var wantsIntervals: Bool { query.text("intervals") == "yes" }
}
