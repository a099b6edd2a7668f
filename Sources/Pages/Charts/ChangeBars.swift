/// What moved: each row a figure of now beside the one of a year before, on one scale, the largest rise
/// first. A dot plot: the dots of a row are joined by a bar that shows how far and which way.
public struct ChangeBars: Part {
  public struct Row: Sendable, Hashable {
    public var name: String
    public var before: ChartValue
    public var now: ChartValue
    /// Between which figures chance leaves it, for whiskers about now.
    public var interval: ClosedRange<Double>?
    /// What it means, in a word or two: `worse, more than chance`.
    public var meaning: String?

    public init(
      _ name: String, before: ChartValue, now: ChartValue, interval: ClosedRange<Double>? = nil,
      meaning: String? = nil
    ) {
      (self.name, self.before, self.now) = (name, before, now)
      (self.interval, self.meaning) = (interval, meaning)
    }

    /// Nil where there is nothing to compare.
    var change: Double? {
      guard let before = before.figure, let now = now.figure else { return nil }
      return now - before
    }

    var whisker: ClosedRange<Double>? {
      guard now.figure != nil, let interval, interval.lowerBound.isFinite,
        interval.upperBound.isFinite, abs(interval.lowerBound) < 1e300,
        abs(interval.upperBound) < 1e300
      else { return nil }
      return interval
    }
  }

  public enum Order: Sendable, Hashable {
    /// The largest rise first, falls last, gaps after them.
    case byChange
    /// As given.
    case asGiven
  }

  public var heading: ChartHeading
  public var unit: ChartUnit
  /// What the two dots are called: `July to September 2018`, `July to September 2019`.
  public var beforeName: String
  public var nowName: String
  public var rows: [Row]

  public init(
    heading: ChartHeading, unit: ChartUnit = .count, beforeName: String, nowName: String,
    rows: [Row], order: Order = .byChange
  ) {
    (self.heading, self.unit, self.beforeName, self.nowName) = (heading, unit, beforeName, nowName)
    self.rows = order == .asGiven ? rows : ChangeBars.byChange(rows)
  }

  private static func byChange(_ rows: [Row]) -> [Row] {
    rows.enumerated().sorted { first, second in
      switch (first.element.change, second.element.change) {
      case (let one?, let other?) where one != other: one > other
      case (_?, nil): true
      case (nil, _?): false
      default: first.offset < second.offset
      }
    }.map(\.element)
  }

  public var html: HTML { figure }
}

extension ChangeBars: DrawnChart {
  var hasFigures: Bool { rows.contains { $0.now.figure != nil || $0.before.figure != nil } }

  /// One for each reason, wherever it holds.
  var notes: [ChartNote] {
    let whiskers = rows.contains { $0.whisker != nil }
    let told =
      whiskers
      ? [ChartNote(mark: "├─┤", words: "Where chance alone may leave the figure of now.")] : []
    return told
      + reasons.enumerated().map { index, reason in
        ChartNote(mark: ChartNote.mark(index), words: "No figure: \(reason).")
      }
  }

  var reasons: [String] {
    rows.flatMap { [$0.before.reason, $0.now.reason].compactMap { $0 } }.reduce(into: []) {
      told, reason in
      if !told.contains(reason) { told.append(reason) }
    }
  }

  var summary: String {
    let rose = rows.filter { ($0.change ?? 0) > 0 }
    let fell = rows.filter { ($0.change ?? 0) < 0 }
    var words = "Dot plot of \(rows.count) rows, \(nowName) against \(beforeName). "
    words += "\(rose.count) rose, \(fell.count) fell."
    if let most = rose.first { words += " \(most.name) rose most, \(told(most))." }
    if let most = fell.last { words += " \(most.name) fell most, \(told(most))." }
    return words
  }

  func told(_ row: Row) -> String {
    let figures = [row.before, row.now].map { $0.figure.map(unit.brief) ?? "–" }
    return "\(figures[0]) to \(figures[1])"
  }

