public import Access
public import Civic
public import Hummingbird
public import Logging
import NIOCore

/// One request and who makes it. Filled in at the door; handlers only read it.
public struct Visit: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Stands in the log and on the page of a fault.
  public let id: String
  /// The machine that spoke to us: the client's, or a proxy's.
  let peer: String
  /// The moment of the visit, read once at the door.
  public internal(set) var now = Instant(milliseconds: 0)
  /// The client's address, for rates and for the log.
  public internal(set) var client = ""
  public internal(set) var welcome = Welcome.plain
  /// Where the answer may be kept, and as of when; nil for who has cookies of ours.
  var shelfPlace: Shelf.Place?
  var making: Shelf.Making?
  /// Scheme and host under which the request came, nil when it named none that could be one.
  var origin: String?
  /// What the session's or the doorstep's cookie says; the form token is bound to it.
  var formSubject: String?
  /// A doorstep cookie that the visitor does not have yet.
  var newDoorstep: String?
  /// Told once at the top of the next page.
  var told: String?
  /// Stands in every form that posts, as a hidden field.
  public internal(set) var formToken: HTML = .empty

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    id = source.logger[metadataKey: "hb.request.id"]?.description ?? "-"
    peer = source.channel.remoteAddress?.ipAddress ?? "local"
  }

  /// A visit without a connection, for tests.
  public init(id: String, peer: String, logger: Logger) {
    coreContext = CoreRequestContextStorage(source: WithoutConnection(logger: logger))
    (self.id, self.peer) = (id, peer)
  }

  public var asker: Asker { welcome.session?.asker ?? .visitor }
  public var session: Session? { welcome.session }
  public var brand: Brand { welcome.brand }

  /// What stands before a path in a citation, a feed or a calendar: the site's own address out of
  /// the settings, or the one under which this request came.
  public var base: String { welcome.baseAddress ?? origin ?? "" }
}

private struct WithoutConnection: RequestContextSource {
  let logger: Logger
}
