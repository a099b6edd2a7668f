package import Access
package import Records

/// Says how kinds of crime are grouped from a financial year on.
package struct PlantCrimeTree: Act {
  package static let permission = Permission.defineFigures
  let year: Int
  let kinds: [CrimeTree.Kind]
  /// The offences that each kind counts, where they are known.
  let codes: [OffenceCode]

  /// - Parameter year: the calendar year in which the first financial year of the tree begins.
  package init(from year: Int, _ kinds: [CrimeTree.Kind], codes: [OffenceCode] = []) {
    (self.year, self.kinds) = (year, kinds)
    self.codes = codes.sorted { $0.code < $1.code }
  }

  package func carryOut(in work: Work) throws {
    try check(in: work.reader)
    let kinds = kinds.sorted { $0.ordinal < $1.ordinal }
    let known = try CrimeTree.standing(in: year, in: work.reader)
    let isSame = known?.year == year && known?.kinds == kinds
    let knownCodes = try OffenceCode.all(of: year, in: work.reader)
    guard !isSame || Set(knownCodes) != Set(codes) else { return }
    try work.change(details: CrimeTree.Kind.self, "DELETE FROM crimeKind WHERE year = \(year)")
    try work.change(details: OffenceCode.self, "DELETE FROM offenceCode WHERE year = \(year)")
    try work.insert(details: kinds)
    try work.insert(details: codes)
    try work.note(
      "crimeKind", id: Int64(year),
      what: "\(kinds.count) kinds of crime, \(codes.count) codes of offences")
  }

  /// A code counts under one kind of this tree, and under one that nothing stands below.
  private var problemsOfCodes: [Problem] {
    let parents = Set(kinds.compactMap(\.parent))
    let leaves = Set(kinds.map(\.measure)).subtracting(parents)
    var seen: Set<String> = []
    return codes.compactMap { code in
      if !leaves.contains(code.measure) || code.year != year {
        return Problem(
          field: "code",
          sentence:
            "“\(code.measure)” is no kind of this tree that counts the offence \(code.code).")
      }
      return seen.insert(code.code).inserted
        ? nil : Problem(field: "code", sentence: "The offence \(code.code) is counted twice.")
    }
  }

  private func check(in reader: Reader) throws {
    let measures = Set(try Measure.all(in: reader).map(\.slug))
    let own = Set(kinds.map(\.measure))
    var problems = problemsOfCodes
    for kind in kinds {
      if kind.year != year {
        problems.append(
          Problem(field: "year", sentence: "“\(kind.label)” belongs to the tree of \(kind.year)."))
      }
      if !measures.contains(kind.measure) {
        problems.append(
          Problem(field: "measure", sentence: "There is no measure called “\(kind.measure)”."))
      }
      if let parent = kind.parent, !own.contains(parent) {
        problems.append(
          Problem(field: "parent", sentence: "“\(parent)” does not stand in this tree."))
      }
      if isPartOfItself(kind) {
        problems.append(
          Problem(field: "parent", sentence: "“\(kind.label)” cannot be a part of itself."))
      }
    }
    guard problems.isEmpty, own.count == kinds.count else {
      throw Refusal.invalid(
        problems.isEmpty
          ? [Problem(field: "measure", sentence: "A kind stands twice in the tree.")] : problems)
    }
  }

  /// Sums run from the kinds below to those above, and would never end in a circle.
  private func isPartOfItself(_ kind: CrimeTree.Kind) -> Bool {
    var above = kind.parent
    var seen: Set<String> = []
    while let measure = above, seen.insert(measure).inserted {
      if measure == kind.measure { return true }
      above = kinds.first { $0.measure == measure }?.parent
    }
    return false
  }
}
