import Commons
import Foundation

/// Puts a mark in the place of words, in any case and however the lines break between them.
struct Blanking {
  /// What stands in their place; it says nothing of their number or length.
  static let mark = "[taken down]"

  private let patterns: [NSRegularExpression]

  init(of words: [String]) {
    patterns = words.compactMap { words in
      let parts = words.split(whereSeparator: \.isWhitespace)
        .map { NSRegularExpression.escapedPattern(for: String($0)) }
      // The words stand by themselves: `Ann` is not blanked out of `annual`.
      return try? NSRegularExpression(
        pattern: "(?<![\\p{L}\\p{N}])" + parts.joined(separator: "\\s+") + "(?![\\p{L}\\p{N}])",
        options: [.caseInsensitive])
    }
  }

  func holds(_ text: String) -> Bool { blanked(text) != text }

  func blanked(_ text: String) -> String {
    patterns.reduce(text) { text, pattern in
      pattern.stringByReplacingMatches(
        in: text, range: NSRange(text.startIndex..., in: text), withTemplate: Self.mark)
    }
  }

  /// All that people read in the rows, blanked; addresses, kinds and marks stay.
  func blanked(_ rows: MeetingRows) throws -> MeetingRows {
    let object = try JSONSerialization.jsonObject(with: Data(rows.json().utf8))
    let data = try JSONSerialization.data(withJSONObject: blanked(object, under: ""))
    var blanked = try JSONDecoder().decode(MeetingRows.self, from: data)
    // The number that a cell says goes with what is printed in it.
    blanked.cells = blanked.cells.map {
      PrintedCell(
        tableID: $0.tableID, rowNumber: $0.rowNumber, columnNumber: $0.columnNumber,
        printed: $0.printed, line: $0.line)
    }
    return blanked
  }

  /// The columns that hold words of the papers.
  private static let told: Set<String> = [
    "text", "title", "subject", "reportOf", "post", "printed", "presenter", "owner", "due",
    "returnedAs", "value", "note", "period", "source",
  ]

  private func blanked(_ object: Any, under key: String) -> Any {
    switch object {
    case let rows as [String: Any]:
      return rows.reduce(into: [:]) { $0[$1.key] = blanked($1.value, under: $1.key) }
    case let list as [Any]: return list.map { blanked($0, under: key) }
    case let text as String where Self.told.contains(key): return blanked(text)
    default: return object
    }
  }
}
