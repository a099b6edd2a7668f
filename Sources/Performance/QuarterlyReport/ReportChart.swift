import Pages

/// One chart of the report, whatever it is shown on.
enum ReportChart: Sendable {
  case bars(ChangeBars)
  case multiples(SmallMultiples)
  case control(ControlChart)
  case funnel(FunnelPlot)

  /// Its name in addresses.
  var id: String { heading.id }
  /// What it finds.
  var title: String { heading.title }

  private var heading: ChartHeading {
    switch self {
    case .bars(let chart): chart.heading
    case .multiples(let chart): chart.heading
    case .control(let chart): chart.heading
    case .funnel(let chart): chart.heading
    }
  }

  var html: HTML {
    switch self {
    case .bars(let chart): chart.html
    case .multiples(let chart): chart.html
    case .control(let chart): chart.html
    case .funnel(let chart): chart.html
    }
  }

  /// For paper and for PNG; nil where there is nothing to draw.
  var picture: ChartPicture? {
    switch self {
    case .bars(let chart): chart.picture
    case .multiples(let chart): chart.picture
    case .control(let chart): chart.picture
    case .funnel(let chart): chart.picture
    }
  }

  /// The same figures.
  var behind: HTMLTable {
    switch self {
    case .bars(let chart): chart.behind
    case .multiples(let chart): chart.behind
    case .control(let chart): chart.behind
    case .funnel(let chart): chart.behind
    }
  }
}
