package import Civic
package import Commons
package import Documents
import Pages
package import Records

/// The report under the partnership's own head, to be written as a file of any kind.
package struct ReportWriting: Sendable {
  let report: QuarterlyReport
  let letterhead: Letterhead
  /// With confidence limits.
  let intervals: Bool

  init(report: QuarterlyReport, letterhead: Letterhead, intervals: Bool = false) {
    (self.report, self.letterhead, self.intervals) = (report, letterhead, intervals)
  }

  /// Nil where nothing is signed off for the quarter, or nothing on record.
  ///
  /// - Parameter isWorking: with what is not signed off, and with small counts of people.
  package init?(
    of quarter: Period, under letterhead: Letterhead, intervals: Bool = false,
    isWorking: Bool = false, in reader: Reader
  ) throws {
    let readership: Readership = isWorking ? .staff : .everyone(through: quarter)
    guard let report = try QuarterlyReport.of(quarter, for: readership, in: reader) else {
      return nil
    }
    self.init(report: report, letterhead: letterhead, intervals: intervals)
  }

  /// - Throws: `Refusal.unavailable` for a PDF where none can be made.
  package func bytes(as file: ReportFile, by press: Press) async throws -> [UInt8] {
    if let format = file.text {
      return Array(try ReportDocument.text(of: report, as: format, intervals: intervals).utf8)
    }
    return switch file {
    case .xlsx: try ReportWorkbook(report: report, intervals: intervals).document.bytes()
    case .html: PrintedReport(self).page.html.utf8
    default: try await letterhead.printed(PrintedReport(self).document, by: press)
    }
  }

  /// `performance-2019-20-q2.pdf`
  package func name(as file: ReportFile) -> String {
    "performance-\(report.quarter.address.replacing("/", with: "-").lowercased()).\(file.rawValue)"
  }
}
