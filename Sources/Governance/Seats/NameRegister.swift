/// Tells whom a printed name means, by the people whom the body's papers have named before.
///
/// Two names become one person only where the evidence says so: the same name, or a form of it that
/// a slip of the pen, a short form or a lone surname explains, **and** the same post, organisation or
/// seat. Where the evidence is short of that, a doubt is left for a person to settle.
struct NameRegister {
  /// A name as it stands in a paper.
  struct Sighting {
    let name: String
    let title: String?
    let post: String?
    let organisation: String?
    /// People already named in the same list in another place: two places, two people.
    var taken: Set<Person.ID> = []
    /// People whom the same pack has named: a pack does not name two people alike without saying so.
    var namedHere: Set<Person.ID> = []
  }

  /// Whom a name means.
  enum Answer: Equatable {
    case known(Person.ID)
    /// Nobody named before.
    case new
    /// Perhaps that person; recorded as somebody new until it is settled.
    case doubtful(Person.ID, reason: String)
  }

  /// Somebody known, with everything that was printed beside their name.
  private struct Entry {
    let id: Person.ID
    var forms: [NameForm]
    var titles: Set<String>
    /// Posts and organisations, each as its words.
    var places: [Set<String>]
  }

  private var entries: [Entry] = []
  private var placeOf: [Person.ID: Int] = [:]
  /// The entries that bear a surname, a row of given names, or all the letters of a name: only
  /// these can be alike.
  private var bearers: [String: Set<Int>] = [:]
  private var rulings: [Pair: NameDoubt.Ruling] = [:]

  private struct Pair: Hashable {
    let first: String
    let second: String

    init(_ a: String, _ b: String) {
      let (a, b) = (NameForm(a)?.letters ?? a, NameForm(b)?.letters ?? b)
      (first, second) = a < b ? (a, b) : (b, a)
    }
  }

  /// Takes note of what somebody decided about two names.
  mutating func rule(_ ruling: NameDoubt.Ruling, on a: String, and b: String) {
    rulings[Pair(a, b)] = ruling
  }

  mutating func note(
    _ name: String, title: String?, post: String?, organisation: String?, is id: Person.ID
  ) {
    guard let form = NameForm(name) else { return }
    let place = placeOf[id] ?? newEntry(id)
    if !entries[place].forms.contains(form) {
      entries[place].forms.append(form)
      for key in NameRegister.keys(of: form) { bearers[key, default: []].insert(place) }
    }
    if let title { entries[place].titles.insert(title.lowercased()) }
    for text in [post, organisation].compactMap(\.self) {
      let words = NameRegister.telling(text)
      if !words.isEmpty && !entries[place].places.contains(words) {
        entries[place].places.append(words)
      }
    }
  }

  private mutating func newEntry(_ id: Person.ID) -> Int {
    entries.append(Entry(id: id, forms: [], titles: [], places: []))
    placeOf[id] = entries.count - 1
    return entries.count - 1
  }

  func whoIs(_ sighting: Sighting) -> Answer {
    guard let form = NameForm(sighting.name) else { return .new }
    let candidates = candidates(for: form, sighting)
    if let ruled = candidates.first(where: { ruling(on: sighting, $0.entry) == .samePerson }) {
      return .known(ruled.entry.id)
    }
    let open = candidates.filter { ruling(on: sighting, $0.entry) != .differentPeople }
    let sure = open.filter { isSure($0.likeness, sighting, $0.entry, among: open.count) }
    if let best = sure.max(by: { $0.likeness < $1.likeness }),
      sure.filter({ $0.likeness == best.likeness }).count == 1
    {
      return .known(best.entry.id)
    }
    guard let near = open.max(by: { $0.likeness < $1.likeness }) else { return .new }
    return .doubtful(near.entry.id, reason: reason(for: near.likeness))
  }

  private func candidates(
    for form: NameForm, _ sighting: Sighting
  ) -> [(entry: Entry, likeness: NameForm.Likeness)] {
    let places = NameRegister.keys(of: form).reduce(into: Set<Int>()) {
      $0.formUnion(bearers[$1] ?? [])
    }
    return places.sorted().compactMap { place in
      let entry = entries[place]
      guard !sighting.taken.contains(entry.id) else { return nil }
      let likeness = entry.forms.map { $0.likeness(to: form) }.max() ?? .different
      return likeness == .different ? nil : (entry, likeness)
    }
  }

  private static func keys(of form: NameForm) -> [String] {
    ["s " + form.surname, "g " + form.given.joined(separator: " "), "l " + form.letters]
  }

  private func ruling(on sighting: Sighting, _ entry: Entry) -> NameDoubt.Ruling? {
    guard !rulings.isEmpty else { return nil }
    return entry.forms.lazy.compactMap { rulings[Pair(sighting.name, $0.letters)] }.first
  }

  /// Whether the evidence is enough to say that it is the same person.
  private func isSure(
    _ likeness: NameForm.Likeness, _ sighting: Sighting, _ entry: Entry, among count: Int
  ) -> Bool {
    let beside = [sighting.post, sighting.organisation].compactMap(\.self)
      .map(NameRegister.telling).filter { !$0.isEmpty }
    let shared = beside.contains { text in entry.places.contains { NameRegister.agree(text, $0) } }
    let untold = beside.isEmpty || entry.places.isEmpty
    switch likeness {
    case .same: return shared || untold || sighting.namedHere.contains(entry.id)
    case .surnameOnly:
      let titles = sighting.title.map {
        entry.titles.isEmpty || entry.titles.contains($0.lowercased())
      }
      return count == 1 && (titles ?? true) && (shared || untold)
    case .similar: return shared
    case .different: return false
    }
  }

  private func reason(for likeness: NameForm.Likeness) -> String {
    switch likeness {
    case .same: "The same name, but neither post nor organisation agrees."
    case .surnameOnly: "Only the surname is printed, and it could mean more than one person."
    case .similar: "A similar name, but neither post nor organisation agrees."
    case .different: ""
    }
  }

  private static let filler: Set<String> = ["of", "and", "the", "for", "to", "in", "on", "a"]

  /// The words of a post or organisation that tell it from others.
  private static func telling(_ text: String) -> Set<String> {
    Set(NameForm.words(in: text)).subtracting(filler)
  }

  /// `Cleveland Fire Authority` and `Cleveland Fire and Rescue Authority` agree: half the words are
  /// shared, or one text contains the other.
  private static func agree(_ a: Set<String>, _ b: Set<String>) -> Bool {
    let shared = a.intersection(b).count
    guard shared > 0 else { return false }
    let all = a.union(b).count
    return shared * 2 >= all || (shared >= 2 && (a.isSubset(of: b) || b.isSubset(of: a)))
  }
}
