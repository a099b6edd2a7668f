/// A person at the head of a text: rank or form of address, name, and what follows the name.
struct PersonName: Hashable {
  let title: String?
  let name: String
  /// What stands after the name, without the comma or bracket between.
  let rest: String

  /// Reads `Chief Inspector Ann Other, Chair of the Board`; nil when no person stands there. A
  /// single word is a name only after a rank.
  static func read(_ text: some StringProtocol) -> PersonName? {
    let words = text.words.map { String($0) }
    let ranks = rankLength(words)
    var names: [String] = []
    var at = ranks
    var closed = false
    while at < words.count, names.count < 4, !closed {
      let word = words[at]
      let bare = String(word.trimmed(of: ",;:."))
      guard isNameWord(bare, after: names, titled: ranks > 0, next: at + 1 < words.count) else {
        break
      }
      closed = word.last.map { ",;:".contains($0) } ?? false
      names.append(word.hasSuffix(".") && bare.count == 1 ? word : bare)
      at += 1
    }
    while let last = names.last, particles.contains(last) {
      names.removeLast()
      at -= 1
    }
    guard names.count > 1 || (names.count == 1 && ranks > 0) else { return nil }
    let rest = words[at...].joined(separator: " ").trimmed(of: " ,;:-")
    let title = words[..<ranks].joined(separator: " ").trimmed(of: " :,.")
    return PersonName(
      title: ranks > 0 ? String(title) : nil, name: names.joined(separator: " "), rest: String(rest)
    )
  }

  /// The text is a person and nothing more.
  static func isPerson(_ text: some StringProtocol) -> Bool {
    read(text).map { $0.rest.isEmpty } ?? false
  }

  /// How many words of rank or form of address stand at the head.
  private static func rankLength(_ words: [String]) -> Int {
    var at = 0
    while at < words.count {
      let word = words[at].lowercased().trimmed(of: ".:,")
      if Lexicon.rank.contains(String(word)) {
        at += 1
      } else if Lexicon.rankOpening.contains(String(word)), leadsToRank(words, at) {
        at += 1
      } else if word == "manager", at > 0, at + 1 < words.count {
        at += 1
      } else {
        break
      }
    }
    return at
  }

  private static func leadsToRank(_ words: [String], _ at: Int) -> Bool {
    for word in words.dropFirst(at + 1).prefix(3) {
      let small = word.lowercased().trimmed(of: ".:,")
      if Lexicon.rank.contains(String(small)) { return true }
      if small == "manager" {
        return ["station", "group"].contains(words[at].lowercased()) && at == 0 && words.count > 2
          && !word.hasSuffix(",")
      }
      if !Lexicon.rankOpening.contains(String(small)) { return false }
    }
    return false
  }

  private static func isNameWord(
    _ word: String, after names: [String], titled: Bool, next: Bool
  ) -> Bool {
    let small = word.lowercased()
    if particles.contains(word) { return !names.isEmpty && next }
    guard let first = word.first, first.isUppercase else { return false }
    guard word.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "-" || $0 == "." || $0 == "`" })
    else { return false }
    if word.count > 3 && !titled && word.isCapitals { return false }
    if names.count == 1 && Lexicon.alsoSurname.contains(small) { return true }
    return !Lexicon.organisation.contains(small) && !Lexicon.common.contains(small)
      && !Lexicon.post.contains(small) && !Lexicon.postOpening.contains(small)
  }

  private static let particles: Set = [
    "de", "van", "der", "den", "von", "la", "le", "al", "bin", "el", "di", "da", "du",
  ]
}

extension Lexicon {
  /// Words of places and posts that are common surnames too.
  static let alsoSurname: Set<String> = [
    "hall", "ward", "west", "north", "east", "street", "church", "head", "young", "clerk",
    "constable", "page", "may", "march", "home", "warden", "bishop", "town", "nurse",
  ]
}

extension String {
  /// The parts between commas, semicolons or blank-enclosed dashes that stand outside brackets.
  func parts(at separators: Set<Character> = [","]) -> [String] {
    var parts: [String] = []
    var depth = 0
    var part = ""
    for character in self {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0, separators.contains(character) {
        parts.append(String(part.trimmed))
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(String(part.trimmed))
    return parts.filter { !$0.isEmpty }
  }

  /// Without a bracket at the end: `A. Name (Chair)` and `Chair`.
  var bracketTail: (head: String, tail: String)? {
    guard hasSuffix(")") else { return nil }
    var depth = 0
    var at = byteCount
    for byte in utf8.reversed() {
      at -= 1
      if byte == 41 { depth += 1 }
      if byte == 40 { depth -= 1 }
      if depth == 0 { return (cut(0, at), cut(at + 1, byteCount - 1)) }
    }
    return nil
  }
}
