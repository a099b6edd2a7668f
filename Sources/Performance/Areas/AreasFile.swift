package import Access
package import Civic
package import Foundation
import Intake
package import Records

/// A file of areas, of the bases by which their rates are divided, or of the groups in which they are
/// compared; which of them, its headings tell.
package enum AreasFile {
  /// What was read.
  package enum Kind: String, Sendable, CaseIterable {
    case areas, bases, groups

    /// By which it is known.
    var columns: [String] {
      switch self {
      case .areas: ["code", "name", "level", "parent"]
      case .bases: ["base", "area", "name", "amount", "used_from", "source"]
      case .groups: ["group", "name", "area", "member", "used_from", "source"]
      }
    }
  }

  /// Takes a file into the record; nothing of it where one line cannot be taken.
  ///
  /// - Returns: what the file holds, and how many lines.
  package static func submit(
    _ url: URL, to store: Store, as asker: Asker, at now: Instant
  ) async throws -> (kind: Kind, lines: Int) {
    let name = url.lastPathComponent
    let csv = try read(url)
    guard let kind = Kind.allCases.first(where: { Set($0.columns).isSubset(of: csv.columns) })
    else {
      let known = Kind.allCases.map { $0.columns.joined(separator: ", ") }
      throw Refusal.unreadableFile(
        sentence: "\(name) has none of the headings: \(known.joined(separator: "; or ")).")
    }
    let rows = csv.rows.map { DemonstrationRow(file: name, row: $0) }
    try await store.perform(TakeAreas(kind, rows), as: asker, at: now)
    return (kind, rows.count)
  }

  private static func read(_ url: URL) throws -> CSV {
    let name = url.lastPathComponent
    guard let data = try? Data(contentsOf: url) else {
      throw Refusal.unreadableFile(
        sentence: "\(name) could not be opened: check its name, and that you may read it.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Refusal.unreadableFile(
        sentence: "\(name) is no text in UTF-8: save it as “CSV UTF-8”.")
    }
    do {
      return try CSV(text)
    } catch {
      throw Refusal.unreadableFile(sentence: "\(name), line \(error.line): \(error.sentence)")
    }
  }
}

/// Takes the areas, bases or groups of a file into the record, all of them or none.
struct TakeAreas: Act {
  static let permission = Permission.defineFigures
  let kind: AreasFile.Kind
  let rows: [DemonstrationRow]

  init(_ kind: AreasFile.Kind, _ rows: [DemonstrationRow]) { (self.kind, self.rows) = (kind, rows) }

  func carryOut(in work: Work) throws {
    switch kind {
    case .areas: for row in rows { _ = try row.area().carryOut(in: work) }
    case .bases: for row in rows { _ = try row.base().carryOut(in: work) }
    case .groups: for group in try groups() { _ = try group.carryOut(in: work) }
    }
  }

  private func groups() throws -> [FormComparisonGroup] {
    let byName = Dictionary(grouping: rows) { $0["group"] ?? "" }
    return try byName.values.compactMap {
      try $0.first?.group(with: $0.map { try $0.needed("member") })
    }
    .sorted { $0.slug < $1.slug }
  }
}
