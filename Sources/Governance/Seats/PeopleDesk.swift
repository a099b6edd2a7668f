import Civic
import Commons
import Records

/// Finds or takes up the people whom a source names, and leaves doubts where names are not sure.
struct PeopleDesk {
  private let body: Body
  private let source: SourceDocument
  private let invented: Bool
  private let work: Work
  private var register = NameRegister()
  private var people: [Person.ID: Person] = [:]
  private var slugs: Set<String> = []
  private var namedHere: Set<Person.ID> = []
  private(set) var doubtCount = 0

  init(body: Body, source: SourceDocument, invented: Bool, work: Work) throws {
    (self.body, self.source, self.invented, self.work) = (body, source, invented, work)
    for person in try Person.all(of: body.id, in: work.reader) {
      people[person.id] = person
      slugs.insert(person.slug)
      register.note(
        person.name, title: person.title, post: nil, organisation: nil, is: person.id)
    }
    for form in try PrintedForm.all(of: body.id, in: work.reader) {
      register.note(
        form.printed, title: nil, post: form.post, organisation: form.organisation,
        is: form.personID)
    }
    for doubt in try NameDoubt.all(of: body.id, in: work.reader) {
      guard let ruling = doubt.ruling else { continue }
      register.rule(ruling, on: doubt.known, and: doubt.printed)
    }
  }

  /// Whom a printed name means; somebody new where nobody on record fits.
  mutating func person(_ sighting: NameRegister.Sighting, on day: Day, line: Int) throws
    -> Person.ID
  {
    var sighting = sighting
    sighting.namedHere = namedHere
    let id: Person.ID
    switch register.whoIs(sighting) {
    case .known(let known): id = known
    case .new: id = try takeUp(sighting)
    case .doubtful(let known, let reason):
      id = try takeUp(sighting)
      try leaveDoubt(about: sighting.name, id, perhaps: known, reason: reason)
    }
    namedHere.insert(id)
    try learn(sighting, about: id, day: day, line: line)
    return id
  }

  private mutating func takeUp(_ sighting: NameRegister.Sighting) throws -> Person.ID {
    let slug = Slug.unused(for: sighting.name, taken: slugs)
    let person = Person(
      id: try work.newID(), bodyID: body.id, slug: slug, name: sighting.name,
      title: sighting.title, invented: invented)
    try work.insert(person)
    slugs.insert(slug)
    people[person.id] = person
    return person.id
  }

  private mutating func leaveDoubt(
    about printed: String, _ id: Person.ID, perhaps known: Person.ID, reason: String
  ) throws {
    guard let knownName = people[known]?.name else { return }
    try work.insert(
      NameDoubt(
        id: try work.newID(), bodyID: body.id, known: knownName, printed: printed,
        knownPersonID: known, printedPersonID: id, reason: reason))
    doubtCount += 1
  }

  /// Keeps the form that was printed as evidence, and the fullest form as the person's name.
  private mutating func learn(
    _ sighting: NameRegister.Sighting, about id: Person.ID, day: Day, line: Int
  ) throws {
    register.note(
      sighting.name, title: sighting.title, post: sighting.post,
      organisation: sighting.organisation, is: id)
    try work.insert(details: [
      PrintedName(
        personID: id, printed: sighting.name, post: sighting.post,
        organisation: sighting.organisation, day: day, sourceID: source.id.rawValue, line: line)
    ])
    guard var person = people[id] else { return }
    let isFuller = NameForm.words(in: sighting.name).count > NameForm.words(in: person.name).count
    guard isFuller || (sighting.title != nil && person.title == nil) else { return }
    if isFuller { person.name = sighting.name }
    person.title = person.title ?? sighting.title
    try work.update(person, basedOn: person.version)
    person.version += 1
    people[id] = person
  }
}

/// A form of a name with what stood beside it, once for each person however often it was printed.
private struct PrintedForm: Decodable {
  let personID: Person.ID
  let printed: String
  let post: String?
  let organisation: String?

  static func all(of body: Body.ID, in reader: Reader) throws -> [PrintedForm] {
    try reader.all(
      """
      SELECT DISTINCT personID, printed, post, organisation
      FROM printedName JOIN person ON person.id = personID WHERE bodyID = \(body)
      """)
  }
}
