package import Access
package import Records

/// Says which measure or area a supplier means by a name; it is remembered.
package struct MatchNames: Act {
  package static let permission = Permission.submitFigures

  package struct Match: Sendable, Hashable {
    let kind: ReturnName.Kind
    let word: String
    /// A slug or code; empty for rows that are no figures of ours.
    let meaning: String

    package init(_ kind: ReturnName.Kind, _ word: String, is meaning: String) {
      (self.kind, self.word, self.meaning) = (kind, folded(word), meaning)
    }
  }

  let supplier: String
  let matches: [Match]

  package init(_ matches: [Match], of supplier: String) {
    (self.matches, self.supplier) = (matches, supplier)
  }

  package func carryOut(in work: Work) throws {
    let known = try ReturnName.all(of: supplier, in: work.reader)
    for match in matches {
      guard try isOnRecord(match, work.reader) else {
        throw Refusal.invalid([
          Problem(
            field: match.kind.rawValue,
            sentence: "There is no \(match.kind.rawValue) called “\(match.meaning)”.")
        ])
      }
      let before = known.first { $0.kind == match.kind && $0.word == match.word }
      _ = try work.keep(
        ReturnName(
          id: try before?.id ?? work.newID(), supplier: supplier, kind: match.kind,
          word: match.word, meaning: match.meaning),
        inPlaceOf: before)
    }
  }

  private func isOnRecord(_ match: Match, _ reader: Reader) throws -> Bool {
    guard !match.meaning.isEmpty else { return true }
    switch match.kind {
    case .measure: return try Measure.at(match.meaning, in: reader) != nil
    case .area: return try Area.at(match.meaning, in: reader) != nil
    }
  }
}
