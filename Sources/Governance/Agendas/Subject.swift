import Commons

/// What an agenda item, a paper or a minute is about, for telling that they are about the same.
///
/// The agenda says `County Lines and Cuckooing`, the paper `COUNTY LINES AND CUCKOOING`, the minute
/// `Presentation: County Lines`; nothing but the words joins them.
struct Subject: Hashable {
  private let words: [String]

  init(_ title: String) {
    var words: [String] = []
    var word = ""
    for scalar in title.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "'", "’": continue
      case _ where !scalar.isASCII && scalar.properties.isAlphabetic:
        word.unicodeScalars.append(scalar)
      default:
        words.append(word)
        word = ""
      }
    }
    words.append(word)
    self.words = words.filter { !$0.isEmpty && !Subject.filling.contains($0) }
      .map { Subject.same[$0] ?? $0 }
  }

  /// Words that agendas and minutes use for each other.
  private static let same = ["chairman": "chair", "chairmans": "chairs", "items": "business"]

  private static let filling: Set<String> = [
    "the", "a", "an", "and", "of", "to", "for", "in", "on", "by", "with", "at", "presentation",
    "verbal", "update", "report", "receive", "confirm", "any", "are", "which", "members",
  ]

  /// Nothing but filling words: such a title is about nothing that could be told apart.
  var isEmpty: Bool { words.isEmpty }

  /// The same words, or four in five of the words of both together.
  func isKin(to other: Subject) -> Bool { likeness(to: other) >= 0.8 }

  /// The share of words that both have, 0 to 1; one that begins like the other counts as 0.9 from
  /// three words on, since minutes shorten titles from the end.
  func likeness(to other: Subject) -> Double {
    guard !isEmpty, !other.isEmpty else { return 0 }
    if words == other.words { return 1 }
    let (short, long) =
      words.count < other.words.count ? (words, other.words) : (other.words, words)
    if short.count >= 3, Array(long.prefix(short.count)) == short { return 0.9 }
    let (mine, theirs) = (Set(words), Set(other.words))
    return Double(mine.intersection(theirs).count) / Double(mine.union(theirs).count)
  }
}

extension Collection {
  /// The one that is most about the subject, nil when none is kin to it.
  func kin(to subject: Subject, _ own: (Element) -> Subject) -> Element? {
    guard !subject.isEmpty else { return nil }
    let rated = map { (element: $0, likeness: own($0).likeness(to: subject)) }
    guard let best = rated.max(by: { $0.likeness < $1.likeness }), best.likeness >= 0.8 else {
      return nil
    }
    return best.element
  }

  /// The same by the title of each.
  func kin(to subject: Subject, _ title: (Element) -> String) -> Element? {
    kin(to: subject) { Subject(title($0)) }
  }
}
