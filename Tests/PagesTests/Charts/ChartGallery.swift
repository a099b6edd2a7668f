import Civic
import Pages

/// The charts in their states, filled with invented figures. The snapshots are made from them, and the
/// gallery shows them.
enum ChartGallery {
  static var charts: [(name: String, html: HTML)] {
    control + multiples + funnels + changes + years
  }

  static let periods = Period.quarter(2, of: 2019)?.run(of: 20) ?? []

  static func heading(_ id: String, _ title: String, _ subtitle: String) -> ChartHeading {
    ChartHeading(id: id, title: title, subtitle: subtitle, direction: "Fewer is better.")
  }

  // Control charts

  static let vehicleCrime: [Double] = [
    97, 104, 88, 112, 95, 90, 121, 99, 108, 86, 101, 94, 170, 110, 132, 141, 128, 137, 126, 139,
  ]

  static var usual: ControlChart {
    var points = zip(periods, vehicleCrime).map { ControlChart.Point($0, .figure($1)) }
    points[12].sign = .outOfLimits("above the limit")
    points[6].sign = .leftOut("a spree that one arrest ended")
    points[19].sign = .shift("eighth in a row on one side")
    points[8].value = .gap("awaited from the police")
    points[9].value = .gap("awaited from the police")
    return ControlChart(
      heading: heading(
        "vehicle-crime", "Vehicle crime has settled a third higher since 2018",
        "Offences recorded in Saltby by quarter, April 2015 to September 2019, invented"),
      points: points,
      phases: [
        .init(points: 0..<13, mean: 100, lower: 62, upper: 138),
        .init(
          points: 13..<20, mean: 130, lower: 92, upper: 168, areTrial: true,
          reason: "thefts from vans are counted since July 2018"),
      ], target: 110)
  }

  static func plainControl(_ id: String, _ values: [ChartValue]) -> ControlChart {
    let periods = periods.prefix(values.count)
    return ControlChart(
      heading: heading(id, "What the figures say", "Offences by quarter, invented"),
      points: zip(periods, values).map { .init($0, $1) })
  }

  static var control: [(name: String, html: HTML)] {
    let large = vehicleCrime.map { ChartValue.figure($0 * 12_345_678) }
    let small = vehicleCrime.enumerated().map { ChartValue.figure($1 - 110 + Double($0)) }
    let gap = ChartValue.gap("not collected before the survey of 2016")
    return [
      ("control", usual.html),
      ("control-one-point", plainControl("one-point", [.figure(12)]).html),
      ("control-no-point", plainControl("no-point", []).html),
      ("control-gaps-alone", plainControl("gaps-alone", [gap, gap]).html),
      ("control-all-zero", plainControl("all-zero", Array(repeating: .figure(0), count: 8)).html),
      ("control-negative", plainControl("negative", small).html),
      ("control-large", plainControl("large", large).html),
    ]
  }

  // Small multiples

  static let kinds = [
    "Violence against the person", "Burglary", "Vehicle crime", "Shoplifting",
    "Criminal damage and arson",
    "Public order, and possession of weapons in a public place or school",
    "Drugs",
  ]

  static func multiples(_ id: String, _ scale: SmallMultiples.Scale) -> SmallMultiples {
    let panels = kinds.enumerated().map { number, kind in
      SmallMultiples.Panel(
        kind,
        vehicleCrime.enumerated().map { index, value in
          if number == 3, index < 5 { return .gap("not counted apart before 2016") }
          if number == 6, index == 19 { return .gap("awaited from the police") }
          return .figure((value * Double(7 - number) * 0.4 + Double(index * number)).rounded())
        })
    }
    return SmallMultiples(
      heading: heading(
        id, "Violence is most of it; drugs offences rise fastest",
        "Offences recorded in Saltby by quarter, October 2014 to September 2019, invented"),
      periods: periods, panels: panels, scale: scale)
  }

  static var multiples: [(name: String, html: HTML)] {
    let short = SmallMultiples(
      heading: heading("short", "One quarter", "Offences, invented"),
      periods: Array(periods.prefix(1)), panels: [.init("Burglary", [.figure(0)])])
    let negative = SmallMultiples(
      heading: heading("net", "Net change", "Cases opened less cases closed, invented"),
      unit: .rate(decimals: 1), periods: periods,
      panels: [.init("Cases", (0..<20).map { .figure(Double($0 % 7) * 1.5 - 4) })], scale: .own)
    return [
      ("multiples", multiples("kinds", .same).html),
      ("multiples-own-scale", multiples("kinds-own", .own).html),
      ("multiples-one-point", short.html), ("multiples-negative", negative.html),
    ]
  }

  // Funnel plots

  /// So many areas and four named ones, by a generator of its own so that they are always the same.
  static func funnel(of many: Int) -> FunnelPlot {
    var seed = Seed(7)
    var areas = (0..<many).map { number in
      let population = 20_000 + 230_000 * seed.share() * seed.share()
      let spread = (60 / population * 1_000).squareRoot() * 12
      let rate = 60 + (seed.share() + seed.share() + seed.share() - 1.5) * spread * 2
      return FunnelPlot.Area("District \(number + 1)", population: population, rate: rate)
    }
    areas += [
      .init("Saltby", population: 92_400, rate: 78.4, .own, outOfLimits: "above the 99.8% limit"),
      .init("Marrowby and the Vale", population: 95_100, rate: 69.8, .named),
      .init("Eastmere", population: 140_300, rate: 61.2, .named),
      .init(
        "Thornholme", population: 201_000, rate: 46.3, .named, outOfLimits: "below the 95% limit"),
    ]
    let limits = stride(from: 15_000.0, through: 260_000, by: 7_000).map { population in
      let spread = (60 / population * 1_000).squareRoot() * 9
      return FunnelPlot.Limits(
        population: population, low95: 60 - 1.96 * spread, high95: 60 + 1.96 * spread,
        low998: 60 - 3.09 * spread, high998: 60 + 3.09 * spread)
    }
    return FunnelPlot(
      heading: heading(
        "funnel", "Saltby has more crime than its size explains",
        "Recorded crime by area by population, July 2018 to June 2019, invented"),
      rateName: "offences per 1,000 residents", areas: areas, average: 60, limits: limits)
  }

