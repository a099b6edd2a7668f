public import Access

/// What a handler gives back. Numbers, headers and cookies are made of it in one place.
public struct Answer: Sendable {
  enum Content: Sendable {
    case page(Page)
    case file(File)
    case elsewhere(WebAddress)
    case stream(Stream)
  }

  /// A file that is sent while it is made.
  struct Stream: Sendable {
    let type: FileType
    let name: String
    let send: @Sendable (inout FileSink) async throws -> Void
  }

  struct File: Sendable {
    let bytes: [UInt8]
    let type: FileType
    /// The name under which a browser saves it; nil shows it.
    let name: String?
  }

  enum SessionChange: Sendable {
    case begins(secret: String)
    case ends
  }

  let content: Content
  /// A form that comes back because something in it cannot stand.
  var refusal: Refusal?
  var told: String?
  var sessionChange: SessionChange?
  /// The address changes when the content does, so that browsers may keep it for good; of a redirect
  /// that it is one for good.
  var isForGood = false

  /// Where more is said about a file, for programs that fetch it (RFC 8288).
  var relations: [Relation] = []

  /// What another address is to the file: `license`, `describedby`.
  public struct Relation: Sendable, Hashable {
    let kind: String
    let address: WebAddress

    public init(_ kind: String, _ address: WebAddress) {
      (self.kind, self.address) = (kind, address)
    }
  }

  public static func page(_ page: Page) -> Answer { Answer(content: .page(page)) }

  /// A form shown again with what is wrong in it.
  public static func page(_ page: Page, refusing refusal: Refusal) -> Answer {
    Answer(content: .page(page), refusal: refusal)
  }

  /// Go there now: after every form that changed something. What was done is told at the top of
  /// the page that follows.
  public static func seeOther(_ address: WebAddress, telling told: String? = nil) -> Answer {
    Answer(content: .elsewhere(address), told: told)
  }

  /// What was asked for stands at another address now, and will not come back.
  public static func movedForGood(_ address: WebAddress) -> Answer {
    var answer = Answer(content: .elsewhere(address))
    answer.isForGood = true
    return answer
  }

  /// A file, saved under a name, or shown when it has none.
  public static func file(_ bytes: [UInt8], _ type: FileType, saveAs name: String? = nil) -> Answer
  {
    Answer(content: .file(File(bytes: bytes, type: type, name: name)))
  }

  /// A file that is too large to be made before it is sent; what is handed on goes out at once.
  public static func stream(
    _ type: FileType, saveAs name: String,
    by send: @escaping @Sendable (inout FileSink) async throws -> Void
  ) -> Answer {
    Answer(content: .stream(Stream(type: type, name: name, send: send)))
  }

  /// The same answer, saying where its source and its licence stand.
  public func related(_ relations: Relation...) -> Answer {
    var answer = self
    answer.relations = relations
    return answer
  }

  /// The same answer, kept by browsers for good.
  public func forGood() -> Answer {
    var answer = self
    answer.isForGood = true
    return answer
  }

  /// The same answer, and from now on the visitor is signed in with that secret.
  public func beginningSession(_ secret: String) -> Answer {
    var answer = self
    answer.sessionChange = .begins(secret: secret)
    return answer
  }

  /// The same answer, and the visitor's cookie is taken away.
  public func endingSession() -> Answer {
    var answer = self
    answer.sessionChange = .ends
    return answer
  }
}

/// The kinds of file that the site serves, by their media types.
public enum FileType: String, Sendable {
  case atom = "application/atom+xml; charset=utf-8"
  case calendar = "text/calendar; charset=utf-8"
  case css = "text/css; charset=utf-8"
  case csv = "text/csv; charset=utf-8"
  case javascript = "text/javascript; charset=utf-8"
  case json = "application/json"
  case markdown = "text/markdown; charset=utf-8"
  case pdf = "application/pdf"
  case png = "image/png"
  case problem = "application/problem+json"
  case svg = "image/svg+xml"
  case text = "text/plain; charset=utf-8"
  case woff2 = "font/woff2"
  case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case xml = "application/xml; charset=utf-8"
  case zip = "application/zip"
  case bytes = "application/octet-stream"

  /// By the end of a file's name.
  init(ofFileNamed name: String) {
    self =
      switch name.split(separator: ".").last.map({ $0.lowercased() }) {
      case "css": .css
      case "csv": .csv
      case "js", "mjs": .javascript
      case "json": .json
      case "md": .markdown
      case "pdf": .pdf
      case "png": .png
      case "svg": .svg
      case "txt": .text
      case "woff2": .woff2
      default: .bytes
      }
  }
}
