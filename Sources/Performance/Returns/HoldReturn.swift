package import Access
package import Records

/// Keeps a file that was sent until somebody has looked through its rows. No figure is stored.
package struct HoldReturn: Act {
  package static let permission = Permission.submitFigures
  let file: SentFile
  let bytes: [UInt8]
  let terms: ReturnReading.Terms
  let source: String

  /// - Parameter bytes: those of which the file was read.
  package init(
    _ file: SentFile, bytes: [UInt8], _ terms: ReturnReading.Terms, source: String = ""
  ) {
    (self.file, self.bytes, self.terms, self.source) = (file, bytes, terms, source)
  }

  package func carryOut(in work: Work) throws -> WaitingReturn {
    try Supplier.check(terms.supplier, in: work.reader)
    if file.lacksYear, terms.financialYear == nil {
      throw Refusal.invalid([
        Problem(
          field: "year", sentence: "The columns are months without a year: say which year it is.")
      ])
    }
    if let same = try WaitingReturn.all(in: work.reader).first(where: isSame) { return same }
    let waiting = WaitingReturn(
      id: try work.newID(), supplier: terms.supplier, fileName: file.name, sha256: file.sha256,
      asAt: terms.asAt, financialYear: terms.financialYear, source: source, sentAt: work.now,
      sentBy: work.asker.name)
    try work.insert(waiting)
    try work.insert(details: [WaitingContent(waitingID: waiting.id, bytes: bytes)])
    return waiting
  }

  /// The same file on the same terms need not wait twice.
  private func isSame(_ other: WaitingReturn) -> Bool {
    other.sha256 == file.sha256 && other.supplier == terms.supplier && other.asAt == terms.asAt
      && other.financialYear == terms.financialYear && other.source == source
  }
}
