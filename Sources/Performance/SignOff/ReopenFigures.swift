package import Access
package import Civic
package import Records

/// Opens what was signed off, so that it can be corrected. Published figures stay in public meanwhile,
/// marked as being revised, with the reason.
package struct ReopenFigures: Act {
  package static let permission = Permission.publishFigures
  let quarter: Period
  let supplier: String
  let reason: String

  package init(_ quarter: Period, of supplier: String, because reason: String) {
    (self.quarter, self.supplier, self.reason) = (quarter, supplier, reason)
  }

  package func carryOut(in work: Work) throws -> SignOff {
    guard var signOff = try SignOff.of(supplier, quarter, in: work.reader), signOff.isLocked else {
      throw Refusal.notFound(what: "signed-off figures of this supplier and quarter")
    }
    guard !reason.isEmpty, reason.count <= 500 else {
      throw Refusal.invalid([
        Problem(
          field: "reason", sentence: "Say in up to 500 characters why: everybody reads it.")
      ])
    }
    if let what = PersonalData.content(reason) {
      throw Refusal.invalid([
        Problem(
          field: "reason",
          sentence: "It holds what looks like \(what), and everybody reads it: take it out.")
      ])
    }
    (signOff.reopenedAt, signOff.reason) = (work.now, reason)
    try work.update(signOff, basedOn: signOff.version)
    signOff.version += 1
    return signOff
  }
}
