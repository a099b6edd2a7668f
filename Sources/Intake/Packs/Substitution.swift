/// Who attended in whose place, out of a sentence or list: `A as substitute for B`, `A for B`,
/// `A (substitute for B)`, `In accordance with rule 5.2 A was in attendance as a substitute for B
/// and C was in attendance for D`.
enum Substitution {
  struct Pair: Hashable {
    let name: String
    let standsFor: String
  }

  /// The pairs in the text, nil when it names no substitute; `known` are names of members.
  static func read(_ text: String, known: Set<String>) -> (pairs: [Pair], isWhole: Bool)? {
    guard text.byteCount < 4_000 else { return nil }
    let cuts = places(text, known)
    guard !cuts.isEmpty else { return nil }
    var pairs: [Pair] = []
    var isWhole = true
    for (index, cut) in cuts.enumerated() {
      let before = text.cut(index == 0 ? 0 : cuts[index - 1].upperBound, cut.lowerBound)
      let after = text.cut(
        cut.upperBound, index + 1 < cuts.count ? cuts[index + 1].lowerBound : nil)
      let candidates = people(in: withoutTail(before)).dropFirst(index == 0 ? 0 : 1)
      guard let name = candidates.last, let target = people(in: after).first else {
        isWhole = false
        continue
      }
      pairs.append(Pair(name: name, standsFor: target))
    }
    return (pairs, isWhole)
  }

  /// Where the words that stand between a substitute and the member lie.
  private static func places(_ text: String, _ known: Set<String>) -> [Range<Int>] {
    let key = text.asciiLowered
    var found: [Range<Int>] = []
    for word in ["for", "on behalf of"] {
      var at = 0
      while let start = key.offset(ofWord: word, from: at) {
        at = start + word.byteCount
        if isSubstitution(text, key, start, at, known) { found.append(start..<at) }
      }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func isSubstitution(
    _ text: String, _ key: String, _ start: Int, _ end: Int, _ known: Set<String>
  ) -> Bool {
    let before = key.cut(max(0, start - 40), start)
    let last = String(before.words.last?.trimmed(of: "(,;:") ?? "")
    guard let target = PersonName.read(opening(text.cut(end))) else { return false }
    if [
      "substitute", "substituting", "substituted", "attendance", "attended", "deputising", "sub",
      "substitutes", "present", "attending", "deputy",
    ].contains(last) {
      return true
    }
    if start > 0, key.byte(at: start - 1) == 40 { return true }
    if Lexicon.isPost(last) || Lexicon.isOrganisation(last) || last == "apologies"
      || last == "absence"
    {
      return false
    }
    guard !people(in: text.cut(0, start)).isEmpty else { return false }
    return known.contains(target.name.lowercased()) || target.name.words.count > 1
  }

  private static func opening(_ text: String) -> String {
    String(text.parts(at: [",", ";", ")"]).first?.trimmed(of: "( ") ?? "")
  }

  /// Without `was in attendance as a substitute` at the end.
  private static func withoutTail(_ text: String) -> String {
    var words = text.words
    while let last = words.last, tail.contains(String(last.lowercased().trimmed(of: "(,-:"))) {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let tail: Set = [
    "", "was", "were", "is", "in", "attendance", "as", "a", "an", "the", "substitute",
    "substituting",
    "attended", "attending", "present", "deputising", "sub", "who", "substitutes", "substituted",
    "also", "deputy", "nominated",
  ]

  /// The people named in a text, in order; posts and bodies between them are passed over.
  static func people(in text: String) -> [String] {
    var names: [String] = []
    let flat = String(text.map { $0 == "(" || $0 == ")" ? "," : $0 })
    for part in flat.parts(at: [",", ";"]) {
      for piece in pieces(part) {
        let bare = afterRule(piece)
        guard let person = PersonName.read(bare) else { continue }
        if person.title != nil || person.name.words.count > 1 { names.append(person.name) }
      }
    }
    return names
  }

  private static func pieces(_ part: String) -> [String] {
    var rest = part
    var pieces: [String] = []
    while let at = rest.offset(of: " and ") {
      pieces.append(rest.cut(0, at))
      rest = rest.cut(at + 5)
    }
    return (pieces + [rest]).map { $0.hasPrefix("and ") ? $0.cut(4) : $0 }
  }

  /// What follows `In accordance with Council procedure rule 5.2 (ii)`.
  private static func afterRule(_ piece: String) -> String {
    let key = piece.asciiLowered
    guard key.holds("rule") || key.holds("accordance") else { return piece }
    let words = piece.words
    guard
      let last = words.lastIndex(where: {
        $0.hasSuffix(")") || $0.contains(where: \.isNumber) || $0.hasSuffix(":")
      })
    else { return piece }
    return words[(last + 1)...].joined(separator: " ")
  }
}
