package import Civic
package import Records

/// A file that was sent on a page and is looked through before its figures are stored. It waits with
/// its bytes for a week at most.
package struct WaitingReturn: Record, Hashable {
  package static let table = "waitingReturn"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  /// The slug of who sent it; empty where it gathers the figures of several.
  package var supplier: String
  package var fileName: String
  package var sha256: String
  package var asAt: Day
  /// For months that name no year, as the calendar year in which the financial year begins.
  package var financialYear: Int?
  package var source: String
  package var sentAt: Instant
  package var sentBy: String

  package init(
    id: ID, supplier: String, fileName: String, sha256: String, asAt: Day, financialYear: Int?,
    source: String, sentAt: Instant, sentBy: String
  ) {
    (self.id, self.supplier, self.fileName, self.sha256) = (id, supplier, fileName, sha256)
    (self.asAt, self.financialYear, self.source) = (asAt, financialYear, source)
    (self.sentAt, self.sentBy) = (sentAt, sentBy)
  }

  /// How it is read.
  var terms: ReturnReading.Terms {
    ReturnReading.Terms(supplier: supplier, asAt: asAt, financialYear: financialYear)
  }

  /// After so long it is erased.
  static let days: Int64 = 7
}

/// The bytes of a file that waits.
package struct WaitingContent: Detail, Hashable {
  package static let table = "waitingContent"
  package let waitingID: WaitingReturn.ID
  package let bytes: [UInt8]
}
