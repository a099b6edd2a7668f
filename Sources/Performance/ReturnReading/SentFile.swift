import Access
import Civic
import Crypto
package import Foundation
import Intake

/// A file as it came: its name, its digest, and its sheets. Nobody is named in it: what looks like the
/// name or the day of birth of a person is refused before anything else is done.
package struct SentFile: Sendable {
  package let name: String
  package let sha256: String
  package let size: Int
  let workbook: Workbook
  let tables: [SentTable]
  /// Doubts about the file as a whole.
  let doubts: [ReturnReading.Reason]

  /// - Throws: `Refusal.unreadableFile` with the sheet and cell where there is one.
  package init(_ bytes: [UInt8], named name: String) throws {
    try self.init(named: name, digest: SHA256.hash(data: bytes), size: bytes.count) {
      () throws(SpreadsheetFault) in try Workbook(bytes)
    }
  }

  /// Reads a file where it lies.
  package init(_ data: Data, named name: String) throws {
    try self.init(named: name, digest: SHA256.hash(data: data), size: data.count) {
      () throws(SpreadsheetFault) in
      let result = data.withUnsafeBytes { bytes -> Result<Workbook, SpreadsheetFault> in
        do throws(SpreadsheetFault) {
          return .success(try Workbook(bytes))
        } catch {
          return .failure(error)
        }
      }
      return try result.get()
    }
  }

  private init(
    named name: String, digest: SHA256.Digest, size: Int,
    read: () throws(SpreadsheetFault) -> Workbook
  ) throws {
    do throws(SpreadsheetFault) {
      workbook = try read()
      let sheets = workbook.sheets.filter { !SentTable.isOfTemplate($0) }
      tables = try sheets.compactMapThrowing { (sheet) throws(SpreadsheetFault) in
        try SentTable(sheet)
      }
      if let fault = PersonalData.found(in: workbook, tables) { throw fault }
    } catch {
      let place = error.place.map { ", \($0)" } ?? ""
      throw Refusal.unreadableFile(sentence: "\(name)\(place): \(error.sentence)")
    }
    guard !tables.isEmpty else {
      throw Refusal.unreadableFile(sentence: "\(name): no sheet has a row of headings.")
    }
    (self.name, self.size) = (name, size)
    sha256 = Hexadecimal.text(digest)
    doubts =
      workbook.notes.map { ReturnReading.Reason(place: "", sentence: $0) }
      + tables.flatMap { table in
        table.table.doubts.filter { $0.kind != .duplicateHeading }.map {
          ReturnReading.Reason(place: $0.place, sentence: $0.sentence)
        }
      }
  }

  /// It names no year, and somebody must say which.
  package var lacksYear: Bool { tables.contains(where: \.lacksYear) }
}

extension Array {
  /// `compactMap` that hands on the kind of error.
  fileprivate func compactMapThrowing<T, E: Error>(
    _ transform: (Element) throws(E) -> T?
  ) throws(E) -> [T] {
    var found: [T] = []
    for element in self { if let one = try transform(element) { found.append(one) } }
    return found
  }
}
