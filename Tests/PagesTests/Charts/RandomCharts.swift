import Civic
import Pages

/// Charts of everything that could come in: nothing, one, twenty, gaps, negative, huge, no number.
enum RandomCharts {
  static func chart(_ kind: Int, _ chance: inout Seed) -> HTML {
    let heading = ChartHeading(id: "x", title: words(&chance), subtitle: words(&chance))
    switch kind {
    case 0: return control(heading, &chance)
    case 1: return multiples(heading, &chance)
    case 2: return funnel(heading, &chance)
    case 3: return changes(heading, &chance)
    default: return years(heading, &chance)
    }
  }

  private static func figure(_ chance: inout Seed) -> Double {
    let size = [0, 1e-12, 0.01, 1, 100, 12_345, 1e7, 1e16, 1e300, .infinity, .nan]
    return (chance.share() - 0.3)
      * size[chance.number(below: chance.number(below: 3) == 0 ? 11 : 7)]
  }

  private static func value(_ chance: inout Seed) -> ChartValue {
    chance.number(below: 5) == 0 ? .gap(words(&chance)) : .figure(figure(&chance))
  }

  private static func words(_ chance: inout Seed) -> String {
    let some = [
      "violence", "W", "against & with", "Öffentlichkeitsarbeitsbeauftragte", "of", "£ 3 < 4",
    ]
    return (0...chance.number(below: 9)).map { _ in some[chance.number(below: 6)] }
      .joined(separator: " ")
  }

  private static func unit(_ chance: inout Seed) -> ChartUnit {
    [.count, .percent, .pounds, .rate(decimals: 2)][chance.number(below: 4)]
  }

  private static func periods(_ chance: inout Seed) -> [Period] {
    let length = Period.Length.allCases[chance.number(below: 3)]
    return Period(length, of: Day(dayNumber: 17_000 + chance.number(below: 900)))
      .run(of: chance.number(below: 61))
  }

  private static func control(_ heading: ChartHeading, _ chance: inout Seed) -> HTML {
    let periods = periods(&chance)
    let points = periods.map { period in
      let sign: [ControlChart.Sign?] = [
        nil, nil, nil, .outOfLimits("above"), .shift("eight"), .leftOut(words(&chance)),
      ]
      return ControlChart.Point(period, value(&chance), sign[chance.number(below: 6)])
    }
    let turn = chance.number(below: periods.count + 1)
    return ControlChart(
      heading: heading, unit: unit(&chance), points: points,
      phases: [
        .init(points: 0..<turn, mean: figure(&chance), lower: figure(&chance), upper: nil),
        .init(
          points: turn..<turn + 9, mean: figure(&chance), lower: nil, upper: figure(&chance),
          areTrial: true, reason: words(&chance)),
      ], target: figure(&chance), beginsAtZero: chance.number(below: 2) == 0
    ).html
  }

  private static func multiples(_ heading: ChartHeading, _ chance: inout Seed) -> HTML {
    let periods = periods(&chance)
    let panels = (0..<chance.number(below: 9)).map { _ in
      SmallMultiples.Panel(words(&chance), periods.map { _ in value(&chance) })
    }
    return SmallMultiples(
      heading: heading, unit: unit(&chance), periods: periods, panels: panels,
      scale: chance.number(below: 2) == 0 ? .same : .own
    ).html
  }

  private static func funnel(_ heading: ChartHeading, _ chance: inout Seed) -> HTML {
    let areas = (0..<chance.number(below: 60)).map { _ in
      FunnelPlot.Area(
        words(&chance), population: abs(figure(&chance)), rate: figure(&chance),
        [.own, .named, .other][chance.number(below: 3)],
        outOfLimits: chance.number(below: 3) == 0 ? words(&chance) : nil)
    }
    let limits = (0..<chance.number(below: 20)).map { _ in
      FunnelPlot.Limits(
        population: figure(&chance), low95: figure(&chance), high95: figure(&chance),
        low998: figure(&chance), high998: figure(&chance))
    }
    return FunnelPlot(
      heading: heading, unit: unit(&chance), rateName: words(&chance), areas: areas,
      average: figure(&chance), limits: limits
    ).html
  }

  private static func changes(_ heading: ChartHeading, _ chance: inout Seed) -> HTML {
    let rows = (0..<chance.number(below: 14)).map { _ in
      let low = figure(&chance)
      return ChangeBars.Row(
        words(&chance), before: value(&chance), now: value(&chance),
        interval: low.isFinite ? low...low + abs(low) : nil, meaning: words(&chance))
    }
    return ChangeBars(
      heading: heading, unit: unit(&chance), beforeName: words(&chance), nowName: words(&chance),
      rows: rows
    ).html
  }

  private static func years(_ heading: ChartHeading, _ chance: inout Seed) -> HTML {
    let parts = (0..<chance.number(below: 14)).map { _ in words(&chance) }
    func year(_ chance: inout Seed) -> LineOfYears.Year {
      .init(words(&chance), (0..<chance.number(below: 15)).map { _ in value(&chance) })
    }
    return LineOfYears(
      heading: heading, unit: unit(&chance), parts: parts, lastYear: year(&chance),
      thisYear: year(&chance)
    ).html
  }
}
