package import Access
package import Civic
package import Foundation
import Intake
package import Records

/// Loads the demonstration's measures and figures through the acts that everybody's go through.
package struct FiguresDemonstration {
  private let folder: URL
  private let store: Store
  private let now: Instant
  private let asker = Asker.console(operatedBy: "demonstration")

  /// - Parameter folder: `Demo/figures`.
  package init(folder: URL, into store: Store, at now: Instant) {
    (self.folder, self.store, self.now) = (folder, store, now)
  }

  /// - Returns: how many figures were new.
  package func load() async throws -> Int {
    for row in try rows("areas") { try await perform(try row.area()) }
    for row in try rows("bases") { try await perform(try row.base()) }
    for row in try rows("suppliers") {
      try await perform(
        NameSupplier(try row.needed("slug"), name: try row.needed("name"), post: row["post"] ?? ""))
    }
    for row in try rows("objectives") { try await perform(try row.objective()) }
    let changes = Dictionary(grouping: try rows("measure-changes")) { $0["measure"] ?? "" }
    for row in try rows("measures") {
      let own = try (changes[row["slug"] ?? ""] ?? []).map { try $0.change() }
      try await perform(DefineMeasure(try row.measure(), changes: own))
    }
    let targets = Dictionary(grouping: try rows("targets")) { $0["indicator"] ?? "" }
    for row in try rows("indicators") {
      let own = try (targets[row["slug"] ?? ""] ?? []).map { try $0.target() }
      try await perform(ChooseIndicator(try row.indicator(), targets: own))
    }
    let trees = Dictionary(grouping: try rows("crime-tree").map { try $0.kind() }, by: \.year)
    let codes = Dictionary(grouping: try rows("offence-codes").map { try $0.code() }, by: \.year)
    for (year, kinds) in trees.sorted(by: { $0.key < $1.key }) {
      try await perform(PlantCrimeTree(from: year, kinds, codes: codes[year] ?? []))
    }
    var added = 0
    for day in ["2013-08-16", "2019-11-22"] { added += try await loadFigures(of: day) }
    if added > 0 { try await publishReports() }
    return added
  }

  /// The figures were published in the packs: their quarters are signed off, and their reports out.
  private func publishReports() async throws {
    let sent = Dictionary(
      grouping: try await store.read { try SentQuarter.all(in: $0) }, by: \.quarter)
    for (quarter, all) in sent.sorted(by: { $0.key < $1.key }) {
      try await perform(SignOffFigures(quarter, of: all.map(\.supplier)))
    }
    for quarter in [Period.quarter(1, of: 2013), Period.quarter(2, of: 2019)].compactMap(\.self) {
      try await perform(PublishReport(quarter, despiteFaults: true))
    }
  }

  private func loadFigures(of day: String) async throws -> Int {
    let asAt = Day(iso: day) ?? now.day
    return try await FiguresFile.submit(
      folder.appending(path: "\(day).csv"), from: "", asAt: asAt,
      source: "pack of \(asAt.inWords), appendix A", to: store, as: asker, at: now
    ).added
  }

  private func perform<A: Act>(_ act: A) async throws {
    _ = try await store.perform(act, as: asker, at: now)
  }

  private func data(_ name: String) throws -> Data {
    let url = folder.appending(path: name)
    guard let data = try? Data(contentsOf: url) else {
      throw Refusal.unreadableFile(sentence: "There is no \(name) in the demonstration's figures.")
    }
    return data
  }

  private func rows(_ name: String) throws -> [DemonstrationRow] {
    let file = "\(name).csv"
    return try parsed(try data(file), file).rows.map { DemonstrationRow(file: file, row: $0) }
  }

  private func parsed(_ data: Data, _ name: String) throws -> CSV {
    do {
      return try CSV(String(decoding: data, as: UTF8.self))
    } catch {
      throw unreadable(name, error)
    }
  }

  private func unreadable(_ name: String, _ fault: CSV.Fault) -> Refusal {
    .unreadableFile(sentence: "\(name), line \(fault.line): \(fault.sentence)")
  }
}
