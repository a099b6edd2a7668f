package import Access
package import Civic
package import Foundation
import Intake
package import Records

/// A file of figures, brought in from the command line: taken in whole or not at all.
package enum FiguresFile {
  /// The greatest file that is read.
  static let mostBytes = 200 << 20

  /// Takes in a file: CSV, .xlsx or .ods, in Headland's own form or in one that the supplier sent before.
  ///
  /// - Parameters:
  ///   - financialYear: for months as columns that name no year.
  ///   - withDoubtful: rows that may not mean what they seem are taken too.
  /// - Throws: `Refusal.unreadableFile` for what is no such file, `Refusal.invalid` with everything
  ///   that cannot be taken; nothing is stored then.
  package static func submit(
    _ url: URL, from supplier: String, asAt: Day, source: String, financialYear: Int? = nil,
    withDoubtful: Bool = false, to store: Store, as asker: Asker, at now: Instant
  ) async throws -> FiguresReturn {
    let file = try SentFile(try bytes(of: url), named: url.lastPathComponent)
    let terms = ReturnReading.Terms(
      supplier: supplier, asAt: asAt, financialYear: financialYear)
    let reading = try await store.read { reader in
      try Supplier.check(supplier, in: reader)
      return try ReturnReading(file, terms, in: reader)
    }
    try refuseUnmapped(file, reading, terms)
    let problems = problems(file, reading, withDoubtful: withDoubtful)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return try await store.perform(
      SubmitReturn(
        reading.lines(withDoubtful: true), from: supplier, fileName: file.name,
        sha256: file.sha256, source: source), as: asker, at: now)
  }

  private static func bytes(of url: URL) throws -> Data {
    let name = url.lastPathComponent
    guard let data = try? Data(contentsOf: url, options: .mappedIfSafe) else {
      throw Refusal.unreadableFile(
        sentence: "\(name) could not be opened: check its name, and that you may read it.")
    }
    guard data.count <= mostBytes else {
      throw Refusal.unreadableFile(sentence: "\(name) is larger than 200 MB.")
    }
    return data
  }

  private static func refuseUnmapped(
    _ file: SentFile, _ reading: ReturnReading, _ terms: ReturnReading.Terms
  ) throws {
    if let table = reading.unmapped.first {
      let own = ["measure", "area", "period"]
      let missing = own.first { word in
        !table.table.columns.contains { ColumnRole(ownHeading: $0.heading)?.rawValue == word }
      }
      let sheet = table.sheet.isEmpty ? "" : ", sheet \(table.sheet)"
      throw Refusal.unreadableFile(
        sentence:
          "\(file.name)\(sheet): There is no column “\(missing ?? "measure")”. If this is the "
          + "supplier’s own form, say once on the page Returns what its columns are.")
    }
    if file.lacksYear, terms.financialYear == nil {
      throw Refusal.unreadableFile(
        sentence: "\(file.name): Its columns are months without a year; say which with --year.")
    }
  }

  private static func problems(
    _ file: SentFile, _ reading: ReturnReading, withDoubtful: Bool
  ) -> [Problem] {
    var reasons = reading.rows(.rejected).flatMap { $0.reasons.prefix(1) }
    if !withDoubtful {
      reasons += reading.doubts + reading.rows(.doubtful).flatMap(\.reasons)
    }
    return reasons.map { reason in
      let place = reason.place.isEmpty ? "" : ", \(reason.place)"
      return Problem(
        field: reason.place, sentence: "\(file.name)\(place): \(reason.sentence)")
    }
  }
}

extension Supplier {
  /// Refuses a supplier who is not on record; a file may also gather the figures of several.
  static func check(_ slug: String, in reader: Reader) throws {
    guard !slug.isEmpty, try Supplier.at(slug, in: reader) == nil else { return }
    throw Refusal.invalid([
      Problem(field: "supplier", sentence: "There is no supplier called “\(slug)”.")
    ])
  }
}
