package import Access
package import Records

/// Names somebody who sends figures, or names them anew.
package struct NameSupplier: Act {
  package static let permission = Permission.defineFigures
  let slug: String
  let name: String
  let post: String

  package init(_ slug: String, name: String, post: String = "") {
    (self.slug, self.name, self.post) = (slug, name, post)
  }

  package func carryOut(in work: Work) throws -> Supplier {
    let known = try Supplier.at(slug, in: work.reader)
    return try work.keep(
      Supplier(id: try known?.id ?? work.newID(), slug: slug, name: name, post: post),
      inPlaceOf: known)
  }
}
