/// A funnel plot: each area by its population and its rate, with the average of all and the limits within
/// which chance alone would leave an area of that size (D. J. Spiegelhalter, 2005). The limits come in;
/// nothing is reckoned here.
public struct FunnelPlot: Part {
  public struct Area: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// The partnership's own: a large filled circle.
      case own
      /// Named on the chart: a filled circle.
      case named
      /// One of the many: a small ring without a name.
      case other
    }

    public var name: String
    public var population: Double
    public var rate: Double
    public var kind: Kind
    /// `above the 99.8% limit`, where it is out of its limits: a diamond.
    public var outOfLimits: String?

    public init(
      _ name: String, population: Double, rate: Double, _ kind: Kind = .other,
      outOfLimits: String? = nil
    ) {
      (self.name, self.population, self.rate) = (name, population, rate)
      (self.kind, self.outOfLimits) = (kind, outOfLimits)
    }
  }

  /// The limits for one size of population.
  public struct Limits: Sendable, Hashable {
    public var population: Double
    public var low95: Double
    public var high95: Double
    public var low998: Double
    public var high998: Double

    public init(
      population: Double, low95: Double, high95: Double, low998: Double, high998: Double
    ) {
      self.population = population
      (self.low95, self.high95) = (low95, high95)
      (self.low998, self.high998) = (low998, high998)
    }

    var isFinite: Bool {
      [population, low95, high95, low998, high998].allSatisfy { $0.isFinite && abs($0) < 1e300 }
    }
  }

  public var heading: ChartHeading
  public var unit: ChartUnit
  /// What the rate counts, for the axis: `offences per 1,000 residents`.
  public var rateName: String
  /// By what it is divided: `residents`.
  public var populationName: String
  public var areas: [Area]
  public var average: Double?
  /// By growing population; lines are drawn through them.
  public var limits: [Limits]

  public init(
    heading: ChartHeading, unit: ChartUnit = .rate(decimals: 1), rateName: String,
    populationName: String = "residents", areas: [Area], average: Double?, limits: [Limits]
  ) {
    (self.heading, self.unit, self.rateName) = (heading, unit, rateName)
    (self.populationName, self.areas) = (populationName, areas)
    self.average = average.flatMap { $0.isFinite && abs($0) < 1e300 ? $0 : nil }
    self.limits = limits.filter(\.isFinite).sorted { $0.population < $1.population }
  }

  public var html: HTML { figure }
}

extension FunnelPlot: DrawnChart {
  /// The areas that can be drawn.
  var drawn: [Area] {
    areas.filter {
      $0.population.isFinite && $0.rate.isFinite && $0.population > 0 && $0.population < 1e300
        && abs($0.rate) < 1e300
    }
  }

  var hasFigures: Bool { !drawn.isEmpty }

  var notes: [ChartNote] {
    let named = drawn.filter { $0.kind != .other && $0.outOfLimits != nil }
    return named.map { area in
      ChartNote(
        mark: "◆", words: "\(area.name): \(unit.words(area.rate)), \(area.outOfLimits ?? "").")
    }
  }

  var summary: String {
    let out = drawn.filter { $0.outOfLimits != nil }.count
    let own = drawn.filter { $0.kind == .own }.map {
      "\($0.name) \(unit.words($0.rate))\($0.outOfLimits.map { ", \($0)" } ?? "")."
    }
    let mean = average.map { " The average is \(unit.words($0))." } ?? ""
    return "Funnel plot of \(drawn.count) areas, \(rateName) against \(populationName).\(mean) "
      + "\(own.joined(separator: " ")) Out of their limits: \(out)."
  }

  /// Named areas first, then by rate.
  var table: HTMLTable {
    let sorted = areas.sorted {
      let (first, second) = (rank($0), rank($1))
      if first != second { return first < second }
      return ($1.rate, $0.name) < ($0.rate, $1.name)
    }
    return HTMLTable(
      id: "\(heading.id)-table", caption: heading.subtitle,
      columns: [
        .init("Area"),
        .init(populationName.prefix(1).uppercased() + populationName.dropFirst(), .figures),
        .init(rateName.prefix(1).uppercased() + rateName.dropFirst(), .figures), .init("Limits"),
      ],
      rows: sorted.map { area in
        [
          HTML(text: area.name), ChartValue.figure(area.population).words(.count),
          ChartValue.figure(area.rate).words(unit), HTML(text: area.outOfLimits ?? "within"),
        ]
      })
  }