  static var funnels: [(name: String, html: HTML)] {
    let empty = FunnelPlot(
      heading: heading("funnel-none", "No areas yet", "Recorded crime, invented"),
      rateName: "offences per 1,000 residents", areas: [], average: nil, limits: [])
    let one = FunnelPlot(
      heading: heading("funnel-one", "One area", "Recorded crime, invented"),
      rateName: "offences per 1,000 residents",
      areas: [.init("Saltby", population: 92_400, rate: 0, .own)], average: 0, limits: [])
    return [
      ("funnel", funnel(of: 46).html), ("funnel-no-point", empty.html),
      ("funnel-one-point", one.html),
    ]
  }

  // What moved

  static var change: ChangeBars {
    ChangeBars(
      heading: heading(
        "moved", "Vehicle crime up by three quarters, burglary down by a third",
        "Offences recorded in Saltby, invented"),
      beforeName: "July to September 2018", nowName: "July to September 2019",
      rows: [
        .init(
          "Burglary", before: .figure(240), now: .figure(158), interval: 134...183,
          meaning: "better"),
        .init(
          "Vehicle crime", before: .figure(97), now: .figure(170), interval: 145...197,
          meaning: "worse"),
        .init(
          "Shoplifting", before: .figure(318), now: .figure(322), interval: 287...359,
          meaning: "within chance"),
        .init(
          "Public order, and possession of weapons in a public place or on the premises of a school",
          before: .figure(61), now: .figure(88), interval: 70...108,
          meaning: "worse, more than chance"),
        .init("Modern slavery", before: .gap("not counted apart before 2019"), now: .figure(3)),
        .init("Drugs", before: .figure(58), now: .gap("awaited from the police")),
      ])
  }

  static var changes: [(name: String, html: HTML)] {
    let points = ChangeBars(
      heading: heading("points", "Change against a year before", "Per cent, invented"),
      unit: .percent, beforeName: "2018/19", nowName: "2019/20",
      rows: [
        .init("Burglary", before: .figure(-4.25), now: .figure(-34.2)),
        .init("Robbery", before: .figure(0), now: .figure(0)),
        .init("Vehicle crime", before: .figure(12), now: .figure(75.3)),
      ])
    let none = ChangeBars(
      heading: heading("none", "Nothing to compare", "Offences, invented"),
      beforeName: "2018/19", nowName: "2019/20", rows: [])
    let large = ChangeBars(
      heading: heading("pounds", "What it cost", "Pounds, invented"), unit: .pounds,
      beforeName: "2018/19", nowName: "2019/20",
      rows: [.init("All", before: .figure(1_234_567_890), now: .figure(2_345_678_901))])
    return [
      ("change", change.html), ("change-negative", points.html), ("change-no-point", none.html),
      ("change-large", large.html),
    ]
  }

  // This year and last

  static var year: LineOfYears {
    LineOfYears(
      heading: heading(
        "asb", "Antisocial behaviour is below last year in both quarters",
        "Incidents reported in Saltby by quarter, invented"),
      parts: LineOfYears.quarters,
      lastYear: .init("2018/19", [1_412, 1_655, 1_204, 1_180].map { .figure($0) }),
      thisYear: .init("2019/20", [1_308, 1_490].map { .figure($0) }))
  }

  static var years: [(name: String, html: HTML)] {
    let months = LineOfYears(
      heading: heading("asb-months", "By month", "Incidents reported in Saltby, invented"),
      parts: LineOfYears.months,
      lastYear: .init("2018/19", (0..<12).map { .figure(400 + Double($0 * 37 % 110)) }),
      thisYear: .init(
        "2019/20",
        (0..<7).map {
          $0 == 3 ? .gap("awaited from the police") : .figure(380 + Double($0 * 53 % 140))
        }))
    let zero = LineOfYears(
      heading: heading("hate", "None in either year", "Incidents, invented"),
      parts: LineOfYears.quarters,
      lastYear: .init("2018/19", Array(repeating: .figure(0), count: 4)),
      thisYear: .init("2019/20", [.figure(0)]))
    let none = LineOfYears(
      heading: heading("nothing", "No year", "Incidents, invented"), parts: LineOfYears.quarters,
      lastYear: .init("2018/19", []), thisYear: .init("2019/20", []))
    return [
      ("years", year.html), ("years-by-month", months.html), ("years-all-zero", zero.html),
      ("years-no-point", none.html),
    ]
  }
}

/// Numbers that look like chance and are the same each time (xorshift; G. Marsaglia, 2003).
struct Seed {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// From 0 up to 1.
  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// From 0 up to, not with, `end`.
  mutating func number(below end: Int) -> Int { Int(share() * Double(end)) }
}
