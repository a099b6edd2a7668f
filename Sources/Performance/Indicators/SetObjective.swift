package import Access
package import Records

/// Names an objective of the plan, or names it anew.
package struct SetObjective: Act {
  package static let permission = Permission.defineFigures
  let slug: String
  let name: String
  let ordinal: Int
  let source: String

  package init(_ slug: String, name: String, ordinal: Int, source: String) {
    (self.slug, self.name, self.ordinal, self.source) = (slug, name, ordinal, source)
  }

  package func carryOut(in work: Work) throws -> Objective {
    let known = try Objective.at(slug, in: work.reader)
    return try work.keep(
      Objective(
        id: try known?.id ?? work.newID(), slug: slug, name: name, ordinal: ordinal,
        source: source),
      inPlaceOf: known)
  }
}
