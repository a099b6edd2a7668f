import Civic
import Foundation
import Records

/// A folder of backups, each named after its time.
struct BackupShelf {
  private let url: URL

  init(folder: String) { url = URL(filePath: folder) }

  var isThere: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Makes the folder for its owner alone.
  func make() throws {
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw DatabaseFault.refusing(
        what: "The folder \(url.path) cannot be made.",
        instead: "Name a folder in which you may write.")
    }
  }

  /// `headland-2026-11-21-143005.backup`, in UTC; with a word behind it for one that `--keep` leaves.
  func newBackup(at now: Instant, _ word: String = "") -> URL {
    let time = now.iso.dropFirst(11).prefix(8).filter { $0 != ":" }
    return url.appending(path: "headland-\(now.day.iso)-\(time)\(word).backup")
  }

  /// The backups beyond the newest so many.
  func old(keeping count: Int) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.wholeMatch(of: /headland-\d{4}-\d\d-\d\d-\d{6}\.backup/) != nil }
      .sorted().dropLast(count).map { url.appending(path: $0) }
  }

  /// What a backup that was killed left behind, hidden: nobody would find it, and each is as large as
  /// the record. One that is being made now is younger than a day.
  func leftBehind(at now: Instant) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.firstMatch(of: /^\.headland-.*\.backup\.(part|sqlite)/) != nil }
      .map { url.appending(path: $0) }
      .filter { file in
        let found = try? FileManager.default.attributesOfItem(atPath: file.path)
        guard let changed = found?[.modificationDate] as? Date else { return false }
        return now.milliseconds - Int64(changed.timeIntervalSince1970 * 1_000) > 86_400_000
      }
  }

  static func fill(_ url: URL, from store: Store, at now: Instant) async throws -> BackupManifest {
    let progress = Progress()
    defer { progress.finish() }
    return try await store.backUp(
      to: url, Partnership.migrations, by: Headland.version, at: now
    ) { progress.tell("Copying \($0)") }
  }
}
