import Access
import HTTPTypes
public import Hummingbird

/// All addresses of the site, each with who may come in there. Houses mount their rooms on it.
///
///     routes.get("/meetings/{id}", .published) { visit, enquiry in … }
///     routes.post("/settings", .needs(.changeSettings)) { visit, enquiry in … }
///
/// Path parts in braces are named: `enquiry["id"]`. HEAD is answered wherever GET is.
public final class Routes {
  public typealias Handler = @Sendable (Visit, Enquiry) async throws -> Answer

  /// One line of the list of routes.
  public struct Line: Hashable, Sendable {
    public let method: String
    public let path: String
    public let entrance: Entrance
  }

  public let site: Site
  public private(set) var list: [Line] = []
  private let router: Router<Visit>

  public init(site: Site) {
    self.site = site
    router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: Door(site: site))
    mount(.get, HealthCheck.path, .published) { _, _ in await site.healthResponse() }
  }

  /// Something to read.
  public func get(_ path: String, _ entrance: Entrance, handler: @escaping Handler) {
    let site = site
    mount(.get, path, entrance) { request, visit in
      let enquiry = try Enquiry(request, visit)
      do {
        return site.response(to: try await handler(visit, enquiry), visit, request, entrance)
      } catch Refusal.notFound(let what) where entrance == .published {
        guard let former = try await site.reception.formerPlace(of: enquiry.address) else {
          throw Refusal.notFound(what: what)
        }
        return site.response(to: try former.answer(), visit, request, entrance)
      }
    }
  }

  /// A form that changes something. Its token, its origin and its size are looked at first.
  ///
  /// - Parameter limit: the most bytes it may have; nil is the site's own limit for forms.
  public func post(
    _ path: String, _ entrance: Entrance, upTo limit: Int? = nil, handler: @escaping Handler
  ) {
    precondition(entrance != .published, "nothing is changed at a published address: \(path)")
    let site = site
    let isOnDoorstep = entrance == .doorstep
    mount(.post, path, entrance) { request, visit in
      var enquiry = try Enquiry(request, visit)
      if isOnDoorstep { try site.takeDoorstepForm(of: visit) }
      enquiry.form = try await site.ownForm(request, visit, upTo: limit ?? site.limits.body)
      do {
        return site.response(to: try await handler(visit, enquiry), visit, request, entrance)
      } catch Refusal.conflict(let conflict) {
        let screen = ConflictScreen(conflict, form: enquiry.form, action: enquiry.address)
        return site.response(to: screen.answer(visit), visit, request, entrance)
      }
    }
  }

  private func mount(
    _ method: HTTPRequest.Method, _ path: String, _ entrance: Entrance,
    respond: @escaping @Sendable (Request, Visit) async throws -> Response
  ) {
    list.append(Line(method: method.rawValue, path: path, entrance: entrance))
    let seal = site.seal
    router.on(RouterPath(path), method: method) { request, visit in
      var visit = visit
      try entrance.admit(visit.asker)
      if entrance == .doorstep { visit.prepareDoorstep(seal) }
      return try await respond(request, visit)
    }
  }

  /// The whole site: what answers every request. Called once, when all houses have mounted.
  ///
  /// Where an address is known and the method is not, the answer names those that are.
  public func finished() -> some HTTPResponder<Visit> {
    for (path, lines) in Dictionary(grouping: list, by: \.path) {
      var known = Set(lines.map(\.method))
      if known.contains("GET") { known.insert("HEAD") }
      let allowed = known.sorted()
      for method in Manners.methods where !known.contains(method.rawValue) {
        router.on(RouterPath(path), method: method) { _, _ -> Response in
          throw Misuse.method(allowed: allowed)
        }
      }
    }
    return router.buildResponder()
  }
}

extension Enquiry {
  init(_ request: Request, _ visit: Visit) throws(Misuse) {
    guard let address = WebAddress(path: request.head.path ?? "/"),
      let query = PostedForm(urlEncoded: (request.uri.query ?? "").utf8)
    else { throw .unreadableAddress }
    var parts: [String: String] = [:]
    for (name, value) in visit.coreContext.parameters {
      guard let text = PercentDecoding.text(value.utf8) else { throw .unreadableAddress }
      parts[String(name)] = text
    }
    (self.address, self.parts, self.query) = (address, parts, query)
  }
}
