import Access
import ArgumentParser
import Civic
import Commons
import Foundation
import Governance
import Records

/// Where the record is kept: what every command that opens it can be told.
struct RecordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder in which the record is kept.", valueName: "folder"))
  var data = "data"

  @Option(
    help: ArgumentHelp(
      "A PostgreSQL database in place of the SQLite file, postgres://user@host/name.",
      valueName: "url"))
  var database: String?

  var address: DatabaseAddress {
    database.map { DatabaseAddress($0) } ?? .file(path: "\(data)/headland.sqlite")
  }

  /// Opens the record, brings its tables up to date, runs the work and closes it again.
  ///
  /// - Parameter making: whether a record that is not there is made.
  func withStore<T: Sendable>(
    making: Bool = true, _ work: (Store) async throws -> T
  ) async throws -> T {
    if case .file(let path) = address {
      if making { try makeFolder() }
      guard making || FileManager.default.fileExists(atPath: path) else {
        throw Refusal.missing(
          what: "record in \(data)", instead: "Name its folder with --data, or make one with init.")
      }
    }
    let store = try Store(at: address)
    do {
      let applied = try await store.migrate(Partnership.migrations)
      if applied.contains("publicAddress: begin") {
        try await store.perform(ListAddresses(), as: .atThisConsole, at: .onThisMachine)
      }
      try await makeSearchable(store)
      let result = try await work(store)
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }

  /// A record that is older than the search gets its index here, once.
  private func makeSearchable(_ store: Store) async throws {
    let isDue = try await store.read {
      try Reindex.isNeeded(by: "SELECT id FROM body LIMIT 1", in: $0)
    }
    guard isDue else { return }
    CommandOutput.complain("Making the index of the search.")
    try await store.perform(
      Reindex(Partnership.searchOffers), as: .atThisConsole, at: .onThisMachine)
  }

  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Refusal.missing(
        what: "folder \(data), and it cannot be made",
        instead: "Name a folder in which you may write with --data.")
    }
  }
}

extension Instant {
  /// The time of day on this machine; commands read it once, at their start.
  static var onThisMachine: Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
  }
}

extension Asker {
  /// Who runs the program at this machine's command line.
  static var atThisConsole: Asker {
    .console(operatedBy: ProcessInfo.processInfo.environment["USER"] ?? "console")
  }
}
