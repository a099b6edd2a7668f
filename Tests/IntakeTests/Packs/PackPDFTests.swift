import Foundation
import Intake
import Testing

private enum Poppler {
  static var isInstalled: Bool {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext") }
  }
}

/// PDF packs made here by hand: one page, its words set in Helvetica, or no words at all.
@Suite(.enabled(if: Poppler.isInstalled, "pdftotext (Debian: poppler-utils) is not installed"))
struct PackPDFTests {
  @Test func theWordsOfAPDFAreRead() async throws {
    let text = try await text(
      of: Self.pdf("BT /F 12 Tf 72 720 Td (SAFER MARLHAM PARTNERSHIP AGENDA) Tj ET"))
    #expect(PackFile.lines(of: text).first?.contains("SAFER MARLHAM PARTNERSHIP AGENDA") == true)
  }

  @Test func aPDFOfPicturesIsRefused() async throws {
    await #expect(throws: PackRefusal.scannedPDF) {
      try await text(of: Self.pdf("0 0 200 200 re f"))
    }
  }

  @Test func aBrokenPDFIsRefused() async throws {
    await #expect(throws: PackRefusal.brokenPDF) {
      try await text(of: "%PDF-1.4\n1 0 obj\n<< /Type /Cata")
    }
  }

  private func text(of pdf: String) async throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(pdf.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await PackFile.text(ofFile: file.path)
  }

  /// A file of one page that holds `content`, with the table of its objects' places.
  private static func pdf(_ content: String) -> String {
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /Font << /F 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var places = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let place = String(file.utf8.count)
      places += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    return file + "xref\n0 \(objects.count + 1)\n\(places)trailer\n"
      + "<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}
