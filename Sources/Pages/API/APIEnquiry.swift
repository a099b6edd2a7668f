import Access
public import Civic

/// By what a list of the interface for programs can be narrowed down.
public enum APIFilter: String, Sendable, CaseIterable {
  case body, year
  case modifiedSince = "modified_since"

  var says: String {
    switch self {
    case .body: "The body's name in addresses, as its `slug` has it."
    case .year: "The municipal year, from May to April."
    case .modifiedSince:
      "Only what was published or changed at this moment or after it. Give the `asOf` of your "
        + "last answer, not the time of your own clock, and nothing is missed."
    }
  }

  var schema: JSONValue {
    switch self {
    case .body: ["type": "string", "pattern": .text(APIFilter.name), "maxLength": 100]
    case .year: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
    case .modifiedSince: ["type": "string", "format": "date-time"]
    }
  }

  /// What the parts of addresses are made of.
  static let name = "^[a-z0-9][a-z0-9.-]*$"
}

/// What is asked of a list: its filters, read, and after which item it goes on.
public struct APIEnquiry: Sendable {
  public private(set) var body: String?
  public private(set) var year: MunicipalYear?
  public private(set) var modifiedSince: Instant?
  /// The number of the last item that was had.
  public private(set) var after: Int64 = 0
  /// How many items one answer has.
  public let limit = 100

  static let after = "after"
  static let greatest: Int64 = 9_007_199_254_740_991

  /// - Throws: `Misuse.parameter` for what cannot be read or is not known here: a word that is
  ///   misspelt would otherwise pass for a list of everything.
  init(_ query: PostedForm, _ filters: [APIFilter]) throws {
    let known = filters.map(\.rawValue) + [APIEnquiry.after]
    for (name, text) in query.texts {
      guard known.contains(name) else {
        throw Misuse.parameter("“\(name)” is not known here; there are \(known.inWords).")
      }
      guard query.all(name).count == 1 else {
        throw Misuse.parameter("“\(name)” is given more than once.")
      }
      if name == APIEnquiry.after {
        after = try APIEnquiry.number(text)
      } else if let filter = APIFilter(rawValue: name) {
        try read(filter, text)
      }
    }
  }

  private mutating func read(_ filter: APIFilter, _ text: String) throws {
    switch filter {
    case .body:
      guard text.utf8.count <= 100, text.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil else {
        throw Misuse.parameter("“body” is a name such as safer-marrowby-partnership.")
      }
      body = text
    case .year:
      guard text.wholeMatch(of: /[0-9]{4}-[0-9]{2}/) != nil else {
        throw Misuse.parameter("“year” is a municipal year such as 2019-20.")
      }
      guard let named = MunicipalYear(address: text) else {
        throw Refusal.notFound(what: "municipal year of this name")
      }
      year = named
    case .modifiedSince:
      guard let moment = Instant(iso: text) else {
        throw Misuse.parameter("“modified_since” is a moment such as 2019-11-22T09:30:00Z.")
      }
      modifiedSince = moment
    }
  }

  private static func number(_ text: String) throws -> Int64 {
    guard let number = Int64(text), (0...greatest).contains(number), String(number) == text else {
      throw Misuse.parameter("“after” is a number out of the “next” of another answer.")
    }
    return number
  }
}

extension [String] {
  /// `“a”, “b” and “c”`.
  fileprivate var inWords: String {
    let quoted = map { "“\($0)”" }
    guard quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " and " + (quoted.last ?? "")
  }
}

/// Some items of a list, and where it goes on.
public struct APIPage<Item: Sendable>: Sendable {
  public let items: [Item]
  let total: Int
  let next: Int64?

  /// - Parameters:
  ///   - found: up to one more than the limit, which tells that there are more.
  ///   - number: by which an item stands in the row of all.
  public init(
    _ found: [Item], of total: Int, for asked: APIEnquiry, by number: (Item) -> Int64
  ) {
    items = Array(found.prefix(asked.limit))
    self.total = total
    next = found.count > asked.limit ? items.last.map(number) : nil
  }

  private init(_ items: [Item], _ total: Int, _ next: Int64?) {
    (self.items, self.total, self.next) = (items, total, next)
  }

  /// The same page with its items in another form; one that has none is left out.
  public func mapped<Other: Sendable>(_ form: (Item) throws -> Other?) rethrows -> APIPage<Other> {
    APIPage<Other>(try items.compactMap(form), total, next)
  }
}
