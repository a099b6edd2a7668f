package import Access
package import Records

/// Erases a file that waits, without storing any of it.
package struct ThrowAwayReturn: Act {
  package static let permission = Permission.submitFigures
  let id: WaitingReturn.ID

  package init(_ id: WaitingReturn.ID) { self.id = id }

  package func carryOut(in work: Work) throws {
    guard let waiting: WaitingReturn = try work.reader.record(id) else {
      throw Refusal.notFound(what: "return that waits under that number")
    }
    try work.erase(waiting)
  }
}
