import Access
import HTTPTypes
import Hummingbird
import NIOCore

extension Site {
  /// The HTTP of an answer.
  func response(
    to answer: Answer, _ visit: Visit, _ request: Request, _ entrance: Entrance
  ) -> Response {
    var (response, bytes) = plainResponse(to: answer, visit, request, entrance)
    if let refusal = answer.refusal {
      response.status = .init(for: refusal)
      response.tellWhenToTryAgain(after: refusal)
    }
    response.relate(answer.relations)
    if case .stream = answer.content {
      response.headers[.cacheControl] = "no-store"
    } else if entrance == .published, visit.session == nil, visit.told == nil {
      response.headers[.cacheControl] = Site.keeping(
        forGood: answer.isForGood && response.status == .ok)
      response.headers[.vary] = "Cookie"
      response.tag(bytes)
      let modified = response.lastModified(of: visit.making, opened: openedAt)
      keep(response, bytes, visit, request, modified)
      response.tell(modified, now: visit.now)
      response.leaveOutWhatIsKnown(to: request)
    } else {
      response.headers[.cacheControl] = "private, no-store"
    }
    setCookies(&response, answer, visit)
    return response
  }

  /// The content with its type; its bytes are empty where they come later, or elsewhere.
  private func plainResponse(
    to answer: Answer, _ visit: Visit, _ request: Request, _ entrance: Entrance
  ) -> (Response, [UInt8]) {
    switch answer.content {
    case .page(let page):
      let html = written(page, visit, request, entrance)
      return (Response(page: html), html.utf8)
    case .file(let file): return (Response(file: file), file.bytes)
    case .stream(let stream): return (Response(stream: stream), [])
    case .elsewhere(let address):
      let status: HTTPResponse.Status = answer.isForGood ? .movedPermanently : .seeOther
      return (Response(status: status, headers: [.location: address.text]), [])
    }
  }

  /// Puts a published answer on the shelf as it will be sent.
  private func keep(
    _ response: Response, _ bytes: [UInt8], _ visit: Visit, _ request: Request,
    _ modified: HTTPDate?
  ) {
    guard response.status == .ok, let place = visit.shelfPlace, let making = visit.making else {
      return
    }
    var headers = response.headers
    SecurityHeaders.add(to: &headers, answering: request, isBehindTLS: isBehindTLS)
    var dated = headers
    dated[.lastModified] = modified?.text
    shelf.keep(
      Shelf.Kept(
        headers: headers, datedHeaders: dated, modified: modified,
        body: ByteBuffer(bytes: bytes), made: making),
      at: place)
  }

  private func written(
    _ page: Page, _ visit: Visit, _ request: Request, _ entrance: Entrance
  ) -> HTML {
    var page = page
    if entrance != .published { page.isUnlisted = true }
    if !page.isUnlisted, page.canonical == nil { page.canonical = Site.plainAddress(of: request) }
    if page.banner == nil, let told = visit.told {
      page.banner = NotificationBanner(.done, HTML(text: told))
    }
    return layout(visit).page(page, signedIn: signedInBar(visit))
  }

  func layout(_ visit: Visit) -> PageLayout {
    PageLayout(brand: visit.brand, assetVersions: assets.versions, base: visit.base)
  }

  /// The address that was asked for with those parts of its query alone that choose what is shown.
  private static func plainAddress(of request: Request) -> WebAddress? {
    guard let address = WebAddress(path: request.uri.path),
      let query = PostedForm(urlEncoded: (request.uri.query ?? "").utf8)
    else { return nil }
    let choosing = ["body", "year", "state", "as-at", "page"]
    return query.texts.filter { choosing.contains($0.field) && !$0.text.isEmpty }
      .reduce(address) { $0.query(($1.field, $1.text)) }
  }

  func signedInBar(_ visit: Visit) -> SignedInBar? {
    guard let session = visit.session else { return nil }
    let signOut: HTML = """
      <form action="/sign-out" method="post">\(visit.formToken)\
      <button type="submit" class="hl-staff__sign-out">Sign out</button></form>
      """
    return SignedInBar(
      name: session.name, role: session.role.rawValue,
      links: staffLinks.filter { visit.asker.may($0.permission) }.map(\.link), signOut: signOut)
  }

  /// What the public reads is asked for again by its tag; what staff read is never kept.
  private static func keeping(forGood: Bool) -> String {
    forGood ? "public, max-age=31536000, immutable" : "no-cache"
  }

  private func setCookies(_ response: inout Response, _ answer: Answer, _ visit: Visit) {
    var lines: [String] = []
    switch answer.sessionChange {
    case .begins(let secret):
      lines.append(cookies.setting(.session, to: seal.sealed(secret, for: .session)))
      lines.append(cookies.setting(.doorstep, to: "", for: 0))
    case .ends: lines.append(cookies.setting(.session, to: "", for: 0))
    case nil:
      if let doorstep = visit.newDoorstep { lines.append(cookies.setting(.doorstep, to: doorstep)) }
    }
    if let told = answer.told {
      let text = WebAddress.encoded(told)
      lines.append(cookies.setting(.told, to: seal.sealed(text, for: .told), for: 60))
    } else if visit.told != nil {
      lines.append(cookies.setting(.told, to: "", for: 0))
    }
    for line in lines { response.headers.append(HTTPField(name: .setCookie, value: line)) }
  }

  /// A file of the site, nil when the address is none.
  func assetResponse(to request: Request) throws(Misuse) -> Response? {
    guard request.uri.path.hasPrefix("/assets/"),
      let file = assets.file(String(request.uri.path.dropFirst(8)))
    else { return nil }
    guard request.method == .get || request.method == .head else {
      throw .method(allowed: ["GET", "HEAD"])
    }
    var response = Response(file: Answer.File(bytes: file.bytes, type: file.type, name: nil))
    let isVersioned = request.uri.query == "v=\(file.version)"
    response.headers[.cacheControl] = Site.keeping(forGood: isVersioned)
    response.tag(file.bytes)
    response.leaveOutWhatIsKnown(to: request)
    return request.method == .head ? response.createHeadResponse() : response
  }
}

extension Response {
  init(page: HTML, status: HTTPResponse.Status = .ok) {
    self.init(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.utf8)))
  }

  init(file: Answer.File) {
    var headers: HTTPFields = [.contentType: file.type.rawValue]
    if let name = file.name {
      let plain = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
      headers[.contentDisposition] =
        "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(WebAddress.encoded(name))"
    }
    self.init(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }
}
