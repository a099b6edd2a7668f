import Civic
import Records

/// Whom figures are for.
enum Readership: Sendable, Hashable {
  /// Those who work with them see all that is on record.
  case staff
  /// Everybody sees what is signed off, up to and with a quarter, without small counts of people.
  case everyone(through: Period)
}

/// What the public may see of the figures on record.
struct Disclosure: Sendable {
  let signOffs: SignOffBook
  let rules: [SuppressionRule]
  /// The last quarter that is out.
  let through: Period
  /// Counts of recorded crime are exempt: the Home Office and police.uk publish them for every
  /// partnership, quarter by quarter, after disclosure control of their own, so that holding one back
  /// here would hide nothing.
  private let recordedCrime: Set<String>

  /// Nil for those who see everything.
  init?(for readership: Readership, in reader: Reader) throws {
    guard case .everyone(let through) = readership else { return nil }
    self.through = through
    signOffs = try SignOffBook(in: reader)
    rules = try SuppressionRule.all(in: reader)
    recordedCrime = Set(try CrimeTree.all(in: reader).flatMap { $0.kinds.map(\.measure) })
  }

  /// Those that are signed off. What was opened again stays, as provisional.
  func open(_ observations: [Observation], of measures: [Measure]) -> [Observation] {
    let byID = Dictionary(
      measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return observations.compactMap { observation in
      guard observation.period.quarterOfSignOff <= through,
        let measure = byID[observation.measureID],
        let signOff = signOffs.signOff(of: measure, over: observation.period)
      else { return nil }
      var open = observation
      if !signOff.isLocked { open.standing = .provisional }
      return open
    }
  }

  /// The book as everybody may read it.
  func open(_ book: FigureBook) -> FigureBook {
    let people = book.measures.values.filter {
      $0.concernsPeople && !recordedCrime.contains($0.slug)
    }
    return book.hiding(
      Suppression(of: people.sorted { $0.slug < $1.slug }, in: book, by: rules).hidden)
  }
}
