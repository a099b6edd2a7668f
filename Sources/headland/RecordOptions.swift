import Access
import ArgumentParser
import Civic
import Foundation
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

  /// What a command needs of the record.
  enum Need {
    /// Made when it is not there; its tables are this version's.
    case made
    /// There already; its tables are this version's.
    case current
    /// There already, whichever version made it.
    case standing
  }

  var address: DatabaseAddress {
    database.map { DatabaseAddress($0) } ?? .file(path: "\(data)/headland.sqlite")
  }

  /// Opens the record, does the work and closes it again.
  ///
  /// - Throws: `Refusal` when the record is not what is needed; nothing was made or changed then.
  func withStore<T: Sendable>(
    _ need: Need = .current, _ work: (Store) async throws -> T
  ) async throws -> T {
    if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) {
      guard need == .made else { throw missing }
      try makeFolder()
    }
    let store = try Store(at: address)
    do {
      try await prepare(store, need)
      let result = try await work(store)
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }

  /// Whether anything is there, a record or what another program keeps.
  var isThere: Bool {
    get async throws {
      if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) {
        return false
      }
      let store = try Store(at: address)
      do {
        let standing = try await store.standing(to: Partnership.migrations)
        await store.close()
        return standing != .empty
      } catch {
        await store.close()
        throw error
      }
    }
  }

  private func prepare(_ store: Store, _ need: Need) async throws {
    switch try await store.standing(to: Partnership.migrations) {
    case .current: return
    case .behind where need == .standing: return
    case .behind(let due): throw Refusal.olderDatabase(steps: due.count)
    case .empty where need == .made: try await Partnership.bringUpToDate(store)
    case .empty: throw missing
    }
  }

  private var missing: Refusal {
    .missing(
      what: "record in \(database == nil ? data : address.inWords)",
      instead: "Name its place with --data or --database, or make one with “headland init”.")
  }

  func makeFolder() throws {
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
