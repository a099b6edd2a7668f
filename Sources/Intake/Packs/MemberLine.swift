/// A line of the list of members: rank, name, post and organisation, in the usual order or with
/// the organisation first, or a vacant seat.
struct MemberLine {
  let member: Pack.Member
  /// Why the parts are not certain; nil when they are.
  let doubt: String?

  init(_ text: String, category: Pack.Member.Category?, line: Int) {
    let (bare, isVacant) = MemberLine.withoutVacancy(text)
    var parts = bare.parts()
    if parts.count == 1 {
      let dashed = bare.split(separator: " - ").map(String.init)
      if dashed.count > 1 { parts = dashed.flatMap { $0.parts() } }
    }
    var name: PersonName?
    var doubt: String?
    if !isVacant, let first = parts.first, let person = MemberLine.person(first) {
      name = person
      parts.removeFirst()
      if !person.rest.isEmpty {
        parts.insert(person.rest, at: 0)
        if Lexicon.isPost(person.rest) == false && !Lexicon.isOrganisation(person.rest) {
          doubt = "Where the name ends is not certain."
        }
      }
    }
    let (post, organisation) = MemberLine.seat(parts, named: name != nil)
    if name == nil && !isVacant {
      doubt = "A seat without a name, or a name that was not known as one."
    }
    if name != nil && post == nil && organisation == nil {
      doubt = "A member without post or organisation."
    }
    member = Pack.Member(
      name: name?.name, title: name?.title, post: post, organisation: organisation,
      category: category, vacant: isVacant, line: line)
    self.doubt = doubt
  }

  private static func person(_ first: String) -> PersonName? {
    let bare = first.bracketTail.map { $0.head } ?? first
    guard let person = PersonName.read(bare) else { return nil }
    if person.rest.isEmpty { return person }
    let rest = person.rest
    let opens = rest.words.first.map { Lexicon.postOpening.contains($0.lowercased()) } ?? false
    if opens || rest.hasPrefix("(") || (Lexicon.isPost(rest) && person.title != nil) {
      return person
    }
    return Lexicon.isPost(rest) || Lexicon.isOrganisation(rest) ? person : nil
  }

  private static func withoutVacancy(_ text: String) -> (String, Bool) {
    let key = text.asciiLowered
    for mark in [
      "(vacant)", "(vacancy)", "(vacant seat)", "(post vacant)", "vacancy", "vacant",
      "(to be confirmed)", "to be confirmed", "(tbc)", "tbc",
    ] {
      guard let at = key.offset(ofWord: mark) ?? (mark.hasPrefix("(") ? key.offset(of: mark) : nil)
      else { continue }
      let rest = text.cut(0, at) + " " + text.cut(at + mark.byteCount)
      return (String(rest.trimmed(of: " ,-:;.")), true)
    }
    return (text, false)
  }

  /// Parts what stands beside the name into post and organisation.
  private static func seat(_ parts: [String], named: Bool) -> (post: String?, organisation: String?)
  {
    guard let last = parts.last else { return (nil, nil) }
    if parts.count == 1 { return single(last) }
    if !named, isBody(parts[0]), !isBody(last) {
      return (parts.dropFirst().joined(separator: ", "), parts[0])
    }
    if opensPost(last) && !isBody(last) {
      if parts.count == 2, isBody(parts[0]) { return (last, parts[0]) }
      return (parts.joined(separator: ", "), nil)
    }
    if last.lowercased().hasSuffix("services") && !isBody(last), !last.hasPrefix("NHS"),
      parts.count > 1,
      Lexicon.isPost(parts[0]), last.words.count < 4
    {
      return (parts.joined(separator: ", "), nil)
    }
    let before = parts.dropLast().joined(separator: ", ")
    return (before, last)
  }

  /// The one part beside the name: `Representative of BODY`, `BODY Nominated Member`, a post, a body.
  private static func single(_ part: String) -> (post: String?, organisation: String?) {
    for opening in ["Representative of ", "Representative from ", "Representative for "]
    where part.hasPrefix(opening) {
      let body = part.cut(opening.byteCount)
      return ("Representative", body.hasPrefix("the ") ? body.cut(4) : body)
    }
    for ending in [" Nominated Member", " Nominated Representative", " Elected Member"]
    where part.hasSuffix(ending) {
      return (ending.cut(1), part.cut(0, part.byteCount - ending.byteCount))
    }
    if part.hasSuffix(" Representative"), isBody(part.cut(0, part.byteCount - 15)) {
      return ("Representative", part.cut(0, part.byteCount - 15))
    }
    if opensPost(part) || (Lexicon.isPost(part) && !isBody(part)) { return (part, nil) }
    return (nil, part)
  }

  /// `Director of ...`, `Chair of the Board`: a post, though a body's word stands in it.
  private static func opensPost(_ part: String) -> Bool {
    let words = Lexicon.words(part)
    guard let first = words.first, first != "office" else { return false }
    if Lexicon.post.contains(first) && first != "command" { return true }
    if let of = words.firstIndex(of: "of"), of > 0, of < 4, Lexicon.post.contains(words[of - 1]) {
      return true
    }
    if let at = part.asciiLowered.offset(of: "commissioner"), !part.asciiLowered.hasPrefix("office")
    {
      return at > 0 && !part.hasPrefix("Office")
    }
    guard let last = words.last else { return false }
    return Lexicon.post.contains(last) && !Lexicon.organisation.contains(last)
  }

  /// The name of a body: it holds a body's word and does not open as a post does.
  private static func isBody(_ part: String) -> Bool {
    Lexicon.isOrganisation(part) && (!opensPost(part) || part.hasPrefix("Office"))
  }
}
