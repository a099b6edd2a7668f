import Foundation
import Intake

/// Finds in minutes what a meeting promised: a report to come back, somebody to be invited, a letter
/// to be sent.
///
/// A decision or sentence is a promise when it says that something **will be done** (`be invited`,
/// `report back`, `be presented to a future meeting`), not when it notes what was done.
enum PromiseRule {
  /// A promise with the words that made it one.
  struct Found: Equatable {
    let mark: String?
    let text: String
    let due: String?
    let line: Int
  }

  /// The promises of one minute: its decisions first, then its discussion where no decision says it.
  static func promises(in minute: Pack.Minute) -> [Found] {
    guard !isFormal(minute.title) else { return [] }
    let decided = minute.decisions.compactMap { decision in
      found(in: decision.text, mark: decision.number, line: decision.line, phrases: decidedPhrases)
    }
    let discussed = minute.blocks.filter { $0.kind != .heading }.flatMap { block in
      sentences(of: block.text).compactMap {
        found(in: $0, mark: nil, line: block.line, phrases: discussedPhrases)
      }
    }
    let fresh = discussed.filter { said in
      !decided.contains { Likeness.sharedWords($0.text, said.text) >= 6 }
    }
    return decided + fresh
  }

  private static func found(
    in text: String, mark: String?, line: Int, phrases: [String]
  ) -> Found? {
    let lower = text.lowercased()
    guard phrases.contains(where: lower.contains) else { return nil }
    return Found(mark: mark, text: text, due: due(in: lower), line: line)
  }

  /// A minute that only closes or opens the meeting promises nothing.
  private static func isFormal(_ title: String) -> Bool {
    let title = title.lowercased()
    return ["date and time of next", "date of next", "apologies", "declarations of interest"]
      .contains(where: title.contains)
  }

  private static let decidedPhrases = [
    "be invited", "report back", "be reported back", "future meeting", "next meeting",
    "be presented to", "be submitted to", "be brought", "be provided", "be circulated",
    "be forwarded", "letter be sent", "be sent to", "be developed", "be publicised",
    "be prepared", "be drafted", "will be", "be explored", "be established", "be undertaken",
  ]

  private static let discussedPhrases = [
    "report back", "would be brought", "to a future meeting", "to the next meeting",
    "would be submitted to", "be reported to the", "would be circulated", "letter would be",
    "agreed to meet", "would be provided to", "would be invited", "undertook to",
    "would be presented to",
  ]

  /// When, in the minute's own words: `next meeting`, `a future meeting`, `the December meeting`.
  private static func due(in text: String) -> String? {
    if text.contains("next meeting") { return "next meeting" }
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    if let month = months.first(where: {
      text.contains("\($0) meeting") || text.contains("meeting in \($0)")
    }) {
      return "\(month.capitalized) meeting"
    }
    return text.contains("future meeting") ? "a future meeting" : nil
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    var place = text.startIndex
    while place < text.endIndex {
      let next = text.index(after: place)
      let ends = ".?!".contains(text[place]) && next < text.endIndex && text[next] == " "
      if ends {
        sentences.append(String(text[start...place]))
        start = text.index(after: next)
      }
      place = next
    }
    if start < text.endIndex { sentences.append(String(text[start...])) }
    return sentences
  }
}
