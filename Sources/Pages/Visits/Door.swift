import Access
import Civic
import HTTPTypes
import Hummingbird
import Records

/// Stands before every address: manners, who comes, how often, and what becomes of a refusal or a
/// fault. It is the one place that knows HTTP's numbers for them.
struct Door: RouterMiddleware {
  typealias Context = Visit
  let site: Site

  func handle(
    _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
  ) async throws -> Response {
    var visit = context
    visit.now = site.clock()
    visit.client = visit.peer
    visit.origin = Manners.origin(of: request, isBehindTLS: site.isBehindTLS)
    var response: Response
    do {
      try Manners.check(request, site.limits)
      if let asset = try site.assetResponse(to: request) {
        response = asset
      } else if HealthCheck.isAskedFor(by: request) {
        response = try await next(request, visit)
      } else if let kept = await shelved(request, &visit) {
        return kept
      } else {
        try await welcome(&visit, request)
        try site.rates.take(
          site.limits.visits, for: ClientAddress.rateKey(visit.client), at: visit.now)
        response = try await next(request, visit)
      }
    } catch {
      response = site.response(to: error, visit, request)
    }
    SecurityHeaders.add(
      to: &response.headers, answering: request, isBehindTLS: site.isBehindTLS)
    return response
  }

  /// The answer that stands on the shelf. It costs less than counting who asks for it, so it takes
  /// nothing of a client's rate. Nil also while the database cannot be asked how far it has come.
  private func shelved(_ request: Request, _ visit: inout Visit) async -> Response? {
    guard let place = Shelf.Place(request, site.cookies),
      let revision = try? await site.store.revision(at: visit.now)
    else { return nil }
    let making = Shelf.Making(revision: revision, day: visit.now.day)
    (visit.shelfPlace, visit.making) = (place, making)
    return site.keptResponse(to: request, at: place, asOf: making, now: visit.now)
  }

  private func welcome(_ visit: inout Visit, _ request: Request) async throws {
    let cookies = site.cookies
    let secret = cookies.value(.session, in: request.headers)
      .flatMap { site.seal.opened($0, for: .session) }
    visit.welcome = try await site.reception.welcome(sessionSecret: secret, at: visit.now)
    visit.client = ClientAddress.of(
      peer: visit.peer, forwarded: request.headers[values: .xForwardedFor],
      trusting: visit.welcome.trustedProxies)
    visit.told = cookies.value(.told, in: request.headers)
      .flatMap { site.seal.opened($0, for: .told) }
      .flatMap { PercentDecoding.text($0.utf8) }
    if let session = visit.session {
      visit.bindForms(to: session.secretHash, site.seal)
    } else if let doorstep = cookies.value(.doorstep, in: request.headers) {
      visit.bindForms(to: doorstep, site.seal)
    }
  }
}

extension HTTPField.Name {
  static var xForwardedFor: Self { Self("X-Forwarded-For")! }
}

extension Visit {
  /// Makes the form token, bound to the session or to the doorstep's cookie.
  mutating func bindForms(to subject: String, _ seal: Seal) {
    formSubject = subject
    let token = seal.mark(subject, for: .form)
    formToken = "<input type=\"hidden\" name=\"token\" value=\"\(token)\">\n"
  }

  /// On the doorstep a visitor without a cookie gets one with the page.
  mutating func prepareDoorstep(_ seal: Seal) {
    guard formSubject == nil else { return }
    let doorstep = Secret.make()
    newDoorstep = doorstep
    bindForms(to: doorstep, seal)
  }
}
