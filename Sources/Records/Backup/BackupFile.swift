import Access
import Civic
import Crypto
public import Foundation

/// A backup as it lies on a disk: one line of JSON, which is its manifest, and then a whole SQLite
/// database, whichever engine it was taken from. `tail -n +2` gives the database without the program.
public struct BackupFile: Sendable {
  public let url: URL
  public let manifest: BackupManifest
  private let start: UInt64

  /// The most that is read in search of the end of the first line.
  private static let longestLine = 1 << 20
  private static let piece = 1 << 20

  /// Reads the first line; the rest is looked at by `extract`.
  ///
  /// - Throws: `Refusal.unreadableFile` when it is no backup.
  public init(reading url: URL) throws {
    let file = try BackupFile.opened(url)
    defer { try? file.close() }
    let head = try file.read(upToCount: BackupFile.longestLine) ?? Data()
    guard let end = head.firstIndex(of: UInt8(ascii: "\n")),
      let manifest = try? JSONDecoder().decode(BackupManifest.self, from: head[..<end])
    else { throw BackupFile.refusal("\(url.path) is no backup of Headland's") }
    guard manifest.headlandBackup == 1 else {
      throw BackupFile.refusal("\(url.path) was made by a newer version of Headland")
    }
    (self.url, self.manifest, start) = (url, manifest, UInt64(end + 1))
  }

  /// Copies the database out of the backup into a new file for its owner alone, and compares its
  /// length and SHA-256 with the manifest.
  func extract(to place: URL) throws {
    let source = try BackupFile.opened(url)
    defer { try? source.close() }
    try source.seek(toOffset: start)
    let (count, hash) = try BackupFile.copy(from: source, to: place)
    guard count >= manifest.bytes else {
      throw BackupFile.refusal(
        "\(url.path) is cut off: it holds \(count) of \(manifest.bytes) bytes")
    }
    guard count == manifest.bytes, hash == manifest.sha256 else {
      throw BackupFile.refusal("\(url.path) is damaged: it is not what was written")
    }
  }

  /// Writes the manifest and the database into one file: under a temporary name, and under its own
  /// once it is whole and on the disk.
  static func write(_ manifest: BackupManifest, database: URL, to url: URL) throws -> BackupManifest
  {
    var manifest = manifest
    let part = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part")
    defer { try? FileManager.default.removeItem(at: part) }
    (manifest.bytes, manifest.sha256) = try measured(database)
    let source = try opened(database)
    defer { try? source.close() }
    let (_, hash) = try copy(from: source, to: part, after: manifest.line)
    guard hash == manifest.sha256 else { throw refusal("\(database.path) changed meanwhile") }
    guard rename(part.path, url.path) == 0 else { throw full(url) }
    return manifest
  }

  private static func measured(_ url: URL) throws -> (Int64, String) {
    let file = try opened(url)
    defer { try? file.close() }
    return try copy(from: file, to: nil)
  }

  /// Copies to the end, into a new file where one is named; hashes what passes.
  private static func copy(
    from source: FileHandle, to place: URL?, after line: [UInt8] = []
  ) throws -> (Int64, String) {
    let target = try place.map { try made($0) }
    defer { try? target?.close() }
    var digest = SHA256()
    var count: Int64 = 0
    do { try target?.write(contentsOf: line) } catch { throw full(place) }
    while let data = try source.read(upToCount: piece), !data.isEmpty {
      digest.update(data: data)
      count += Int64(data.count)
      do { try target?.write(contentsOf: data) } catch { throw full(place) }
    }
    do { try target?.synchronize() } catch { throw full(place) }
    return (count, Hexadecimal.text(digest.finalize()))
  }

  /// Removes the database that was to go into a backup or came out of one, and what SQLite laid
  /// beside it.
  static func remove(_ draft: URL) {
    for ending in ["", "-journal", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: draft.path + ending)
    }
  }

  private static func opened(_ url: URL) throws -> FileHandle {
    guard let file = try? FileHandle(forReadingFrom: url) else {
      throw refusal("\(url.path) cannot be opened")
    }
    return file
  }

  /// A new file that only its owner may read.
  static func made(_ url: URL) throws -> FileHandle {
    let isMade = FileManager.default.createFile(
      atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade, let file = try? FileHandle(forWritingTo: url) else {
      throw DatabaseFault.refusing(
        what: "The file \(url.path) cannot be made.",
        instead: "Name a folder in which you may write and that has room.")
    }
    return file
  }

  private static func full(_ place: URL?) -> DatabaseFault {
    let folder = place?.deletingLastPathComponent().path ?? ""
    return .refusing(
      what:
        "The disk that holds \(folder) is full, or takes no file of this size; nothing was kept.",
      instead: "Make room and run it again.")
  }

  private static func refusal(_ sentence: String) -> Refusal {
    .unreadableFile(sentence: sentence + ".")
  }
}
