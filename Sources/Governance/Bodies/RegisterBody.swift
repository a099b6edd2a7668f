public import Access
public import Records

/// Takes up a body, or corrects what is said of one that is on record under the same slug.
public struct RegisterBody: Act {
  public static let permission = Permission.changeSettings
  public let slug: String
  public let name: String
  public let kind: Body.Kind
  public let regime: Body.AccessRegime
  public let parent: String?
  public let invented: Bool
  public let about: String
  public let source: String

  public init(
    slug: String, name: String, kind: Body.Kind, regime: Body.AccessRegime, parent: String?,
    invented: Bool, about: String, source: String
  ) {
    (self.slug, self.name, self.kind, self.regime) = (slug, name, kind, regime)
    (self.parent, self.invented, self.about, self.source) = (parent, invented, about, source)
  }

  public func carryOut(in work: Work) throws -> Body {
    guard var known = try Body.at(slug: slug, in: work.reader) else {
      let body = Body(
        id: try work.newID(), slug: slug, name: name, kind: kind, regime: regime, parent: parent,
        invented: invented, about: about, source: source)
      try work.insert(body)
      try work.makeFindable([.body(slug)])
      return body
    }
    let before = known
    (known.name, known.kind, known.regime, known.parent) = (name, kind, regime, parent)
    (known.invented, known.about, known.source) = (invented, about, source)
    guard known != before else { return known }
    try work.update(known, basedOn: known.version)
    known.version += 1
    try work.makeFindable([.body(slug)])
    return known
  }
}
