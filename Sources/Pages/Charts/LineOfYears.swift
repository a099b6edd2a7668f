/// This year and the last by quarter or month, one line each.
public struct LineOfYears: Part {
  public struct Year: Sendable, Hashable {
    /// `2019/20`
    public var name: String
    /// One for each part of the year; a year that is not over has fewer.
    public var values: [ChartValue]

    public init(_ name: String, _ values: [ChartValue]) {
      (self.name, self.values) = (name, values)
    }
  }

  public var heading: ChartHeading
  public var unit: ChartUnit
  /// The parts of the year: `Apr–Jun`, `Jul–Sep`, or `Apr`, `May`.
  public var parts: [String]
  public var lastYear: Year
  public var thisYear: Year

  public init(
    heading: ChartHeading, unit: ChartUnit = .count, parts: [String], lastYear: Year, thisYear: Year
  ) {
    (self.heading, self.unit, self.parts) = (heading, unit, parts)
    (self.lastYear, self.thisYear) = (lastYear, thisYear)
  }

  /// The quarters of a financial year.
  public static let quarters = ["Apr–Jun", "Jul–Sep", "Oct–Dec", "Jan–Mar"]
  public static let months = [
    "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar",
  ]

  public var html: HTML { figure }
}

extension LineOfYears: DrawnChart {
  /// No more than there are parts.
  private func values(_ year: Year) -> [ChartValue] { Array(year.values.prefix(parts.count)) }

  var hasFigures: Bool { (values(lastYear) + values(thisYear)).contains { $0.figure != nil } }

  private var gaps: [(year: Year, index: Int, reason: String)] {
    [lastYear, thisYear].flatMap { year in
      values(year).enumerated().compactMap { index, value in
        value.reason.map { (year, index, $0) }
      }
    }
  }

  var notes: [ChartNote] {
    gaps.enumerated().map { index, gap in
      ChartNote(
        mark: ChartNote.mark(index),
        words: "No figure for \(parts[gap.index]) of \(gap.year.name): \(gap.reason).")
    }
  }

  var summary: String {
    let told = [thisYear, lastYear].map { year -> String in
      let last = values(year).enumerated().last { $0.element.figure != nil }
      guard let last, let figure = last.element.figure else { return "\(year.name): no figure" }
      return "\(year.name): \(unit.words(figure)) in \(parts[last.offset])"
    }
    return "Two lines over the parts of a year. Last figures: \(told.joined(separator: "; "))."
  }

  var table: HTMLTable {
    HTMLTable(
      id: "\(heading.id)-table", caption: heading.subtitle,
      columns: [
        .init("Part of the year"), .init(lastYear.name, .figures), .init(thisYear.name, .figures),
      ],
      rows: parts.enumerated().map { index, part in
        [HTML(text: part)]
          + [lastYear, thisYear].map {
            index < $0.values.count ? $0.values[index].words(unit) : HTML.empty
          }
      })
  }
}

extension LineOfYears {
  func drawing(on sheet: ChartSheet) -> ChartDrawing {
    let drawing = Drawing(self, on: sheet)
    return ChartDrawing(height: drawing.height, marks: drawing.marks)
  }

  private struct Drawing {
    let chart: LineOfYears
    let sheet: ChartSheet
    let plot: ChartPlot

    init(_ chart: LineOfYears, on sheet: ChartSheet) {
      (self.chart, self.sheet) = (chart, sheet)
      let years = [chart.lastYear, chart.thisYear]
      let values = years.flatMap { chart.values($0).compactMap(\.figure) }
      let widest = years.map { sheet.width(of: Drawing.label($0, chart)) }.max() ?? 0
      plot = ChartPlot(
        sheet: sheet,
        scale: ChartScale(
          covering: values, steps: sheet.isNarrow ? 4 : 5, least: chart.unit.leastStep),
        unit: chart.unit, top: sheet.text, height: sheet.isNarrow ? 180 : 240,
        right: min(widest, sheet.width * 0.3) + 10)
    }

