package import Civic
package import Records

/// A supplier's figures of a quarter were looked at and are held to be right: they are locked, and may
/// be published.
package struct SignOff: Record, Hashable {
  package static let table = "signOff"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  /// The supplier's slug.
  package var supplier: String
  package var quarter: Period
  package var signedAt: Instant
  package var signedBy: String
  /// When they were opened again, to be corrected; nil while they are locked.
  package var reopenedAt: Instant?
  /// Why, as the public is told. It stays when they are signed off once more.
  package var reason: String

  package init(
    id: ID, supplier: String, quarter: Period, signedAt: Instant, signedBy: String
  ) {
    (self.id, self.supplier, self.quarter) = (id, supplier, quarter)
    (self.signedAt, self.signedBy) = (signedAt, signedBy)
    reason = ""
  }

  package var isLocked: Bool { reopenedAt == nil }
}

extension Period {
  /// The quarter with which its figures are signed off: the one in which it ends.
  var quarterOfSignOff: Period { Period(.quarter, of: last) }
}
