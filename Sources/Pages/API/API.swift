import Access
import Civic
public import Records

/// The interface for programs: published facts as JSON below `/api/v1`, under the same addresses as
/// the pages, and the document that describes it (OpenAPI 3.1).
public final class API {
  let routes: Routes
  private(set) var paths: [String: JSONValue] = [:]
  private(set) var schemas: [String: JSONValue] = [:]

  private let isBody: @Sendable (String, Reader) throws -> Bool

  static let root = "/api/v1"

  /// - Parameter isBody: whether a body of that name is on record.
  public init(
    on routes: Routes, isBody: @Sendable @escaping (String, Reader) throws -> Bool
  ) {
    (self.routes, self.isBody) = (routes, isBody)
  }

  /// A list, a hundred items at a time.
  ///
  /// - Parameter path: below the root: `/meetings`.
  public func list<Item: Sendable>(
    _ path: String, of kind: APIKind<Item>, by filters: [APIFilter] = [], _ says: String,
    _ read: @Sendable @escaping (APIEnquiry, Reader) throws -> APIPage<Item>
  ) {
    describe(path, says, kind.schemas, APIDocument.list(kind), filters, isList: true)
    let (store, isBody) = (routes.site.store, isBody)
    routes.get(API.root + path, .published) { visit, enquiry in
      let asked = try APIEnquiry(enquiry.query, filters)
      let (page, changed) = try await store.read { reader in
        if let body = asked.body, try !isBody(body, reader) {
          throw Refusal.notFound(what: "body of this name")
        }
        let changed = try LastChange.current(in: reader)
        return (try read(asked, reader), changed)
      }
      let items = page.items.map { kind.json(of: $0, base: visit.base) }
      let next = page.next.map { JSONValue.text(API.next(after: $0, of: enquiry, visit.base)) }
      return .file(
        API.envelope(
          ["items": .list(items), "total": .integer(Int64(page.total)), "next": next ?? .null],
          changed, visit
        ).utf8(), .json)
    }
  }

  /// One thing under its own address.
  public func one<Item: Sendable>(
    _ path: String, of kind: APIKind<Item>, called what: String, _ says: String,
    _ read: @Sendable @escaping (Enquiry, Reader) throws -> Item?
  ) {
    describe(path, says, kind.schemas, APIDocument.one(kind), [], isList: false)
    let store = routes.site.store
    routes.get(API.root + path, .published) { visit, enquiry in
      if let (name, _) = enquiry.query.texts.first {
        throw Misuse.parameter("“\(name)” is not known here.")
      }
      let (item, changed) = try await store.read {
        let changed = try LastChange.current(in: $0)
        return (try read(enquiry, $0), changed)
      }
      guard let item else { throw Refusal.notFound(what: what) }
      return .file(
        API.envelope(["item": kind.json(of: item, base: visit.base)], changed, visit).utf8(),
        .json)
    }
  }

  /// Mounts the document, when all rooms have said what they have.
  public func finish() {
    let document = APIDocument(paths: paths, schemas: schemas).json.utf8()
    routes.get(API.root + "/openapi.json", .published) { _, _ in .file(document, .json) }
  }

  /// The document over many lines, for the project's own documents.
  public var documentText: String {
    String(
      decoding: APIDocument(paths: paths, schemas: schemas).json.utf8(isSpread: true),
      as: UTF8.self) + "\n"
  }

  private func describe(
    _ path: String, _ says: String, _ kinds: [String: JSONValue], _ answer: JSONValue,
    _ filters: [APIFilter], isList: Bool
  ) {
    schemas.merge(kinds) { first, _ in first }
    paths[API.root + path] = APIDocument.path(
      path, says, answer, filters, isList: isList)
  }

  private static func envelope(
    _ content: [String: JSONValue], _ changed: LastChange, _ visit: Visit
  ) -> JSONValue {
    .object(
      content.merging([
        "asOf": .text(changed.at.iso), "attribution": .text(visit.brand.attribution),
        "licence": .text(PageLayout.openGovernmentLicence.text),
      ]) { first, _ in first })
  }

  private static func next(after: Int64, of enquiry: Enquiry, _ base: String) -> String {
    let path = String(enquiry.address.text.prefix { $0 != "?" })
    let kept = enquiry.query.texts.filter { $0.field != APIEnquiry.after }
      .map { "\($0.field)=\(WebAddress.encoded($0.text))" }
    return "\(base)\(path)?\((kept + ["\(APIEnquiry.after)=\(after)"]).joined(separator: "&"))"
  }
}
