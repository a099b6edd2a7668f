import Access
public import Civic
public import Foundation

extension Store {
  /// Copies the record, as it stands at one moment, into one file that only its owner may read.
  /// Nobody who reads or writes has to wait.
  ///
  /// - Parameter migrations: the steps that the program knows.
  /// - Returns: what the backup says of itself.
  @discardableResult
  public func backUp(
    to url: URL, _ migrations: [Migration], by program: String, at now: Instant,
    telling tell: @Sendable @escaping (String) -> Void = { _ in }
  ) async throws -> BackupManifest {
    guard !FileManager.default.fileExists(atPath: url.path) else {
      throw Refusal.missing(
        what: "room for the backup: \(url.path) is there already", instead: "Name another file.")
    }
    let draft = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).sqlite")
    try BackupFile.made(draft).close()
    defer { BackupFile.remove(draft) }
    let file = try SQLiteEngine(aloneAt: draft.path)
    let manifest = try await engine.read { source in
      let known = try source.knownMigrations()
      return try file.writeNow { target in
        try target.makeTables(migrations, only: known)
        let rows = try RowCopy(source: source, target: target).carryOut(telling: tell)
        let head = try target.rows("SELECT lineID, hash FROM auditHead").first
        return BackupManifest(
          program: program, madeAt: now, migrations: known, rows: rows,
          auditLines: head?[place: 0].integer ?? 0, auditHead: head?[place: 1].text ?? "")
      }
    }
    await file.close()
    return try BackupFile.write(manifest, database: draft, to: url)
  }

  /// Puts a backup into an empty place, whole or not at all. Its tables stay at the steps that the
  /// backup has; `migrate` brings them further.
  ///
  /// - Throws: `Refusal` when the file is no whole backup, knows steps that the program does not, or
  ///   when the place is not empty; nothing has been changed then.
  public static func restore(
    _ backup: BackupFile, into address: DatabaseAddress, _ migrations: [Migration],
    telling tell: @Sendable @escaping (String) -> Void = { _ in }
  ) async throws {
    let all = Set((Migration.ofRecords + migrations).map(\.name))
    if let newer = backup.manifest.migrations.first(where: { !all.contains($0) }) {
      throw Refusal.newerDatabase(migration: newer)
    }
    switch address {
    case .file(let path): try restore(backup, intoFile: URL(filePath: path))
    case .postgres, .memory:
      let store = try Store(at: address)
      do {
        try await store.fill(from: backup, migrations, telling: tell)
        await store.close()
      } catch {
        await store.close()
        throw error
      }
    }
  }

  private static func restore(_ backup: BackupFile, intoFile url: URL) throws {
    guard !FileManager.default.fileExists(atPath: url.path) else { throw notEmpty(url.path) }
    let draft = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).restoring")
    defer { BackupFile.remove(draft) }
    try backup.extract(to: draft)
    guard rename(draft.path, url.path) == 0 else {
      throw DatabaseFault.refusing(
        what: "The file \(url.path) cannot be made.", instead: "Name another folder with --data.")
    }
  }

  private func fill(
    from backup: BackupFile, _ migrations: [Migration],
    telling tell: @Sendable @escaping (String) -> Void
  ) async throws {
    guard try await standing(to: migrations) == .empty else {
      throw Store.notEmpty("The database")
    }
    let draft = FileManager.default.temporaryDirectory
      .appending(path: "headland-\(UUID().uuidString).sqlite")
    defer { BackupFile.remove(draft) }
    try backup.extract(to: draft)
    let file = try SQLiteEngine(aloneAt: draft.path)
    let manifest = backup.manifest
    try await engine.write { target in
      try file.readNow { source in
        try target.makeTables(migrations, only: manifest.migrations)
        _ = try RowCopy(source: source, target: target).carryOut(telling: tell)
      }
    }
    await file.close()
  }

  private static func notEmpty(_ place: String) -> Refusal {
    .missing(
      what: "empty place to restore into: \(place) holds something already",
      instead: "Name an empty folder with --data, or an empty database with --database.")
  }
}

extension Connection {
  /// Makes tables that have seen the steps named, and no others.
  fileprivate func makeTables(_ migrations: [Migration], only known: [String]) throws {
    try makeListOfMigrations()
    for migration in Migration.ofRecords + migrations where known.contains(migration.name) {
      try apply(migration)
    }
  }
}
