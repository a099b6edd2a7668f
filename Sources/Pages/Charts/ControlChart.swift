public import Civic

/// A control chart of single values (XmR; W. A. Shewhart): figures in time with their mean and natural
/// limits. Mean, limits and what they say of a point come from who made them; nothing is reckoned here.
public struct ControlChart: Part {
  public struct Point: Sendable, Hashable {
    public var period: Period
    public var value: ChartValue
    public var sign: Sign?

    public init(_ period: Period, _ value: ChartValue, _ sign: Sign? = nil) {
      (self.period, self.value, self.sign) = (period, value, sign)
    }
  }

  /// What is said of one point, in a word or two: `above the limit`.
  public enum Sign: Sendable, Hashable {
    /// A diamond.
    case outOfLimits(String)
    /// One of a run that does not come about by chance: a square.
    case shift(String)
    /// A ring: limits were made without this point, and why.
    case leftOut(String)

    var words: String {
      switch self {
      case .outOfLimits(let words), .shift(let words), .leftOut(let words): words
      }
    }
  }

  /// Limits and the points for which they hold. Where a second phase begins, the limits were set anew.
  public struct Phase: Sendable, Hashable {
    /// Places in the chart's points.
    public var points: Range<Int>
    public var mean: Double
    public var lower: Double?
    public var upper: Double?
    /// Made from few points, and to be made again when there are more.
    public var areTrial: Bool
    /// Why the limits were set anew: `recording of stalking changed`. Nil for the first phase.
    public var reason: String?

    public init(
      points: Range<Int>, mean: Double, lower: Double?, upper: Double?, areTrial: Bool = false,
      reason: String? = nil
    ) {
      (self.points, self.mean, self.lower, self.upper) = (points, mean, lower, upper)
      (self.areTrial, self.reason) = (areTrial, reason)
    }
  }

  public var heading: ChartHeading
  public var unit: ChartUnit
  /// The earliest first, without a period left out: what has no figure is a gap.
  public var points: [Point]
  public var phases: [Phase]
  public var target: Double?
  /// False for what never comes near nought; the subtitle should say so.
  public var beginsAtZero: Bool

  public init(
    heading: ChartHeading, unit: ChartUnit = .count, points: [Point], phases: [Phase] = [],
    target: Double? = nil, beginsAtZero: Bool = true
  ) {
    (self.heading, self.unit, self.points) = (heading, unit, points)
    self.phases = phases.compactMap { $0.held(to: points.count) }
    (self.target, self.beginsAtZero) = (target.flatMap { $0.isFinite ? $0 : nil }, beginsAtZero)
  }

  public var html: HTML { figure }
}

extension ControlChart.Phase {
  /// Nil where it holds for no point of the chart, or is no number.
  fileprivate func held(to count: Int) -> Self? {
    var held = self
    held.points = points.clamped(to: 0..<count)
    guard !held.points.isEmpty, mean.isFinite else { return nil }
    held.lower = lower.flatMap { $0.isFinite ? $0 : nil }
    held.upper = upper.flatMap { $0.isFinite ? $0 : nil }
    return held
  }
}

extension ControlChart {
  /// Something that a letter on the chart leads to: gaps with one reason that follow each other, new
  /// limits, points with a sign.
  struct Remark: Hashable {
    enum Kind { case gap, newLimits, trial, sign }
    let kind: Kind
    let points: Range<Int>
    let words: String
  }

  var remarks: [Remark] { newLimits + trials + gaps + signs }

  private var newLimits: [Remark] {
    phases.compactMap { phase in
      phase.reason.map { reason in
        let from = points[phase.points.lowerBound].period
        return Remark(
          kind: .newLimits, points: phase.points,
          words: "From \(from.name) the limits are set anew: \(reason).")
      }
    }
  }

  private var trials: [Remark] {
    phases.filter(\.areTrial).map { phase in
      Remark(
        kind: .trial, points: phase.points,
        words: "Trial limits, from few figures (\(name(of: phase.points))).")
    }
  }

  private var gaps: [Remark] {
    var gaps: [Remark] = []
    for (index, point) in points.enumerated() {
      guard let reason = point.value.reason else { continue }
      var run = index..<index + 1
      if let last = gaps.last, last.points.upperBound == index,
        points[index - 1].value.reason == reason
      {
        run = last.points.lowerBound..<index + 1
        gaps.removeLast()
      }
      gaps.append(
        Remark(kind: .gap, points: run, words: "No figure for \(name(of: run)): \(reason)."))
    }
    return gaps
  }

  private var signs: [Remark] {
    points.indices.compactMap { index in
      guard let sign = points[index].sign, let value = points[index].value.figure else {
        return nil
      }
      let isLeftOut = if case .leftOut = sign { true } else { false }
      let words = isLeftOut ? "left out when the limits were made, \(sign.words)" : sign.words
      return Remark(
        kind: .sign, points: index..<index + 1,
        words: "\(points[index].period.name): \(unit.words(value)), \(words).")
    }
  }

  private func name(of run: Range<Int>) -> String {
    let (first, last) = (points[run.lowerBound].period, points[run.upperBound - 1].period)
    return first == last ? first.shortName : "\(first.shortName) to \(last.shortName)"
  }
}

extension ControlChart: DrawnChart {
  var hasFigures: Bool { points.contains { $0.value.figure != nil } }

  var notes: [ChartNote] {
    remarks.enumerated().map { ChartNote(mark: ChartNote.mark($0), words: $1.words) }
  }

  var summary: String {
    let figures = points.compactMap { point in point.value.figure.map { (point.period, $0) } }
    guard let first = figures.first, let last = figures.last,
      let least = figures.min(by: { $0.1 < $1.1 }), let most = figures.max(by: { $0.1 < $1.1 })
    else { return "No figures." }
    var words =
      "Control chart, \(first.0.name) to \(last.0.name): last \(unit.words(last.1)), "
      + "lowest \(unit.words(least.1)), highest \(unit.words(most.1))."
    if let phase = phases.last { words += " Mean \(unit.words(phase.mean))." }
    let out = points.filter { if case .outOfLimits = $0.sign { true } else { false } }.count
    words += out == 0 ? " No point is out of its limits." : " Points out of their limits: \(out)."
    return phases.isEmpty ? words.replacing(" No point is out of its limits.", with: "") : words
  }

  var table: HTMLTable {
    var columns: [HTMLTable.Column] = [.init("Period"), .init("Figure", .figures)]
    if !phases.isEmpty {
      columns += [
        .init("Lower limit", .figures), .init("Mean", .figures), .init("Upper limit", .figures),
      ]
    }
    if target != nil { columns.append(.init("Target", .figures)) }
    if points.contains(where: { $0.sign != nil }) { columns.append(.init("Said of it")) }
    return HTMLTable(
      id: "\(heading.id)-table", caption: heading.subtitle, columns: columns,
      rows: points.indices.map(row))
  }

  private func row(_ index: Int) -> [HTML] {
    let point = points[index]
    var cells = [HTML(text: point.period.shortName), point.value.words(unit)]
    if !phases.isEmpty {
      let phase = phases.last { $0.points.contains(index) }
      cells += [phase?.lower, phase?.mean, phase?.upper].map {
        HTML(text: $0.map(unit.words) ?? "")
      }
    }
    if let target { cells.append(HTML(text: unit.words(target))) }
    if points.contains(where: { $0.sign != nil }) {
      cells.append(HTML(text: point.sign?.words ?? ""))
    }
    return cells
  }
}
