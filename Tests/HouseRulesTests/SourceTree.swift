import Foundation

/// The project's files as text. The house rules read them; they run nothing.
struct SourceTree {
  struct File {
    /// From the project's folder: `Sources/Governance/Meetings/Meeting.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { String(path.split(separator: "/").last ?? "") }
    /// The target: `Governance`.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    var imports: Set<String> {
      Set(
        lines.compactMap { line in
          let words = line.split(separator: " ")
          guard let place = words.firstIndex(of: "import"), place <= 2, !line.hasPrefix("/"),
            words[..<place].allSatisfy({ $0.hasPrefix("@") || access.contains(String($0)) }),
            place + 1 < words.count
          else { return nil }
          return String(words[place + 1])
        })
    }

    private var access: Set<String> { ["public", "package", "internal", "private"] }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// All files below a folder with that ending.
  static func files(in folder: String, ending: String = ".swift") -> [File] {
    let start = root.appending(path: folder)
    let walk = FileManager.default.enumerator(atPath: start.path)
    var files: [File] = []
    while let name = walk?.nextObject() as? String {
      guard name.hasSuffix(ending) else { continue }
      files.append(File(path: "\(folder)/\(name)", text: text(of: "\(folder)/\(name)")))
    }
    return files.sorted { $0.path < $1.path }
  }

  static let sources = files(in: "Sources")
  static let tests = files(in: "Tests")
}
