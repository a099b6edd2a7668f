public import Access

/// What a visit asks for: the parts of the address, the query, and the form that was sent.
public struct Enquiry: Sendable {
  /// The path with its query, as it was asked for.
  public let address: WebAddress
  let parts: [String: String]
  /// The query's pairs, decoded.
  public let query: PostedForm
  /// Empty unless something was posted.
  public internal(set) var form = PostedForm()

  /// A part of the path that the route names: `enquiry["id"]` of `/meetings/{id}`.
  public subscript(_ part: String) -> String { parts[part] ?? "" }

  /// A part of the path as a number above zero.
  /// - Throws: `Refusal.notFound` for anything else: nothing stands at such an address.
  public func number(_ part: String, of what: String) throws(Refusal) -> Int64 {
    let text = self[part]
    guard let number = Int64(text), number > 0, String(number) == text else {
      throw .notFound(what: what)
    }
    return number
  }

  /// The page of a long list that the query asks for, from 1.
  public var page: Int { max(1, min(Int(query.text("page")) ?? 1, 1_000_000)) }
}
