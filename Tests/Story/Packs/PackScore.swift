import Civic
public import Intake

/// How much of what a pack says a reading found, kind by kind.
///
/// A fact weighs 1, a table row as many as it has filled cells; a kind that would have more than a
/// fifth of the whole weight is scaled down to a fifth, so that paragraphs and cells do not decide
/// alone. The overall figure is 2 x found / (golden + given) over all facts.
public struct PackScore: Sendable {
  public struct Kind: Sendable {
    public var found: [PackFact] = []
    public var missing: [PackFact] = []
    public var extra: [PackFact] = []

    public var golden: Int { found.count + missing.count }
    public var given: Int { found.count + extra.count }
    /// 1 when the kind is neither printed nor given.
    public var f1: Double {
      golden + given == 0 ? 1 : 2 * Double(found.count) / Double(golden + given)
    }
  }

  public private(set) var kinds: [PackFact.Kind: Kind] = [:]

  public init(of reading: Pack, against truth: PrintedPack) {
    self.init(of: reading, against: truth.truth, closingLine: truth.closingLine)
  }

  public init(of reading: Pack, against truth: Pack, closingLine: Int = 0) {
    let golden = PackFacts(truth, closingLine: closingLine)
    let given = PackFacts(reading, namedAs: truth)
    for kind in PackFact.Kind.allCases {
      let want = (golden.facts[kind] ?? []).filter { !$0.isHeading }
      let have = given.facts[kind] ?? []
      kinds[kind] =
        kind == .tables ? Self.comparedRows(truth.tables, want, have) : Self.compared(want, have)
    }
  }

  /// Every fact that the reading does not hold.
  public var missing: [PackFact] { PackFact.Kind.allCases.flatMap { kinds[$0]?.missing ?? [] } }

  /// The missing facts of which the reading says nothing: no doubt and no unclaimed line lies within
  /// three lines of the line where the fact was printed.
  public func hidden(in reading: Pack) -> [PackFact] {
    let signs = Set(reading.doubts.map(\.line) + reading.unclaimed)
    return missing.filter { fact in
      !(fact.line - 3...fact.line + 3).contains(where: signs.contains)
    }
  }

  /// The lowest F1 of the kinds that have a fact in the truth or in the reading.
  public var lowest: (kind: PackFact.Kind, f1: Double) {
    let all = PackFact.Kind.allCases.map { ($0, kinds[$0]?.f1 ?? 1) }
    return all.min { $0.1 < $1.1 } ?? (.meeting, 1)
  }

  public var overall: Double {
    var (found, sum) = (0.0, 0.0)
    let weights = PackFact.Kind.allCases.map { kind in
      (kinds[kind] ?? Kind()).golden(Self.weight)
    }
    let (scales, limit) = Self.scales(weights)
    for (i, kind) in PackFact.Kind.allCases.enumerated() {
      guard let result = kinds[kind] else { continue }
      let hit = scales[i] * Self.weight(result.found)
      let extra = Self.weight(result.extra)
      found += hit
      sum += scales[i] * weights[i] + hit + (weights[i] > 0 ? scales[i] * extra : min(extra, limit))
    }
    return sum == 0 ? 1 : 2 * found / sum
  }

  private static func weight(_ facts: [PackFact]) -> Double {
    Double(facts.reduce(0) { $0 + $1.weight })
  }

  /// The factor of each kind such that none has more than a fifth of the whole, and that limit.
  private static func scales(_ weights: [Double]) -> (factors: [Double], limit: Double) {
    let share = 0.2
    var capped: Set<Int> = []
    while true {
      let rest = weights.indices.filter { !capped.contains($0) }.reduce(0) { $0 + weights[$1] }
      let room = 1 - share * Double(capped.count)
      if room <= share / 2 || rest == 0 {
        return (weights.map { _ in 1 }, max(weights.reduce(0, +), 1))
      }
      let limit = share * rest / room
      let new = weights.indices.filter { weights[$0] > limit && !capped.contains($0) }
      if new.isEmpty {
        return (weights.indices.map { capped.contains($0) ? limit / weights[$0] : 1 }, limit)
      }
      capped.formUnion(new)
    }
  }

  /// Every fact of a printed pack, as scored.
  public static func facts(of printed: PrintedPack) -> [PackFact] {
    facts(of: printed.truth, closingLine: printed.closingLine)
  }

  public static func facts(of pack: Pack, closingLine: Int = 0) -> [PackFact] {
    let facts = PackFacts(pack, closingLine: closingLine).facts
    return PackFact.Kind.allCases.flatMap { facts[$0] ?? [] }.filter { !$0.isHeading }
  }

  // MARK: comparing

  /// Equal facts are paired first, then similar ones, each fact once.
  private static func compared(_ golden: [PackFact], _ given: [PackFact]) -> Kind {
    var pool = Dictionary(grouping: given, by: \.key)
    var kind = Kind()
    kind.missing = golden
    for same in [{ (a: PackFact, b: PackFact) in a.text == b.text }, similar] {
      var left: [PackFact] = []
      for fact in kind.missing {
        if let i = pool[fact.key]?.firstIndex(where: { same(fact, $0) }) {
          pool[fact.key]?.remove(at: i)
          kind.found.append(fact)
        } else {
          left.append(fact)
        }
      }
      kind.missing = left
    }
    kind.extra = pool.values.flatMap { $0 }
    return kind
  }

  private static func similar(_ a: PackFact, _ b: PackFact) -> Bool {
    guard a.cells.count == b.cells.count else { return false }
    return a.cells.isEmpty
      ? Likeness.alike(a.text, b.text) : zip(a.cells, b.cells).allSatisfy(Likeness.alike)
  }

  /// Rows: headings and rows with one filled cell are never extra.
  private static func comparedRows(_ truth: [Pack.Table], _ golden: [PackFact], _ given: [PackFact])
    -> Kind
  {
    var kind = compared(golden, given)
    let heads = Set(
      truth.flatMap(\.columns).flatMap { column in
        ([column] + column.split(separator: "|").map(String.init)).map(PackFact.flat)
      })
    kind.extra = kind.extra.filter { row in
      let filled = row.cells.filter { !$0.isEmpty }
      return !row.isHeading && filled.count > 1 && !Set(filled).isSubset(of: heads)
    }
    return kind
  }
}

extension PackScore.Kind {
  fileprivate func golden(_ weight: ([PackFact]) -> Double) -> Double {
    weight(found) + weight(missing)
  }
}
