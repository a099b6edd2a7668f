import Access
import Records

/// What somebody looks for: words that must all stand in what is found, and phrases in quotation marks.
///
/// Nothing else in it means anything: what an engine would take for its own syntax is punctuation
/// between words. A word with punctuation inside, `off-road`, is looked for as one phrase.
struct SearchQuery: Sendable, Hashable {
  /// As it was typed.
  let text: String
  /// Folded; each is the words of a phrase, most often one.
  let terms: [[String]]
  /// The terms as they were typed.
  let typed: [String]

  /// Words that one query may have; the longest sentence of the record has fewer.
  static let mostWords = 40

  /// - Returns: nil when nothing was typed.
  /// - Throws: `Refusal.invalid` when there is no word in it, or too many.
  init?(_ text: String) throws(Refusal) {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    let folder = WordFolder()
    var (terms, typed): ([[String]], [String]) = ([], [])
    for piece in SearchQuery.pieces(of: text) {
      let words = folder.words(of: piece)
      guard !words.isEmpty, !terms.contains(words) else { continue }
      terms.append(words)
      typed.append(piece)
    }
    guard !terms.isEmpty else { throw .nothingToLookFor }
    let count = terms.reduce(0) { $0 + $1.count }
    guard count <= SearchQuery.mostWords else { throw .tooManyWords(count) }
    (self.text, self.terms, self.typed) = (text, terms, typed)
  }

  /// What stands in quotation marks in one piece, everything else parted at its spaces. A mark without
  /// its fellow is punctuation.
  private static func pieces(of text: String) -> [String] {
    let marks: Set<Character> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}"]
    let parts = text.split(omittingEmptySubsequences: false) { marks.contains($0) }
    return parts.enumerated().flatMap { index, part in
      index % 2 == 1 && index < parts.count - 1
        ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  /// Asks for everything in which all terms stand.
  var question: TextQuestion { TextQuestion(terms: terms) }

  /// Asks for the words one behind the other, as they were typed; nil when there is only one term.
  var inOnePiece: TextQuestion? {
    terms.count > 1 ? TextQuestion(terms: [terms.flatMap(\.self)]) : nil
  }
}

extension Refusal {
  fileprivate static let nothingToLookFor = Refusal.invalid([
    Problem(field: "q", sentence: "Type a word, a name or a number; signs alone cannot be found.")
  ])

  fileprivate static func tooManyWords(_ count: Int) -> Refusal {
    .invalid([
      Problem(
        field: "q",
        sentence: "Look for at most \(SearchQuery.mostWords) words at a time; these are \(count).")
    ])
  }
}
