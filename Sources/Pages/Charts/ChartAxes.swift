import Civic

/// The plot of a chart with its scale upwards.
struct ChartPlot: Sendable, Hashable {
  let sheet: ChartSheet
  let box: ChartBox
  let scale: ChartScale
  let unit: ChartUnit

  /// Room at the left for the figures of the axis, and at the right for labels of lines.
  init(
    sheet: ChartSheet, scale: ChartScale, unit: ChartUnit, top: Double, height: Double,
    right room: Double
  ) {
    (self.sheet, self.scale, self.unit) = (sheet, scale, unit)
    let widest = scale.ticks.map { sheet.width(of: ChartPlot.words($0, scale, unit)) }.max() ?? 0
    let left = min(widest, sheet.width * 0.3) + 6
    box = ChartBox(
      left: left, top: top, right: max(sheet.width - room - 2, left + 40), bottom: top + height)
  }

  func y(_ value: Double) -> Double { box.bottom - scale.share(value) * (box.bottom - box.top) }

  private static func words(_ tick: Double, _ scale: ChartScale, _ unit: ChartUnit) -> String {
    unit.tick(tick, step: scale.step, highest: max(abs(scale.low), abs(scale.high)))
  }

  /// Thin lines with their figures; nought, where it is not at the foot, is drawn like the foot.
  var levels: HTML {
    let lines = scale.ticks.enumerated().map { index, tick -> HTML in
      let isGround = tick == 0 || index == 0
      let words = ChartText.cut(
        ChartPlot.words(tick, scale, unit), width: box.left - 5, size: sheet.text)
      let place = ChartSpot(x: box.left - 6, y: y(tick) + sheet.text * 0.35)
      return """
        \(ChartMark.level(y(tick), from: box.left, to: box.right, isGround ? "ground" : "grid"))\
        \(ChartMark.text(words, at: place, .end, "tick"))
        """
    }
    return lines.joined()
  }
}

/// Periods from left to right, each with the same room. Their financial years are written below.
struct PeriodAxis: Sendable {
  let periods: [Period]
  let plot: ChartPlot

  private var box: ChartBox { plot.box }
  var room: Double { (box.right - box.left) / Double(max(periods.count, 1)) }

  func x(_ index: Int) -> Double { box.left + (Double(index) + 0.5) * room }

  /// Where the room of a period begins.
  func edge(_ index: Int) -> Double { box.left + Double(index) * room }

  static func height(on sheet: ChartSheet) -> Double { sheet.line * 2 + 4 }

  var drawn: HTML { "\(partNames)\(years)" }

  /// `Q1` or `Apr` under each where there is room for all.
  private var partNames: HTML {
    let names = periods.map(PeriodAxis.part)
    let widest = names.map { plot.sheet.width(of: $0) }.max() ?? 0
    guard widest + 4 <= room else { return .empty }
    return names.enumerated().map { index, name in
      ChartMark.text(
        name, at: ChartSpot(x: x(index), y: box.bottom + plot.sheet.line), .middle, "tick")
    }.joined()
  }

  private static func part(_ period: Period) -> String {
    switch period.length {
    case .month: String(Day.monthNames[period.first.month - 1].prefix(3))
    case .quarter: "Q\(period.quarterNumber ?? 0)"
    case .year: ""
    }
  }

  private struct Year {
    let name: String
    let first: Int
    let last: Int
  }

  private var spans: [Year] {
    var spans: [Year] = []
    for (index, period) in periods.enumerated() {
      let name = MunicipalYear(start: period.financialYear).name
      if let last = spans.last, last.name == name {
        spans[spans.count - 1] = Year(name: name, first: last.first, last: index)
      } else {
        spans.append(Year(name: name, first: index, last: index))
      }
    }
    return spans
  }

  /// A short upright where a year begins; its name in the middle, whole years before those cut off.
  private var years: HTML {
    let y = box.bottom + plot.sheet.line * 2
    let ticks = spans.map {
      ChartMark.upright(edge($0.first), from: box.bottom, to: box.bottom + 5, "ground")
    }
    var taken: [ClosedRange<Double>] = []
    var names: [HTML] = []
    for year in spans.sorted(by: { ($1.last - $1.first, $0.first) < ($0.last - $0.first, $1.first) }
    ) {
      let width = plot.sheet.width(of: year.name)
      let middle = (edge(year.first) + edge(year.last + 1)) / 2
      let left = min(max(middle - width / 2, 0), plot.sheet.width - width)
      guard !taken.contains(where: { $0.overlaps(left - 4...left + width + 4) }) else { continue }
      taken.append(left...left + width)
      names.append(ChartMark.text(year.name, at: ChartSpot(x: left, y: y), .start, "tick"))
    }
    return "\(ticks)\(names)"
  }
}
