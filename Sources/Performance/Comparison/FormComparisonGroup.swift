package import Access
package import Civic
package import Records

/// Says beside which areas an area is looked at, or says it anew.
package struct FormComparisonGroup: Act {
  package static let permission = Permission.defineFigures
  let slug: String
  let name: String
  let area: String
  let members: [String]
  let usedFrom: Day
  let source: String

  /// - Parameter members: their codes.
  package init(
    _ slug: String, name: String, for area: String, members: [String], usedFrom: Day,
    source: String
  ) {
    (self.slug, self.name, self.area) = (slug, name, area)
    (self.members, self.usedFrom, self.source) = (members, usedFrom, source)
  }

  package func carryOut(in work: Work) throws -> ComparisonGroup {
    try check(in: work.reader)
    let known = try ComparisonGroup.at(slug, in: work.reader)
    let kept = try work.keep(
      ComparisonGroup(
        id: try known?.id ?? work.newID(), slug: slug, name: name, area: area, usedFrom: usedFrom,
        source: source),
      inPlaceOf: known)
    guard try kept.members(in: work.reader) != members.sorted() else { return kept }
    try work.change(
      details: ComparisonMember.self, "DELETE FROM comparisonMember WHERE groupID = \(kept.id)")
    try work.insert(details: members.map { ComparisonMember(groupID: kept.id, area: $0) })
    try work.note(
      ComparisonGroup.table, id: kept.id.rawValue, what: members.sorted().joined(separator: ", "))
    return kept
  }

  private func check(in reader: Reader) throws {
    var problems: [Problem] = []
    if members.count < 2 || Set(members).count != members.count || members.contains(area) {
      problems.append(
        Problem(
          field: "members",
          sentence: "“\(name)” needs two other areas or more, each of them once."))
    }
    for code in [area] + members where try Area.at(code, in: reader) == nil {
      problems.append(
        Problem(field: "members", sentence: "There is no area with the code “\(code)”."))
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
  }
}