  private func rank(_ area: Area) -> Int {
    switch area.kind {
    case .own: 0
    case .named: 1
    case .other: 2
    }
  }
}

extension FunnelPlot {
  func drawing(on sheet: ChartSheet) -> ChartDrawing {
    let drawing = Drawing(self, on: sheet)
    return ChartDrawing(height: drawing.height, marks: drawing.marks)
  }

  private struct Drawing {
    let chart: FunnelPlot
    let sheet: ChartSheet
    let across: ChartScale
    let plot: ChartPlot

    init(_ chart: FunnelPlot, on sheet: ChartSheet) {
      (self.chart, self.sheet) = (chart, sheet)
      across = ChartScale(
        covering: chart.drawn.map(\.population), steps: sheet.isNarrow ? 3 : 6, least: 1)
      // Limits of very small populations would press all areas to the foot: they are cut off instead.
      let rates = chart.drawn.map(\.rate) + [chart.average].compactMap { $0 }
      let scale = ChartScale(
        covering: rates.map { $0 * 1.05 }, steps: sheet.isNarrow ? 4 : 5,
        least: chart.unit.leastStep)
      plot = ChartPlot(
        sheet: sheet, scale: scale, unit: chart.unit, top: sheet.line + 10,
        height: sheet.isNarrow ? 240 : 320, right: sheet.width(of: "average") + 10)
    }

    private var box: ChartBox { plot.box }
    var height: Double { box.bottom + sheet.line * 2 + 8 }

    private func x(_ population: Double) -> Double {
      box.left + across.share(population) * (box.right - box.left)
    }

    private func spot(_ area: Area) -> ChartSpot {
      ChartSpot(x: x(area.population), y: plot.y(area.rate))
    }

    var marks: HTML {
      """
      \(ChartMark.text(
        ChartText.cut(chart.rateName, width: sheet.width, size: sheet.text),
        at: ChartSpot(x: 0, y: sheet.text), .start, "tick"))\
      \(plot.levels)\(populations)\(lines)\(others)\(named)\(ends)
      """
    }

    private var populations: HTML {
      let ticks = across.ticks.map { tick -> HTML in
        let words = ChartUnit.count.tick(tick, step: across.step, highest: across.high)
        let half = sheet.width(of: words) / 2
        let middle = min(max(x(tick), half), sheet.width - half)
        return """
          \(ChartMark.upright(x(tick), from: box.bottom, to: box.bottom + 5, "ground"))\
          \(ChartMark.text(words, at: ChartSpot(x: middle, y: box.bottom + sheet.line + 1), .middle, "tick"))
          """
      }
      let name = ChartText.cut(chart.populationName, width: box.right - box.left, size: sheet.text)
      let foot = ChartSpot(x: box.right, y: box.bottom + sheet.line * 2)
      return "\(ticks)\(ChartMark.text(name, at: foot, .end, "tick"))"
    }

    private struct Curve {
      let name: String
      let isOuter: Bool
      let value: @Sendable (Limits) -> Double
    }

    private static let curves = [
      Curve(name: "95%", isOuter: false) { $0.low95 },
      Curve(name: "95%", isOuter: false) { $0.high95 },
      Curve(name: "99.8%", isOuter: true) { $0.low998 },
      Curve(name: "99.8%", isOuter: true) { $0.high998 },
    ]

    private var lines: HTML {
      let mean = chart.average.map {
        ChartMark.level(plot.y($0), from: box.left, to: box.right, "mean")
      }
      let curves = Drawing.curves.map { curve in
        let points = chart.limits.map { ($0.population, curve.value($0)) }
        let kind: HTML = curve.isOuter ? "limit hl-c-limit-outer" : "limit"
        return ChartMark.path(
          ChartCurve(points).within(across.low...across.high, plot.scale.low...plot.scale.high)
            .map { $0.map { ChartSpot(x: x($0.x), y: plot.y($0.y)) } }, kind)
      }
      return "\(mean)\(curves)"
    }