  var table: HTMLTable {
    let hasIntervals = rows.contains { $0.whisker != nil }
    let hasMeanings = rows.contains { $0.meaning != nil }
    var columns: [HTMLTable.Column] = [
      .init(""), .init(beforeName, .figures), .init(nowName, .figures), .init("Change", .figures),
    ]
    if hasIntervals { columns.append(.init("Range of chance", .figures)) }
    if hasMeanings { columns.append(.init("What it means")) }
    return HTMLTable(
      id: "\(heading.id)-table", caption: heading.subtitle, columns: columns,
      rows: rows.map { row in
        var cells = [HTML(text: row.name), row.before.words(unit), row.now.words(unit)]
        cells.append(HTML(text: row.change.map(unit.words) ?? ""))
        if hasIntervals {
          let range = row.whisker.map {
            "\(unit.words($0.lowerBound)) to \(unit.words($0.upperBound))"
          }
          cells.append(HTML(text: range ?? ""))
        }
        if hasMeanings { cells.append(HTML(text: row.meaning ?? "")) }
        return cells
      })
  }
}

extension ChangeBars {
  func drawing(on sheet: ChartSheet) -> ChartDrawing {
    let drawing = Drawing(self, on: sheet)
    return ChartDrawing(height: drawing.height, marks: drawing.marks)
  }

  /// Wide: name at the left, dots in the middle, words at the right. On a phone name and words stand
  /// above the dots, which have the whole width.
  private struct Drawing {
    let chart: ChangeBars
    let sheet: ChartSheet
    let scale: ChartScale
    let left: Double
    let right: Double

    init(_ chart: ChangeBars, on sheet: ChartSheet) {
      (self.chart, self.sheet) = (chart, sheet)
      let values = chart.rows.flatMap { row in
        [row.before.figure, row.now.figure, row.whisker?.lowerBound, row.whisker?.upperBound]
          .compactMap { $0 }
      }
      scale = ChartScale(
        covering: values, steps: sheet.isNarrow ? 4 : 5, least: chart.unit.leastStep)
      left = sheet.isNarrow ? 8 : sheet.width * 0.3
      right = sheet.width * (sheet.isNarrow ? 1 : 0.68) - 8
    }

    private var rowHeight: Double { sheet.isNarrow ? sheet.line * 3 + 20 : sheet.line * 2 + 10 }
    private var top: Double { sheet.line * 2 + 8 }
    private var bottom: Double { top + Double(chart.rows.count) * rowHeight }
    var height: Double { bottom + sheet.line + 6 }

    private func x(_ value: Double) -> Double { left + scale.share(value) * (right - left) }

    /// The line on which the dots of a row stand.
    private func y(_ index: Int) -> Double {
      top + (Double(index) + 1) * rowHeight - (sheet.isNarrow ? 12 : rowHeight / 2)
    }

    var marks: HTML { "\(levels)\(key)\(chart.rows.indices.map(row))" }

    private var levels: HTML {
      scale.ticks.map { tick -> HTML in
        let words = chart.unit.tick(
          tick, step: scale.step, highest: max(abs(scale.low), abs(scale.high)))
        let half = sheet.width(of: words) / 2
        let middle = min(max(x(tick), half), sheet.width - half)
        let kind: HTML = tick == 0 ? "ground" : "grid"
        return """
          \(reaches.map { ChartMark.upright(x(tick), from: $0.lowerBound, to: $0.upperBound, kind) })\
          \(ChartMark.text(words, at: ChartSpot(x: middle, y: bottom + sheet.line), .middle, "tick"))
          """
      }.joined()
    }

    /// Where the uprights run: on a phone beside the dots alone, not through the words above them.
    private var reaches: [ClosedRange<Double>] {
      sheet.isNarrow ? chart.rows.indices.map { y($0) - 9...y($0) + 9 } : [top...bottom]
    }

