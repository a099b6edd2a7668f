import Foundation

/// A file of what a page looked like when somebody looked at it last.
public struct Snapshot {
  let file: URL

  /// - Parameter test: any file of the test target: snapshots stand in its folder `Snapshots`.
  public init(_ name: String, of test: String = #filePath) {
    var folder = URL(filePath: test).deletingLastPathComponent()
    while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.path.count > 1 {
      folder = folder.deletingLastPathComponent()
    }
    file = folder.appending(path: "Snapshots/\(name)")
  }

  /// Passes when the text is what the file holds. With `HEADLAND_UPDATE_SNAPSHOTS=1` the file is
  /// written anew instead; look at the difference before it is committed.
  public func mustBe(_ text: String) throws {
    if ProcessInfo.processInfo.environment["HEADLAND_UPDATE_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    guard let stored = try? String(contentsOf: file, encoding: .utf8) else {
      throw Difference(sentence: "\(file.lastPathComponent) is missing")
    }
    guard text != stored else { return }
    let now = text.split(separator: "\n", omittingEmptySubsequences: false)
    let before = stored.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(now, before).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let number = first ?? min(now.count, before.count)
    throw Difference(
      sentence: """
        \(file.lastPathComponent) differs at line \(number + 1):
        was \(number < before.count ? before[number] : "(nothing)")
        is  \(number < now.count ? now[number] : "(nothing)")
        """)
  }

  public struct Difference: Error, CustomStringConvertible {
    let sentence: String
    public var description: String { sentence }
  }
}
