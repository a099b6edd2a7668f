package import Civic
package import Records

/// A file in which a supplier sent figures.
package struct FiguresReturn: Record, Hashable {
  package static let table = "figuresReturn"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  /// The slug of who sent it; empty where a file gathers the figures of several.
  package var supplier: String
  package var fileName: String
  package var sha256: String
  package var receivedAt: Instant
  package var receivedBy: String
  /// Rows that were stored for the first time, that revised earlier ones, and that said the same.
  package var added: Int
  package var revised: Int
  package var unchanged: Int
  /// Where the figures were published, for figures out of published papers.
  package var source: String

  package init(
    id: ID, supplier: String, fileName: String, sha256: String, receivedAt: Instant,
    receivedBy: String, source: String = ""
  ) {
    (self.id, self.supplier, self.fileName, self.sha256) = (id, supplier, fileName, sha256)
    (self.receivedAt, self.receivedBy, self.source) = (receivedAt, receivedBy, source)
    (added, revised, unchanged) = (0, 0, 0)
  }
}

/// Who sends figures.
package struct Supplier: Record, Hashable {
  package static let table = "supplier"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var slug: String
  package var name: String
  /// The post to ask; never a person's name.
  package var post: String

  package init(id: ID, slug: String, name: String, post: String) {
    (self.id, self.slug, self.name, self.post) = (id, slug, name, post)
  }
}
