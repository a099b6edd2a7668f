import Civic
import Crypto
public import Foundation

/// The style sheets, scripts and pictures of the site: read into memory at start, never from the
/// disk while serving, so that no address can lead to another file.
public struct Assets: Sendable {
  struct File: Sendable {
    let bytes: [UInt8]
    let type: FileType
    /// The beginning of its SHA-256: changes with the content.
    let version: String
  }

  private let files: [String: File]

  /// No files at all.
  public init() { files = [:] }

  /// All files of a folder and of its folders; names that start with a full stop are left out.
  public init(folder: URL) throws {
    var files: [String: File] = [:]
    let walk = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    let root = folder.standardizedFileURL.resolvingSymlinksInPath().path
    while let url = walk?.nextObject() as? URL {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      let path = url.standardizedFileURL.resolvingSymlinksInPath().path
      guard path.hasPrefix(root + "/") else { continue }
      let name = String(path.dropFirst(root.count + 1))
      let data = try Data(contentsOf: url)
      files[name] = File(
        bytes: [UInt8](data), type: FileType(ofFileNamed: name),
        version: Assets.version(of: data))
    }
    self.files = files
  }

  public var isEmpty: Bool { files.isEmpty }

  /// The version of each file by its name, for the layout's links.
  public var versions: [String: String] { files.mapValues(\.version) }

  func file(_ name: String) -> File? { files[name] }

  static func version(of bytes: some DataProtocol) -> String {
    Hexadecimal.text(SHA256.hash(data: bytes).prefix(8))
  }
}
