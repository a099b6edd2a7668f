import Civic
import Pages

/// The districts of the force by their rate of all crime, with the limits of chance about their common
/// rate.
enum DistrictFunnel {
  /// What has to be read with it.
  static let caution = """
    Districts of one force differ for many reasons, and crimes do not come singly. Most of them will lie \
    outside limits that only chance would set, so that lying outside is no finding by itself; how far \
    districts scatter can be reckoned from twelve of them on.
    """

  /// Nil unless three districts have a rate.
  static func chart(_ report: QuarterlyReport) -> FunnelPlot? {
    guard let row = row(report) else { return nil }
    let rates = zip(report.areas, row.figures).compactMap { area, figure in
      rate(of: figure, row.measure).map { (area: area, rate: $0) }
    }.filter { $0.area.level == .district }
    guard rates.count >= 3, let funnel = Funnel(rates.map(\.rate)),
      let own = rates.first(where: { $0.area.code == report.area.code })
    else { return nil }
    let average = FigureWriting.written(funnel.average.value, places: 1)
    return FunnelPlot(
      heading: ChartHeading(
        id: "districts-funnel",
        title: """
          \(own.area.name): \(FigureWriting.written(own.rate.value, places: 1)) crimes per 1,000 \
          people, \(average) in all districts
          """,
        subtitle: """
          \(row.measure.name), \(report.quarter.name), by district; limits of chance at 95% and 99.8%
          """),
      rateName: row.measure.unitInWords, populationName: row.measure.base?.inWords ?? "people",
      areas: rates.map { area, rate in
        FunnelPlot.Area(
          area.name, population: rate.population, rate: rate.value,
          area.code == report.area.code ? .own : .named,
          outOfLimits: place(of: rate, in: funnel))
      }, average: funnel.average.value, limits: limits(of: funnel))
  }

  /// All crime; where the tree has no total, the first kind at its top.
  private static func row(_ report: QuarterlyReport) -> QuarterlyReport.DistrictRow? {
    let crimes = report.districts.filter { $0.kind.section != .antisocial }
    return crimes.first { $0.kind.section == .total } ?? crimes.first { $0.depth == 0 }
  }

  private static func rate(of figure: Figure, _ measure: Measure) -> Rate? {
    guard figure.amount != nil, let base = figure.base,
      let count = figure.numerator.flatMap({ Int(exactly: $0) })
    else { return nil }
    return Rate(count: count, population: Double(base.amount), per: Double(measure.per ?? 1_000))
  }

  private static func place(of rate: Rate, in funnel: Funnel) -> String? {
    for (name, confidence) in [("99.8%", Confidence.percent998), ("95%", .percent95)] {
      let limits = funnel.limits(rate, confidence)
      if rate.value > limits.upper { return "above the \(name) limit of chance" }
      if rate.value < limits.lower { return "below the \(name) limit of chance" }
    }
    return nil
  }

  /// At a dozen sizes, from below the smallest district to above the largest.
  private static func limits(of funnel: Funnel) -> [FunnelPlot.Limits] {
    let sizes = funnel.areas.map(\.population)
    guard let least = sizes.min(), let most = sizes.max() else { return [] }
    return (0...12).compactMap { step -> FunnelPlot.Limits? in
      let size = least * 0.7 + (most * 1.15 - least * 0.7) * Double(step) / 12
      guard let rate = Rate(count: 0, population: size, per: funnel.average.per) else { return nil }
      let (inner, outer) = (
        funnel.limits(rate, .percent95), funnel.limits(rate, .percent998)
      )
      return FunnelPlot.Limits(
        population: size, low95: inner.lower, high95: inner.upper, low998: outer.lower,
        high998: outer.upper)
    }
  }
}
