/// A chart as a picture of its own: an SVG file with its colours in it, for paper and for PNG. Pages never
/// show it: there the theme's style sheet colours the same marks.
public struct ChartPicture: Sendable {
  /// The finding and what is drawn, for those who do not see it.
  public let description: String
  public let svg: HTML
  private let heading: ChartHeading
  private let notes: [ChartNote]

  init?(_ chart: some DrawnChart) {
    guard chart.hasFigures else { return nil }
    (heading, notes) = (chart.heading, chart.notes)
    description = "\(chart.heading.title). \(chart.heading.subtitle). \(chart.summary)"
    let sheet = ChartSheet.wide
    let drawing = chart.drawing(on: sheet)
    svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(at: sheet.width) \(at: drawing.height)" \
      width="\(at: sheet.width)" height="\(at: drawing.height)" role="img" aria-label="\(description)">
      <style>\(ChartPicture.style)</style>
      \(drawing.marks)</svg>

      """
  }

  /// On paper: the finding, what is drawn, the picture, and what its letters lead to.
  public var printed: HTML {
    """
    <div class="chart">
    <p class="chart-title"><strong>\(heading.title)</strong></p>
    <p class="chart-subtitle">\(heading.subtitle)\(heading.direction.map { ". \($0)" } ?? "")</p>
    \(svg)\
    \(notes, note)\
    </div>

    """
  }

  private func note(_ note: ChartNote) -> HTML {
    "<p class=\"chart-note\"><strong>\(note.mark)</strong> \(note.words)</p>\n"
  }

  /// What `charts.css` says of the marks, in black and greys that a copier keeps apart.
  private static let style: HTML = """
    text{font:15px "Open Sans","DejaVu Sans",sans-serif;fill:#000}\
    .hl-c-tick,.hl-c-label-soft{fill:#333}\
    .hl-c-name,.hl-c-label-now,.hl-c-out-label,.hl-c-note{font-weight:600}\
    line,path{fill:none}\
    .hl-c-grid{stroke:#ccc}.hl-c-ground,.hl-c-rebase,.hl-c-leader{stroke:#555}\
    .hl-c-now{stroke:#000;stroke-width:2.5}.hl-c-past{stroke:#777;stroke-width:1.5}.hl-c-before{stroke:#777;stroke-width:2;stroke-dasharray:7 4}\
    .hl-c-mean{stroke:#333;stroke-width:1.2}.hl-c-limit{stroke:#333;stroke-dasharray:5 4}\
    .hl-c-limit-trial,.hl-c-limit-outer{stroke-dasharray:1.5 3.5}\
    .hl-c-target{stroke:#000;stroke-width:1.5;stroke-dasharray:12 4 2 4}\
    .hl-c-dot{fill:#000}.hl-c-dot-soft{fill:#555}\
    .hl-c-ring,.hl-c-square{fill:#fff;stroke:#000;stroke-width:1.5}\
    .hl-c-out{fill:#000;stroke:#fff}.hl-c-out-other{fill:#fff;stroke:#333;stroke-width:1.2}\
    .hl-c-others{stroke:#888;stroke-width:5;stroke-linecap:round}\
    .hl-c-gap{stroke:#333;stroke-width:2;stroke-dasharray:2 2}.hl-c-rebase{stroke-dasharray:2 3}\
    .hl-c-bar{stroke:#999;stroke-width:3}.hl-c-whisker{stroke:#000;stroke-width:1.2}
    """
}

extension ControlChart {
  public var picture: ChartPicture? { ChartPicture(self) }
  /// The same figures as a table, for paper.
  public var behind: HTMLTable { table }
}
extension SmallMultiples {
  public var picture: ChartPicture? { ChartPicture(self) }
  /// The same figures as a table, for paper.
  public var behind: HTMLTable { table }
}
extension FunnelPlot {
  public var picture: ChartPicture? { ChartPicture(self) }
  /// The same figures as a table, for paper.
  public var behind: HTMLTable { table }
}
extension ChangeBars {
  public var picture: ChartPicture? { ChartPicture(self) }
  /// The same figures as a table, for paper.
  public var behind: HTMLTable { table }
}
extension LineOfYears {
  public var picture: ChartPicture? { ChartPicture(self) }
  /// The same figures as a table, for paper.
  public var behind: HTMLTable { table }
}
