package import Access
package import Records

/// Erases the files that have waited for more than a week.
package struct EraseWaitingReturns: Act {
  package static let permission = Permission.submitFigures

  package init() {}

  package func carryOut(in work: Work) throws -> Int {
    let stale = try WaitingReturn.stale(at: work.now, in: work.reader)
    for waiting in stale { try work.erase(waiting) }
    return stale.count
  }
}
