import Commons
import Records

extension Person {
  /// By any form of the name that was printed, and by what stood beside it.
  func searchEntry(in body: Body, _ reader: Reader) throws -> SearchEntry {
    let forms = try FormInPrint.all(of: id, in: reader)
    let posts = forms.map { [$0.post, $0.organisation].compactMap(\.self).joined(separator: ", ") }
    let titled = [title, name].compactMap(\.self).joined(separator: " ")
    return SearchEntry(
      .person, body: body.slug, day: nil, title: name,
      caption: invented ? "Person (invented)" : "Person", address: body.address(of: self),
      lines: ([titled] + forms.map(\.printed) + posts).withoutRepeats.map { .init($0) })
  }
}

/// A form of a name with what stood beside it: once, however many packs print it.
private struct FormInPrint: Decodable {
  let printed: String
  let post: String?
  let organisation: String?

  /// In the order in which the papers first used them.
  static func all(of person: Person.ID, in reader: Reader) throws -> [FormInPrint] {
    try reader.all(
      """
      SELECT printed, post, organisation FROM printedName WHERE personID = \(person)
      GROUP BY printed, post, organisation
      ORDER BY MIN(day), printed, COALESCE(post, ''), COALESCE(organisation, '')
      """)
  }
}

extension Seat {
  func searchEntry(in body: Body) -> SearchEntry {
    SearchEntry(
      .seat, body: body.slug, day: nil, title: nameAmongOthers, caption: "Seat",
      address: body.address(of: self), lines: [])
  }
}

extension Body {
  var searchEntry: SearchEntry {
    SearchEntry(
      .body, body: slug, day: nil, title: name,
      caption: "Body, a \(kind.inWords)", address: address, lines: [.init(about)])
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
