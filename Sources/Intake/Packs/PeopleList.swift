/// The people of a line or sentence, each with what stands beside the name.
enum PeopleList {
  struct Person: Hashable {
    let name: String
    let post: String?
    let isChair: Bool
  }

  /// - `isSentence`: names and posts run on with commas (`A, Post, B, Post and C`); else the text is
  ///   one line of a list, where a second name needs a rank, an `and` or a semicolon.
  static func read(_ text: String, isSentence: Bool, known: Set<String>) -> [Person] {
    guard text.byteCount < 6_000 else { return [] }
    var people: [Person] = []
    for run in text.parts(at: [";"]) {
      var found: [(name: String, notes: [String])] = []
      let isPlural =
        run.asciiLowered.hasPrefix("councillors") || run.asciiLowered.hasPrefix("cllrs")
      for (segment, isAnd) in segments(run) {
        if let person = person(segment, first: found.isEmpty, isAnd, isSentence || isPlural, known)
        {
          found.append((person.name, person.rest.isEmpty ? [] : [person.rest]))
        } else if isPlural, segment.words.count == 1 {
          found.append((segment, []))
        } else if !found.isEmpty {
          found[found.count - 1].notes.append(segment)
        }
      }
      people += found.map(made)
    }
    return people
  }

  private static func made(_ found: (name: String, notes: [String])) -> Person {
    var notes: [String] = []
    var isChair = false
    for note in found.notes {
      let key = note.asciiLowered
      if key.holds("in the chair") || ["chair", "(chair)", "chairman", "(chairman)"].contains(key) {
        isChair = true
      } else {
        notes.append(note)
      }
    }
    let post = notes.joined(separator: ", ").trimmed(of: " .;,")
    return Person(name: found.name, post: post.isEmpty ? nil : String(post), isChair: isChair)
  }

  private static func person(
    _ segment: String, first: Bool, _ isAnd: Bool, _ isSentence: Bool, _ known: Set<String>
  ) -> PersonName? {
    guard let person = PersonName.read(segment) else { return nil }
    let isFree =
      person.rest.isEmpty || person.rest.hasPrefix("(")
      || person.rest.asciiLowered.hasPrefix("in the chair")
    let isKnown = known.contains(person.name.lowercased())
    let opensPost =
      person.rest.words.first.map { Lexicon.postOpening.contains($0.lowercased()) } ?? false
    if !isFree && !isKnown && !(opensPost && Lexicon.isPost(person.rest)) && person.title == nil
      && !first
    {
      return nil
    }
    if first || isSentence || isAnd || isKnown || person.title != nil { return person }
    return nil
  }

  /// The parts between commas and before an `and` that a person follows.
  private static func segments(_ run: String) -> [(text: String, isAnd: Bool)] {
    var out: [(String, Bool)] = []
    for part in run.parts() {
      var rest = part
      var isAnd = false
      if rest.hasPrefix("and ") { (rest, isAnd) = (rest.cut(4), true) }
      var from = 0
      while let at = rest.offset(of: " and ", from: from) {
        let next = rest.cut(at + 5)
        guard let person = PersonName.read(next),
          person.name.words.count > 1 || person.title != nil
            || run.asciiLowered.hasPrefix("councillors")
        else {
          if run.asciiLowered.hasPrefix("councillors"), next.words.count == 1 {
            out.append((rest.cut(0, at), isAnd))
            (rest, isAnd, from) = (next, true, 0)
            continue
          }
          from = at + 5
          continue
        }
        out.append((rest.cut(0, at), isAnd))
        (rest, isAnd, from) = (next, true, 0)
      }
      out.append((rest, isAnd))
    }
    return out.filter { !$0.0.isEmpty }
  }
}
