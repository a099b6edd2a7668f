import Civic

extension ControlChart {
  func drawing(on sheet: ChartSheet) -> ChartDrawing {
    let drawing = Drawing(self, on: sheet)
    return ChartDrawing(height: drawing.height, marks: drawing.marks)
  }

  /// One drawing of the chart: the same marks for each sheet, at its measures.
  private struct Drawing {
    let chart: ControlChart
    let sheet: ChartSheet
    let ends: EndLabels
    let plot: ChartPlot
    let axis: PeriodAxis

    init(_ chart: ControlChart, on sheet: ChartSheet) {
      (self.chart, self.sheet) = (chart, sheet)
      let values =
        chart.points.compactMap(\.value.figure) + [chart.target].compactMap { $0 }
        + chart.phases.flatMap { [$0.mean, $0.lower, $0.upper].compactMap { $0 } }
      let scale = ChartScale(
        covering: values, fromZero: chart.beginsAtZero, steps: sheet.isNarrow ? 4 : 5,
        least: chart.unit.leastStep)
      let room = Drawing.ends(of: chart, on: sheet) { _ in 0 }.width(on: sheet) + 8
      let plot = ChartPlot(
        sheet: sheet, scale: scale, unit: chart.unit, top: sheet.line + 4,
        height: sheet.isNarrow ? 190 : 250, right: room)
      self.plot = plot
      axis = PeriodAxis(periods: chart.points.map(\.period), plot: plot)
      ends = Drawing.ends(of: chart, on: sheet) { plot.y($0) }
    }

    var height: Double { plot.box.bottom + PeriodAxis.height(on: sheet) + 2 }

    var marks: HTML {
      """
      \(plot.levels)\(axis.drawn)\(limits)\(target)\(newLimits)\(gaps)\
      \(ChartMark.path(spots, "now"))\(dots)\(signs)\
      \(ends.drawn(at: plot.box.right + 6, in: plot.box, on: sheet))
      """
    }

    private func spot(_ index: Int) -> ChartSpot? {
      chart.points[index].value.figure.map { ChartSpot(x: axis.x(index), y: plot.y($0)) }
    }

    private var spots: [ChartSpot?] { chart.points.indices.map(spot) }

    /// What the lines are called at their right end.
    private static func ends(
      of chart: ControlChart, on sheet: ChartSheet, y: (Double) -> Double
    ) -> EndLabels {
      var ends = EndLabels()
      let unit = chart.unit
      if let phase = chart.phases.last {
        let kind = (sheet.isNarrow ? "" : " limit") + (phase.areTrial ? " (trial)" : "")
        ends.add("mean \(unit.brief(phase.mean))", at: y(phase.mean), "label-soft")
        for (name, value) in [("upper", phase.upper), ("lower", phase.lower)] {
          guard let value else { continue }
          let label = sheet.isNarrow && phase.areTrial ? "trial" : "\(name)\(kind)"
          ends.add("\(label) \(unit.brief(value))", at: y(value), "label-soft")
        }
      }
      if let target = chart.target {
        ends.add("target \(unit.brief(target))", at: y(target), "label")
      }
      if let last = chart.points.last?.value.figure {
        ends.add("\(unit.brief(last)) now", at: y(last), "label-now")
      }
      return ends
    }

    private var limits: HTML {
      chart.phases.map { phase -> HTML in
        let (left, right) = (axis.edge(phase.points.lowerBound), axis.edge(phase.points.upperBound))
        let kind: HTML = phase.areTrial ? "limit hl-c-limit-trial" : "limit"
        return """
          \(ChartMark.level(plot.y(phase.mean), from: left, to: right, "mean"))\
          \([phase.upper, phase.lower].compactMap { $0 }.map {
            ChartMark.level(plot.y($0), from: left, to: right, kind)
          })
          """
      }.joined()
    }

