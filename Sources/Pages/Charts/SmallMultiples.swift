public import Civic

/// The same figure in several places or of several kinds, each in a small chart of its own, side by side
/// so that their shapes can be compared. Eight to twenty periods each.
public struct SmallMultiples: Part {
  public struct Panel: Sendable, Hashable {
    public var name: String
    /// One for each period of the chart.
    public var values: [ChartValue]

    public init(_ name: String, _ values: [ChartValue]) {
      (self.name, self.values) = (name, values)
    }
  }

  public enum Scale: Sendable, Hashable {
    /// Heights can be compared from panel to panel.
    case same
    /// Only shapes can; each panel says where its scale ends.
    case own
  }

  public var heading: ChartHeading
  public var unit: ChartUnit
  /// The earliest first.
  public var periods: [Period]
  public var panels: [Panel]
  public var scale: Scale

  public init(
    heading: ChartHeading, unit: ChartUnit = .count, periods: [Period], panels: [Panel],
    scale: Scale = .same
  ) {
    (self.heading, self.unit, self.periods) = (heading, unit, periods)
    (self.panels, self.scale) = (panels, scale)
  }

  public var html: HTML { figure }
}

extension SmallMultiples: DrawnChart {
  var hasFigures: Bool {
    !periods.isEmpty && panels.contains { values($0).contains { $0.figure != nil } }
  }

  /// As many as there are periods; what is missing was not given.
  func values(_ panel: Panel) -> [ChartValue] {
    periods.indices.map { $0 < panel.values.count ? panel.values[$0] : .gap("no figure") }
  }

  /// One note for each reason, wherever it holds.
  var notes: [ChartNote] {
    let told =
      hasFigures
      ? sharedScale.map { ChartNote(mark: "↕", words: "Each panel: \(reach($0)).") } : nil
    return [told].compactMap { $0 }
      + reasons.enumerated().map { index, reason in
        ChartNote(mark: ChartNote.mark(index), words: "No figure: \(reason).")
      }
  }

  private func scale(covering values: [ChartValue]) -> ChartScale {
    ChartScale(covering: values.compactMap(\.figure), steps: 3, least: unit.leastStep)
  }

  private var sharedScale: ChartScale? {
    scale == .same ? scale(covering: panels.flatMap { values($0) }) : nil
  }

  /// `0 to 600`
  func reach(_ scale: ChartScale) -> String {
    let highest = max(abs(scale.low), abs(scale.high))
    let ends = [scale.low, scale.high].map { unit.tick($0, step: scale.step, highest: highest) }
    return "\(ends[0]) to \(ends[1])"
  }

  var reasons: [String] {
    panels.flatMap { values($0).compactMap(\.reason) }.reduce(into: []) { reasons, reason in
      if !reasons.contains(reason) { reasons.append(reason) }
    }
  }

  var summary: String {
    guard let first = periods.first, let last = periods.last else { return "No figures." }
    let told = panels.map { panel in
      let value = values(panel).last
      return "\(panel.name) \(value?.figure.map(unit.words) ?? value?.reason ?? "no figure")"
    }
    let scales = scale == .same ? "on one scale" : "each on its own scale"
    return "\(panels.count) small charts \(scales), \(first.name) to \(last.name). "
      + "Last figures: \(told.joined(separator: "; "))."
  }

  var table: HTMLTable {
    let values = panels.map(values)
    return HTMLTable(
      id: "\(heading.id)-table", caption: heading.subtitle,
      columns: [.init("Period")] + panels.map { .init($0.name, .figures) },
      rows: periods.enumerated().map { index, period in
        [HTML(text: period.shortName)] + values.map { $0[index].words(unit) }
      })
  }
}

extension SmallMultiples {
  func drawing(on sheet: ChartSheet) -> ChartDrawing {
    let columns = sheet.isNarrow ? 1 : min(3, max(panels.count, 1))
    let gap = 28.0
    let width = sheet.isNarrow ? sheet.width : (sheet.width - 2 * gap) / 3
    let height = sheet.isNarrow ? sheet.line * 2 + 36 : sheet.line * 4 + 104
    let shared = sharedScale
    let marks = panels.enumerated().map { index, panel in
      let left = Double(index % columns) * (width + gap)
      let top = Double(index / columns) * height
      let cell = ChartBox(left: left, top: top, right: left + width, bottom: top + height)
      let values = values(panel)
      let scale = shared ?? scale(covering: values)
      return Small(
        chart: self, values: values, name: panel.name, scale: scale, cell: cell, sheet: sheet
      ).marks
    }
    let rows = (panels.count + columns - 1) / columns
    return ChartDrawing(height: Double(rows) * height + 2, marks: marks.joined())
  }

  /// One panel: name, line and last figure. On a phone it is a line of a list with the figure at the right.
  private struct Small {
    let chart: SmallMultiples
    let values: [ChartValue]
    let name: String
    let scale: ChartScale
    let cell: ChartBox
    let sheet: ChartSheet
    /// Worked out once: each mark asks for them.
    private let plot: ChartBox
    private let last: String
    private let turn: Int

