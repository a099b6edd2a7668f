package import Access
package import Records

/// Takes the rows of a file that waited into the record. The file is read again, so that what is stored
/// is what the record of this moment makes of it.
package struct TakeInReturn: Act {
  package static let permission = Permission.submitFigures

  package struct Outcome: Sendable {
    package let figures: FiguresReturn
    /// Rows that were not taken; the file goes on waiting for them.
    package let left: Int
  }

  let id: WaitingReturn.ID
  let file: SentFile
  let withDoubtful: Bool
  /// What the person saw: how many rows were accepted, doubtful and rejected.
  let seen: String

  package init(
    _ id: WaitingReturn.ID, _ file: SentFile, withDoubtful: Bool, seen: String
  ) {
    (self.id, self.file, self.withDoubtful, self.seen) = (id, file, withDoubtful, seen)
  }

  package func carryOut(in work: Work) throws -> Outcome {
    guard let waiting: WaitingReturn = try work.reader.record(id), waiting.sha256 == file.sha256
    else { throw Refusal.notFound(what: "return that waits under that number") }
    let reading = try ReturnReading(file, waiting.terms, in: work.reader)
    guard reading.summary == seen else {
      throw Refusal.invalid([
        Problem(
          field: "rows",
          sentence: "The record has changed since you looked: look through the rows again.")
      ])
    }
    let lines = reading.lines(withDoubtful: withDoubtful)
    let figures = try SubmitReturn(
      lines, from: waiting.supplier, fileName: waiting.fileName, sha256: waiting.sha256,
      source: waiting.source
    ).carryOut(in: work)
    let left = reading.rows.count - lines.count
    if left == 0 { try work.erase(waiting) }
    return Outcome(figures: figures, left: left)
  }
}

extension ReturnReading {
  /// How many rows are of which kind, for telling whether the record has changed since.
  package var summary: String {
    Verdict.allCases.map { String(rows($0).count) }.joined(separator: "-")
  }
}