    /// Hundreds of small rings in one path: a stroke of no length with round ends is a dot.
    private var others: HTML? {
      let others = chart.drawn.filter { $0.kind == .other }
      let inside = others.filter { $0.outOfLimits == nil }.map { spot($0) }
      let dots = inside.map { "M\(at: $0.x) \(at: $0.y)h0" as HTML }
      let out = others.filter { $0.outOfLimits != nil }
        .map { ChartMark.diamond(spot($0), sheet.isNarrow ? 3.5 : 4.5, "out-other") }
      let path: HTML? = dots.isEmpty ? nil : "<path class=\"hl-c-others\" d=\"\(dots)\"></path>\n"
      return "\(path)\(out)"
    }

    /// The partnership's own is drawn last, on top, and has its label first.
    private var named: HTML {
      let named = chart.drawn.filter { $0.kind == .named } + chart.drawn.filter { $0.kind == .own }
      let marks = named.map { area -> HTML in
        let reach = area.kind == .own ? 6.0 : 4.5
        let kind: HTML = area.kind == .own ? "dot" : "dot-soft"
        return area.outOfLimits == nil
          ? ChartMark.circle(spot(area), reach, kind)
          : ChartMark.diamond(spot(area), reach * 1.4, "out")
      }
      let others = chart.drawn.filter { $0.kind == .other }.map { spot($0).box(2.5) }
      var bounds = box
      bounds.top -= 4
      var labels = ChartLabels(
        sheet: sheet, bounds: bounds, taken: named.map { spot($0).box(6) }, rather: others)
      let texts = named.reversed().compactMap { area in
        labels.place(
          area.name, beside: spot(area), reach: 9, area.kind == .own ? "label-now" : "label")
      }
      return "\(marks)\(texts)"
    }

    /// What the lines are called, where they leave the plot at the right.
    private var ends: HTML {
      var ends = EndLabels()
      if let average = chart.average { ends.add("average", at: plot.y(average), "label-soft") }
      if let last = chart.limits.last(where: { $0.population <= across.high }) {
        for curve in Drawing.curves {
          let value = curve.value(last)
          guard (plot.scale.low...plot.scale.high).contains(value) else { continue }
          ends.add(curve.name, at: plot.y(value), "label-soft")
        }
      }
      return ends.drawn(at: box.right + 6, in: box, on: sheet)
    }
  }
}

/// A line through points in the figures' own measures, cut where it leaves the plot.
struct ChartCurve: Sendable {
  struct Point: Sendable, Hashable {
    let x: Double
    let y: Double
  }

  let points: [Point]

  init(_ points: [(Double, Double)]) { self.points = points.map { Point(x: $0.0, y: $0.1) } }

  /// Nil where the line is broken because it runs outside.
  func within(_ width: ClosedRange<Double>, _ height: ClosedRange<Double>) -> [Point?] {
    zip(points, points.dropFirst()).flatMap { from, to -> [Point?] in
      cut(from, to, width, height).map { [nil, $0, $1] } ?? [nil]
    }.joinedAgain
  }

  /// The part of a step that is inside (Liang and Barsky, 1984).
  private func cut(
    _ from: Point, _ to: Point, _ width: ClosedRange<Double>, _ height: ClosedRange<Double>
  ) -> (Point, Point)? {
    let (across, up) = (to.x - from.x, to.y - from.y)
    var (start, end) = (0.0, 1.0)
    let edges = [
      (-across, from.x - width.lowerBound), (across, width.upperBound - from.x),
      (-up, from.y - height.lowerBound), (up, height.upperBound - from.y),
    ]
    for (pace, room) in edges {
      if pace == 0 {
        if room < 0 { return nil }
      } else if pace < 0 {
        start = max(start, room / pace)
      } else {
        end = min(end, room / pace)
      }
    }
    guard start <= end else { return nil }
    func point(_ share: Double) -> Point {
      Point(x: from.x + across * share, y: from.y + up * share)
    }
    return (point(start), point(end))
  }
}

extension [ChartCurve.Point?] {
  /// Steps that follow each other as one line.
  fileprivate var joinedAgain: [ChartCurve.Point?] {
    var joined: [ChartCurve.Point?] = []
    for point in self {
      if let point, joined.count > 1, joined[joined.count - 1] == nil,
        joined[joined.count - 2] == point
      {
        joined.removeLast()
        continue
      }
      joined.append(point)
    }
    return joined
  }
}