    private var target: HTML? {
      chart.target.map {
        ChartMark.level(plot.y($0), from: plot.box.left, to: plot.box.right, "target")
      }
    }

    private func remarks(_ kind: Remark.Kind) -> [(mark: String, remark: Remark)] {
      chart.remarks.enumerated().filter { $1.kind == kind }.map { (ChartNote.mark($0), $1) }
    }

    /// An upright where the limits are set anew, with the letter of its note above.
    private var newLimits: HTML {
      remarks(.newLimits).map { mark, remark in
        let x = axis.edge(remark.points.lowerBound)
        return """
          \(ChartMark.upright(x, from: plot.box.top - 4, to: plot.box.bottom, "rebase"))\
          \(ChartMark.text(mark, at: ChartSpot(x: x, y: plot.box.top - 8), .middle, "note"))
          """ as HTML
      }.joined()
    }

    /// A bracket at the foot under which nothing is drawn, with its letter.
    private var gaps: HTML {
      remarks(.gap).map { mark, remark in
        let (left, right) = (
          axis.edge(remark.points.lowerBound), axis.edge(remark.points.upperBound)
        )
        let (foot, middle) = (plot.box.bottom - 3, (left + right) / 2)
        return """
          \(ChartMark.level(foot, from: left + 1, to: right - 1, "gap"))\
          \(ChartMark.text(mark, at: ChartSpot(x: middle, y: foot - 5), .middle, "note"))
          """ as HTML
      }.joined()
    }

    private var dots: HTML {
      chart.points.indices.compactMap { index -> HTML? in
        guard let spot = spot(index) else { return nil }
        let size = sheet.isNarrow ? 3.0 : 3.5
        return switch chart.points[index].sign {
        case nil: ChartMark.circle(spot, size, "dot")
        case .outOfLimits: ChartMark.diamond(spot, size * 2.2, "out")
        case .shift: ChartMark.square(spot, size * 1.2, "dot")
        case .leftOut: ChartMark.circle(spot, size * 1.5, "ring")
        }
      }.joined()
    }

    /// The value and the letter beside each point of which something is said; on a wide sheet points
    /// out of their limits carry the words too.
    private var signs: HTML {
      let letters = remarks(.newLimits).map { _, remark in
        ChartSpot(x: axis.edge(remark.points.lowerBound), y: plot.box.top - 12).box(8)
      }
      let dots = spots.compactMap { $0?.box(4) } + letters
      var bounds = plot.box
      bounds.top -= sheet.line
      var labels = ChartLabels(sheet: sheet, bounds: bounds, taken: dots, rather: lines)
      return remarks(.sign).compactMap { mark, remark -> HTML? in
        let point = chart.points[remark.points.lowerBound]
        guard let spot = spot(remark.points.lowerBound), let sign = point.sign else { return nil }
        if case .outOfLimits(let words) = sign, !sheet.isNarrow,
          let value = point.value.figure,
          let label = labels.place(
            "\(mark) \(chart.unit.brief(value)), \(words)", beside: spot, "out-label")
        {
          return label
        }
        return labels.place(mark, beside: spot, reach: 6, "note")
      }.joined()
    }

    /// Boxes about the lines between points and along the limits, which labels had better not cross.
    private var lines: [ChartBox] {
      let levels = chart.phases.flatMap { [$0.mean, $0.upper, $0.lower].compactMap { $0 } }
      let flat = (levels + [chart.target].compactMap { $0 }).map { level in
        ChartBox(
          left: plot.box.left, top: plot.y(level) - 1, right: plot.box.right,
          bottom: plot.y(level) + 1)
      }
      let steps = zip(spots, spots.dropFirst()).flatMap { from, to -> [ChartBox] in
        guard let from, let to else { return [] }
        return (0...6).map { part in
          let share = Double(part) / 6
          return ChartSpot(
            x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share
          ).box(2)
        }
      }
      return flat + steps
    }
  }
}