    /// What the marks are, beside one of each: two lines above the rows.
    private var key: HTML {
      let start = sheet.isNarrow ? 8 : left
      let most = sheet.width - start - 14
      let names = [(chart.beforeName, false), (chart.nowName, true)]
      return names.enumerated().map { index, name -> HTML in
        let y = sheet.text * 0.75 + Double(index) * sheet.line
        let words = ChartText.cut(name.0, width: most, size: sheet.text)
        let spot = ChartSpot(x: start + 2, y: y)
        return """
          \(name.1 ? dot(spot) : square(spot))\
          \(ChartMark.text(words, at: ChartSpot(x: start + 14, y: y + sheet.text * 0.35), .start, name.1 ? "label-now" : "label-soft"))
          """
      }.joined()
    }

    private func dot(_ spot: ChartSpot) -> HTML { ChartMark.circle(spot, 5.5, "dot") }
    private func square(_ spot: ChartSpot) -> HTML { ChartMark.square(spot, 4.5, "square") }

    private func row(_ index: Int) -> HTML {
      let row = chart.rows[index]
      let (was, now) = (row.before.figure, row.now.figure)
      let height = y(index)
      let bar: HTML? =
        if let was, let now {
          ChartMark.level(height, from: x(was), to: x(now), "bar")
        } else { nil }
      return """
        \(ChartMark.level(height, from: left, to: right, "grid"))\(bar)\(whisker(row, height))\
        \(was.map { square(ChartSpot(x: x($0), y: height)) })\
        \(now.map { dot(ChartSpot(x: x($0), y: height)) })\(words(row, index))
        """
    }

    private func whisker(_ row: Row, _ y: Double) -> HTML? {
      guard let whisker = row.whisker else { return nil }
      let (low, high) = (x(whisker.lowerBound), x(whisker.upperBound))
      let ends = [low, high].map { ChartMark.upright($0, from: y - 6, to: y + 6, "whisker") }
      return "\(ChartMark.level(y, from: low, to: high, "whisker"))\(ends)"
    }

    /// The figures, with the letter of the reason where one is missing.
    private func figures(_ row: Row) -> String {
      let figures = [row.before, row.now].map { value -> String in
        if let figure = value.figure { return chart.unit.brief(figure) }
        let number = value.reason.flatMap { chart.reasons.firstIndex(of: $0) } ?? 0
        return "none (\(ChartNote.mark(number)))"
      }
      return "\(figures[0]) to \(figures[1])"
    }

    private func words(_ row: Row, _ index: Int) -> HTML {
      sheet.isNarrow ? wordsAbove(row, index) : wordsBeside(row, index)
    }

    private func wordsBeside(_ row: Row, _ index: Int) -> HTML {
      let middle = y(index)
      let start = right + 16
      let names = ChartText.lines(row.name, width: left - 16, size: sheet.text, atMost: 2)
      let meaning = row.meaning.map {
        ChartText.cut($0, width: sheet.width - start, size: sheet.text)
      }
      let said =
        [ChartText.cut(figures(row), width: sheet.width - start, size: sheet.text)]
        + [meaning].compactMap { $0 }
      return
        "\(column(names, at: 0, about: middle, "name"))\(column(said, at: start, about: middle, "label"))"
    }

    /// Lines of words, as a whole level with a row.
    private func column(_ lines: [String], at x: Double, about middle: Double, _ kind: HTML) -> HTML
    {
      let first = middle + sheet.text * 0.35 - Double(lines.count - 1) * sheet.line / 2
      return lines.enumerated().map { index, words in
        ChartMark.text(
          words, at: ChartSpot(x: x, y: first + Double(index) * sheet.line), .start, kind)
      }.joined()
    }

    private func wordsAbove(_ row: Row, _ index: Int) -> HTML {
      let first = y(index) - 14 - sheet.line
      let name = ChartText.cut(row.name, width: sheet.width, size: sheet.text)
      let said = figures(row) + (row.meaning.map { ", \($0)" } ?? "")
      let words = ChartText.cut(said, width: sheet.width, size: sheet.text)
      return """
        \(ChartMark.text(name, at: ChartSpot(x: 0, y: first), .start, "name"))\
        \(ChartMark.text(words, at: ChartSpot(x: 0, y: first + sheet.line), .start, "label"))
        """
    }
  }
}
