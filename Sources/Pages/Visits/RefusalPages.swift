import Access
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Records

extension HTTPResponse.Status {
  init(for refusal: Refusal) {
    self =
      switch refusal {
      case .notSignedIn: .unauthorized
      case .notPermitted, .foreignForm: .forbidden
      case .notFound: .notFound
      case .conflict, .missing: .conflict
      case .invalid, .unreadableFile, .wrongSignIn: .unprocessableContent
      case .tooManyAttempts: .tooManyRequests
      case .staleLink, .withdrawn, .takenDown: .gone
      case .newerDatabase, .olderDatabase, .unavailable: .serviceUnavailable
      }
  }

  fileprivate init(for misuse: Misuse) {
    self =
      switch misuse {
      case .unreadableAddress, .unreadableForm, .unclearHost, .parameter: .badRequest
      case .addressTooLong: .uriTooLong
      case .headersTooLong: .requestHeaderFieldsTooLarge
      case .bodyTooLong: .contentTooLarge
      case .bodyTooSlow: .requestTimeout
      case .method: .methodNotAllowed
      case .unknownMethod: .notImplemented
      }
  }
}

/// What a page says when something was not done: what happened, what to do, one link.
struct Regret {
  private(set) var status: HTTPResponse.Status
  private(set) var code: String
  private(set) var happened: String
  let toDo: String
  var link = Link("Home page", to: "/")

  init(_ refusal: Refusal) {
    (status, code) = (.init(for: refusal), refusal.code)
    (happened, toDo) = (refusal.whatHappened, refusal.whatNow)
    if case .withdrawn(_, let meeting) = refusal, let address = WebAddress(path: meeting) {
      link = Link("The meeting", to: address)
    }
    if refusal == .notSignedIn || refusal == .wrongSignIn { link = Link("Sign in", to: "/sign-in") }
  }

  init(_ misuse: Misuse) {
    (status, code) = (.init(for: misuse), "misuse")
    (happened, toDo) = (misuse.whatHappened, misuse.whatNow)
  }

  /// A fault of ours: the visitor gets its number, the log gets the rest.
  init(faultOfVisit id: String) {
    (status, code) = (.internalServerError, "fault")
    happened = "Something went wrong on our side."
    toDo = "Try again in a minute. If it happens again, tell the partnership the number \(id)."
  }

  /// The database is away (a restart, say); it comes back without anybody's doing here.
  static func databaseAway(inVisit id: String) -> Regret {
    var regret = Regret(faultOfVisit: id)
    (regret.status, regret.code) = (.serviceUnavailable, "database-away")
    regret.happened = "The record cannot be reached just now."
    return regret
  }

  /// The record can be read and takes nothing: its disk is full, or it is a standby.
  static func databaseRefusing(inVisit id: String) -> Regret {
    var regret = Regret(faultOfVisit: id)
    (regret.status, regret.code) = (.serviceUnavailable, "database-refusing")
    regret.happened = "The record takes no changes just now; what you sent was not kept."
    return regret
  }

  var page: Page {
    let title = happened.trimmingCharacters(in: CharacterSet(charactersIn: "."))
    return Page(
      title: title, isUnlisted: true,
      body: """
        \(PageHeading(title))
        <p class="govuk-body">\(toDo)</p>
        <p class="govuk-body">\(link)</p>
        """)
  }

  /// As RFC 9457 has it.
  var problem: [UInt8] {
    let object: [String: Any] = [
      "type": "about:blank", "title": happened, "detail": toDo, "status": status.code,
      "code": code,
    ]
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return [UInt8](data ?? Data())
  }

  var json: [UInt8] {
    let object = ["code": code, "whatHappened": happened, "whatNow": toDo]
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return [UInt8](data ?? Data())
  }
}

extension Site {
  /// Turns what was thrown into an answer. Faults are logged with the number of the visit.
  func response(to error: any Error, _ visit: Visit, _ request: Request) -> Response {
    let regret = regret(for: error, visit, request)
    let isQuestion = request.method == .get || request.method == .head
    if regret.code == Refusal.notSignedIn.code, !Manners.wantsJSON(request) {
      return Response(
        status: .seeOther,
        headers: [
          .location: Site.signInAddress(returningTo: isQuestion ? request.head.path : nil).text,
          .cacheControl: "private, no-store",
        ])
    }
    var response =
      request.uri.path.hasPrefix("/api/")
      ? Response(json: regret.problem, .problem)
      : Manners.wantsJSON(request)
        ? Response(json: regret.json, .json)
        : Response(page: layout(visit).page(regret.page, signedIn: signedInBar(visit)))
    response.status = regret.status
    response.headers[.cacheControl] = "private, no-store"
    if case .method(let allowed)? = error as? Misuse {
      response.headers[.allow] = allowed.joined(separator: ", ")
    }
    if regret.status == .serviceUnavailable { response.headers[.retryAfter] = "60" }
    if let refusal = error as? Refusal { response.tellWhenToTryAgain(after: refusal) }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func regret(for error: any Error, _ visit: Visit, _ request: Request) -> Regret {
    switch error {
    case let refusal as Refusal: return Regret(refusal)
    case let misuse as Misuse: return Regret(misuse)
    case let error as HTTPError where error.status == .notFound:
      return Regret(Refusal.notFound(what: "page at this address"))
    default:
      log.error(
        "fault: \(FaultWords.of(error))",
        metadata: [
          "visit": "\(visit.id)", "method": "\(request.method.rawValue)",
          "route": "\(visit.coreContext.endpointPath.value ?? "")",
        ])
      switch error as? DatabaseFault {
      case .unavailable: return .databaseAway(inVisit: visit.id)
      case .refusing: return .databaseRefusing(inVisit: visit.id)
      default: return Regret(faultOfVisit: visit.id)
      }
    }
  }

  /// The sign-in page, which leads back to where somebody wanted to go.
  static func signInAddress(returningTo path: String?) -> WebAddress {
    guard let path, path != "/", WebAddress(path: path) != nil else { return "/sign-in" }
    return ("/sign-in" as WebAddress).query(("return", path))
  }
}

extension Response {
  /// Programs are told in seconds what the page says in minutes (RFC 9110, section 10.2.3).
  mutating func tellWhenToTryAgain(after refusal: Refusal) {
    if case .tooManyAttempts(let minutes) = refusal {
      headers[.retryAfter] = String(minutes * 60)
    }
  }

  fileprivate init(json: [UInt8], _ type: FileType) {
    self.init(
      status: .ok, headers: [.contentType: type.rawValue],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }
}
