import Access
import Civic
import Crypto
package import Foundation
import Intake

extension PackSubmission {
  /// Reads a file as the pack that it holds.
  ///
  /// - Throws: `Refusal.unreadableFile` in the reader's words.
  package static func reading(_ file: URL, named name: String? = nil) async throws -> PackSubmission
  {
    let name = name ?? file.lastPathComponent
    do {
      let text = try await PackFile.text(ofFile: file.path)
      let bytes = [UInt8](try Data(contentsOf: file))
      return PackSubmission(
        pack: try PackReader().read(text), fileName: name, bytes: bytes, text: text,
        sha256: sha256(of: bytes))
    } catch let refusal as PackRefusal {
      throw Refusal.unreadableFile(sentence: "\(name): \(refusal.sentence)")
    }
  }

  /// Reads bytes that somebody sent. PDF goes through a child process, which needs a file; it lies
  /// in the temporary folder for that long.
  package static func reading(_ bytes: [UInt8], named name: String) async throws -> PackSubmission {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("headland-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file, options: .withoutOverwriting)
    return try await reading(file, named: name)
  }

  static func sha256(of bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256.hash(data: bytes))
  }
}
