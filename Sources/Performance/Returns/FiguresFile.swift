package import Access
package import Civic
import Crypto
package import Foundation
import Intake
package import Records

/// A file of figures, brought in from a folder or a page.
package enum FiguresFile {
  /// The greatest file that is read.
  static let mostBytes = 200 << 20

  /// Takes in a file in Headland's own form.
  ///
  /// - Throws: `Refusal.unreadableFile` for what is no such file, `Refusal.invalid` with every line that
  ///   cannot be taken; nothing is stored then.
  package static func submit(
    _ url: URL, from supplier: String, asAt: Day, source: String, to store: Store, as asker: Asker,
    at now: Instant
  ) async throws -> FiguresReturn {
    let name = url.lastPathComponent
    let data = try bytes(of: url)
    let tidy = try read(data, named: name, asAt: asAt)
    guard tidy.faults.isEmpty else {
      throw Refusal.invalid(
        tidy.faults.map {
          Problem(field: $0.column, sentence: "\(name), line \($0.line): \($0.sentence)")
        })
    }
    return try await store.perform(
      SubmitReturn(
        tidy.lines, from: supplier, fileName: name,
        sha256: Hexadecimal.text(SHA256.hash(data: data)), source: source),
      as: asker, at: now)
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

  private static func read(_ data: Data, named name: String, asAt: Day) throws -> TidyFigures {
    guard let text = String(data: data, encoding: .utf8) else {
      throw Refusal.unreadableFile(
        sentence: "\(name) is no text in UTF-8: save it as “CSV UTF-8”.")
    }
    do {
      return try TidyFigures(CSV(text), asAt: asAt)
    } catch {
      throw Refusal.unreadableFile(sentence: "\(name), line \(error.line): \(error.sentence)")
    }
  }
}