    var height: Double { plot.box.bottom + sheet.line + 8 }

    private static func label(_ year: Year, _ chart: LineOfYears) -> String {
      let last = chart.values(year).last { $0.figure != nil }?.figure
      return last.map { "\(year.name): \(chart.unit.brief($0))" } ?? year.name
    }

    private func x(_ index: Int) -> Double {
      let room = (plot.box.right - plot.box.left) / Double(max(chart.parts.count, 1))
      return plot.box.left + (Double(index) + 0.5) * room
    }

    private func spots(_ year: Year) -> [ChartSpot?] {
      chart.values(year).enumerated().map { index, value in
        value.figure.map { ChartSpot(x: x(index), y: plot.y($0)) }
      }
    }

    var marks: HTML {
      let (last, this) = (spots(chart.lastYear), spots(chart.thisYear))
      return """
        \(plot.levels)\(parts)\(ChartMark.path(last, "before"))\
        \(last.compactMap { $0 }.map { ChartMark.square($0, 3.2, "square") })\
        \(ChartMark.path(this, "now"))\(this.compactMap { $0 }.map { ChartMark.circle($0, 4, "dot") })\
        \(gaps)\(labels(last, this))
        """
    }

    /// The names of the parts; every second or third where there is no room for all.
    private var parts: HTML {
      let room = (plot.box.right - plot.box.left) / Double(max(chart.parts.count, 1))
      let widest = (chart.parts.map { sheet.width(of: $0) }.max() ?? 0) + 6
      let every = max(1, Int((widest / room).rounded(.up)))
      return chart.parts.enumerated().filter { $0.offset % every == 0 }.map { index, part in
        let words = ChartText.cut(
          part, width: min(room * Double(every), sheet.width), size: sheet.text)
        let half = sheet.width(of: words) / 2
        let middle = min(max(x(index), half), sheet.width - half)
        return ChartMark.text(
          words, at: ChartSpot(x: middle, y: plot.box.bottom + sheet.line + 1), .middle, "tick")
      }.joined()
    }

    /// The letters of what is missing, at the foot; two of one part stand side by side.
    private var gaps: HTML {
      chart.gaps.enumerated().map { index, gap in
        let isSecond = chart.gaps.prefix(index).contains { $0.index == gap.index }
        let across = x(gap.index) + (isSecond ? sheet.text : 0)
        return ChartMark.text(
          ChartNote.mark(index), at: ChartSpot(x: across, y: plot.box.bottom - 6), .middle, "note")
      }.joined()
    }

    /// At the end of each line its year and its last figure.
    private func labels(_ last: [ChartSpot?], _ this: [ChartSpot?]) -> HTML {
      let spots = (last + this).compactMap { $0 }
      var bounds = plot.box
      (bounds.right, bounds.top) = (sheet.width, 0)
      let lines = [last, this].flatMap { steps(of: $0) }
      var labels = ChartLabels(
        sheet: sheet, bounds: bounds, taken: spots.map { $0.box(4) }, rather: lines)
      let ends: [(Year, [ChartSpot?], HTML)] = [
        (chart.thisYear, this, "label-now"), (chart.lastYear, last, "label-soft"),
      ]
      return ends.compactMap { year, spots, kind -> HTML? in
        guard let spot = spots.last(where: { $0 != nil }) ?? nil else { return nil }
        return labels.place(Drawing.label(year, chart), beside: spot, kind)
      }.joined()
    }

    private func steps(of spots: [ChartSpot?]) -> [ChartBox] {
      zip(spots, spots.dropFirst()).flatMap { from, to -> [ChartBox] in
        guard let from, let to else { return [] }
        return (0...10).map { part in
          let share = Double(part) / 10
          return ChartSpot(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
            .box(3)
        }
      }
    }
  }
}
