public import Access

/// A change to the record, named by what somebody does: `ImportPack`, `SettleName`.
///
/// An act says what permission it needs and what it does; the store does the rest.
public protocol Act: Sendable {
  associatedtype Outcome: Sendable
  static var permission: Permission { get }
  func carryOut(in work: Work) throws -> Outcome
}

extension Act {
  /// The name that stands in the audit log: the type's own.
  public static var name: String { String(describing: Self.self) }
}