    init(
      chart: SmallMultiples, values: [ChartValue], name: String, scale: ChartScale, cell: ChartBox,
      sheet: ChartSheet
    ) {
      (self.chart, self.values, self.name) = (chart, values, name)
      (self.scale, self.cell, self.sheet) = (scale, cell, sheet)
      last = values.last?.figure.map(chart.unit.brief) ?? "no figure"
      let top = cell.top + (sheet.isNarrow ? sheet.line + 6 : sheet.line * 2 + 10)
      let room = min(sheet.width(of: last) + 12, (cell.right - cell.left) * 0.4)
      plot = ChartBox(
        left: cell.left + 4, top: top, right: cell.right - max(room, 60),
        bottom: sheet.isNarrow ? cell.bottom - 16 : cell.bottom - sheet.line - 18)
      // Where the financial year of the last period begins.
      let year = chart.periods.last?.financialYear
      turn = chart.periods.firstIndex { $0.financialYear == year } ?? 0
    }

    private var names: [String] {
      ChartText.lines(
        name, width: cell.right - cell.left - 4, size: sheet.text, atMost: sheet.isNarrow ? 1 : 2)
    }

    private func y(_ value: Double) -> Double {
      plot.bottom - scale.share(value) * (plot.bottom - plot.top)
    }

    private func x(_ index: Int) -> Double {
      let steps = Double(max(values.count - 1, 1))
      return plot.left + Double(index) * (plot.right - plot.left) / steps
    }

    private var spots: [ChartSpot?] {
      values.enumerated().map { index, value in
        value.figure.map { ChartSpot(x: x(index), y: y($0)) }
      }
    }

    var marks: HTML {
      """
      \(names.enumerated().map { index, words in
        ChartMark.text(words, at: ChartSpot(x: cell.left, y: cell.top + sheet.text + Double(index) * sheet.line), .start, "name")
      })\
      \(ChartMark.level(y(0), from: plot.left, to: plot.right, "ground"))\
      \(ChartMark.path(before, "past"))\(ChartMark.path(thisYear, "now"))\(lone)\(gaps)\(end)\(foot)
      """
    }

    private var before: [ChartSpot?] { Array(spots.prefix(turn + 1)) }
    private var thisYear: [ChartSpot?] { Array(spots.dropFirst(turn)) }

    /// A figure between two gaps has no line, and is a dot.
    private var lone: HTML {
      let spots = spots
      return spots.enumerated().compactMap { index, spot -> HTML? in
        let isAlone =
          (index == 0 || spots[index - 1] == nil)
          && (index + 1 == spots.count || spots[index + 1] == nil)
        return isAlone ? spot.map { ChartMark.circle($0, 2.5, "dot-soft") } : nil
      }.joined()
    }

    /// The letter of the reason, once for gaps that follow each other.
    private var gaps: HTML {
      let reasons = values.contains { $0.figure == nil } ? chart.reasons : []
      return values.enumerated().compactMap { index, value -> HTML? in
        guard let reason = value.reason, index == 0 || values[index - 1].reason != reason,
          let number = reasons.firstIndex(of: reason)
        else { return nil }
        let run = values[index...].prefix { $0.reason == reason }.count
        let mark = ChartNote.mark(number)
        let middle = max((x(index) + x(index + run - 1)) / 2, sheet.width(of: mark) / 2)
        return ChartMark.text(mark, at: ChartSpot(x: middle, y: y(0) - 5), .middle, "note")
      }.joined()
    }

    private var end: HTML {
      let spot = spots.last ?? nil
      let beside = ChartSpot(
        x: plot.right + 9,
        y: min(max((spot?.y ?? plot.bottom - 5) + sheet.text * 0.35, plot.top), plot.bottom))
      let words = ChartText.cut(last, width: cell.right - plot.right - 9, size: sheet.text)
      return """
        \(spot.map { ChartMark.circle($0, 4, "dot") })\
        \(ChartMark.text(words, at: beside, .start, spot == nil ? "label-soft" : "label-now"))
        """
    }

    /// First and last period, and on a scale of its own where it ends.
    private var foot: HTML? {
      let reach = chart.reach(scale)
      if sheet.isNarrow {
        guard chart.scale == .own, fits(reach) else { return nil }
        let corner = ChartSpot(x: cell.right, y: cell.top + sheet.text)
        return ChartMark.text(reach, at: corner, .end, "tick")
      }
      guard let first = chart.periods.first, let last = chart.periods.last else { return nil }
      let span = first == last ? first.shortName : "\(year(first))–\(year(last))"
      let words = chart.scale == .own ? "\(span), \(reach)" : span
      return ChartMark.text(
        ChartText.cut(words, width: cell.right - plot.left, size: sheet.text),
        at: ChartSpot(x: plot.left, y: plot.bottom + sheet.line), .start, "tick")
    }

    private func fits(_ words: String) -> Bool {
      sheet.width(of: "\(name)  \(words)") < cell.right - cell.left
    }

    private func year(_ period: Period) -> String {
      MunicipalYear(start: period.financialYear).name
    }
  }
}
