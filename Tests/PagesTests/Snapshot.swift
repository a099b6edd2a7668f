import Foundation
import Pages
import Testing

/// Compares markup with `Snapshots/NAME.html`. With `HEADLAND_UPDATE_SNAPSHOTS=1` the file is written
/// anew instead; look at the difference before it is committed.
func expectSnapshot(
  _ html: HTML, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).html")
  if ProcessInfo.processInfo.environment["HEADLAND_UPDATE_SNAPSHOTS"] == "1" {
    try Data(html.utf8).write(to: file)
    return
  }
  guard let stored = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("Snapshots/\(name).html is missing", sourceLocation: sourceLocation)
    return
  }
  let (now, before) = (lines(html.description), lines(stored))
  guard now != before else { return }
  let first = zip(now, before).enumerated().first { $0.element.0 != $0.element.1 }
  let number = first.map(\.offset) ?? min(now.count, before.count)
  Issue.record(
    """
    Snapshots/\(name).html differs at line \(number + 1):
    was \(number < before.count ? before[number] : "(nothing)")
    is  \(number < now.count ? now[number] : "(nothing)")
    """, sourceLocation: sourceLocation)
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
