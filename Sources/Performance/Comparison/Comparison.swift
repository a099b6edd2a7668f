import Civic

/// The rates of an area beside those of the areas most like it.
struct Comparison: Sendable {
  /// One kind of crime.
  struct Row: Sendable {
    let label: String
    let measure: Measure
    let own: Rate
    /// The mean of the members' rates, the area itself not among them (HMIC's "most similar group average").
    let average: Double
    let lowest: Double
    let highest: Double
    /// Its place by rate, the area itself included, 1 the highest.
    let place: Int
    /// How many members sent a figure.
    let members: Int
    /// Within which the rate of an area of this size lies by chance 998 times in 1,000, the scatter among all
    /// areas allowed for; nil for fewer than twelve, whose scatter cannot be told.
    let limits: ConfidenceLimits?
  }

  let group: ComparisonGroup
  /// How many areas the group has.
  let members: Int
  let rows: [Row]

  /// Nil where fewer than two members sent anything that the area sent too.
  init?(
    _ group: ComparisonGroup, members: [String], tree: CrimeTree?, book: FigureBook,
    quarter: Period
  ) {
    self.group = group
    self.members = members.count
    let rows = (tree?.kinds ?? []).compactMap { kind -> Row? in
      guard let measure = book.measures[kind.measure],
        let own = book.rate(of: measure, in: group.area, over: quarter)
      else { return nil }
      let rates = members.compactMap { book.rate(of: measure, in: $0, over: quarter) }
      return Row(kind.tableLabel, measure, own, beside: rates)
    }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
  }
}

extension Comparison.Row {
  init?(_ label: String, _ measure: Measure, _ own: Rate, beside rates: [Rate]) {
    let values = rates.map(\.value)
    guard rates.count >= 2, let average = Rate.groupAverage(rates), let lowest = values.min(),
      let highest = values.max()
    else { return nil }
    (self.label, self.measure, self.own, self.average) = (label, measure, own, average)
    (self.lowest, self.highest, members) = (lowest, highest, rates.count)
    place = values.count { $0 > own.value } + 1
    let all = Funnel([own] + rates)
    limits = all?.dispersionAmongAreas.flatMap {
      Funnel([own] + rates, dispersion: $0)?.limits(own, .percent998)
    }
  }

  /// Where the area lies beside the limits.
  var standing: String {
    guard let limits else { return "too few areas to say" }
    if own.value > limits.upper { return "higher than chance explains" }
    return own.value < limits.lower ? "lower than chance explains" : "within the limits"
  }
}

extension FigureBook {
  /// A rate of a count; nil for what is no rate, and where there is no figure or no base.
  fileprivate func rate(of measure: Measure, in area: String, over period: Period) -> Rate? {
    let figure = figure(measure.slug, in: area, over: period)
    guard measure.kind == .rate, let count = figure.wholeCount, let base = figure.base else {
      return nil
    }
    return Rate(count: count, population: Double(base.amount), per: Double(measure.per ?? 1_000))
  }
}

extension CrimeTree.Kind {
  /// `Total` says nothing by itself.
  fileprivate var tableLabel: String {
    guard label.lowercased() == "total" else { return label }
    switch section {
    case .victim: return "All crimes with a victim"
    case .antisocial: return "All antisocial behaviour"
    case .society, .total: return label
    }
  }
}

extension Comparison {
  var table: ReportTable {
    let heads = [
      "Rate", "Average of the group", "Lowest", "Highest", "Place", "99.8% limits",
    ]
    return ReportTable(
      id: "comparison", title: "Beside \(group.name)",
      detail: """
        Rates per 1,000 people, of homes per 1,000 households; the average is the mean of the rates of \
        \(members) areas, and the limits are what chance and the scatter among them allow an area of \
        this size
        """,
      columns: [.init("Kind")] + heads.map { .init($0, isFigure: true) } + [.init("It lies")],
      rows: rows.map(cells))
  }

  private func cells(_ row: Row) -> [ReportTable.Cell] {
    func rate(_ value: Double) -> ReportTable.Cell {
      .init(FigureWriting.written(value, places: 1), value)
    }
    let limits = row.limits.map {
      "\(FigureWriting.written($0.lower, places: 1)) to \(FigureWriting.written($0.upper, places: 1))"
    }
    let place = "\(row.place) of \(row.members + 1)"
    return [
      .init(row.label), rate(row.own.value), rate(row.average), rate(row.lowest),
      rate(row.highest), .init(place, Double(row.place)), .init(limits ?? "–"),
      .init(row.standing),
    ]
  }
}
