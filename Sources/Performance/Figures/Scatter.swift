import Civic

extension FigureBook {
  /// How widely a measure scatters by itself, from at least twelve of the quarters before one; as chance
  /// does where fewer are on record.
  func dispersion(of slug: String, in area: String, before quarter: Period) -> Dispersion {
    let counts = history(of: slug, in: area, before: quarter).compactMap { quarter in
      quarter.figure.wholeCount
    }
    return Dispersion(ofPeriods: counts) ?? .ofChance
  }

  /// The quarters on record of the five years before one, the earliest first, and none from before the
  /// measure was last counted in another way.
  func history(
    of slug: String, in area: String, before quarter: Period
  ) -> [(period: Period, figure: Figure)] {
    let past = quarter.previous.run(of: FigureBook.quartersOfHistory).filter(quarters.contains)
    guard let earliest = past.first else { return [] }
    let breaks = changes(of: slug, between: earliest, and: quarter).filter(\.breaksSeries)
    let since = breaks.map(\.day).max()
    return past.filter { since == nil || $0.first >= since! }.map {
      ($0, figure(slug, in: area, over: $0))
    }
  }

  static let quartersOfHistory = 20

  /// From when a measure was counted in another way, of two periods that are compared: after the earlier
  /// began, and not after the later ended.
  func changes(of slug: String, between before: Period, and now: Period) -> [MeasureChange] {
    guard let measure = measures[slug] else { return [] }
    return (changes[measure.id] ?? []).filter { $0.day > before.first && $0.day <= now.last }
  }
}

extension Figure {
  /// How many were counted; nil for what is no count, and for a count that is only a part of a share.
  var wholeCount: Int? {
    guard denominator == nil, let numerator, amount != nil else { return nil }
    return Int(exactly: numerator)
  }
}
