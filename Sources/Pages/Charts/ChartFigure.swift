/// What stands above a chart, in words.
public struct ChartHeading: Sendable, Hashable {
  /// Told apart from other charts of the page; letters, digits and hyphens.
  public var id: String
  /// The finding: `Vehicle crime up by three quarters, more than chance`.
  public var title: String
  /// What is drawn: `Offences recorded by quarter, Saltby, April 2015 to September 2019`.
  public var subtitle: String
  /// Which way is good, in words: `Fewer is better.` Nil where neither is.
  public var direction: String?

  public init(id: String, title: String, subtitle: String, direction: String? = nil) {
    (self.id, self.title, self.subtitle, self.direction) = (id, title, subtitle, direction)
  }
}

/// What a mark on a chart leads to below it: `a`, and what is said of it.
struct ChartNote: Sendable, Hashable {
  let mark: String
  let words: String

  /// `a` to `z`, then `a2` and so on.
  static func mark(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(97 + index % 26)))
    return index < 26 ? letter : "\(letter)\(index / 26 + 1)"
  }
}

/// What all charts share: the figure with its words, the two drawings, the notes, the table.
protocol DrawnChart: Part {
  var heading: ChartHeading { get }
  /// Whether there is a single figure to draw.
  var hasFigures: Bool { get }
  /// What the drawing shows, for those who do not see it.
  var summary: String { get }
  var notes: [ChartNote] { get }
  var table: HTMLTable { get }
  func drawing(on sheet: ChartSheet) -> ChartDrawing
}

extension DrawnChart {
  var figure: HTML {
    let table = table
    // On paper a table stands open below its chart, but not on ten pages.
    let isLong = table.rows.count > 60
    return """
      <figure class="hl-chart\(isLong ? " hl-chart--long" as HTML : .empty)" id="\(heading.id)">
      <figcaption class="hl-chart__caption"><strong class="hl-chart__title">\(heading.title)</strong>\
       <span class="hl-chart__subtitle">\(heading.subtitle)\
      \(heading.direction.map { ". <span class=\"hl-chart__direction\">\($0)</span>" } as HTML?)\
      </span></figcaption>
      \(hasFigures ? drawings : "<p class=\"hl-chart__empty\">There is no figure to draw yet.</p>\n")\
      \(notes.isEmpty ? nil : "<ul class=\"hl-chart__notes\">\n\(notes, note)</ul>\n" as HTML)\
      \(table.rows.isEmpty ? nil : Details("The same as a table", content: table.html))\
      \(isLong ? unprinted(table.rows.count) : nil)\
      </figure>

      """
  }

  private func unprinted(_ rows: Int) -> HTML {
    """
    <p class="hl-chart__unprinted">The table behind this chart has \(rows) rows, and is \
    not printed.</p>

    """
  }

  private var drawings: HTML { "\(drawing(.wide, "wide"))\(drawing(.narrow, "narrow"))" }

  private func drawing(_ sheet: ChartSheet, _ kind: HTML) -> HTML {
    let drawing = drawing(on: sheet)
    return """
      <svg class="hl-chart__picture hl-chart__picture--\(kind)" viewBox="0 0 \(at: sheet.width) \
      \(at: drawing.height)" role="img" focusable="false" aria-labelledby="\(heading.id)-\(kind)-title \
      \(heading.id)-\(kind)-desc">
      <title id="\(heading.id)-\(kind)-title">\(heading.title)</title>
      <desc id="\(heading.id)-\(kind)-desc">\(description)</desc>
      \(drawing.marks)\
      </svg>

      """
  }

  /// The notes stand below in words; only the drawing itself is told here.
  var description: String { "\(heading.subtitle). \(summary) The table below has every figure." }

  private func note(_ note: ChartNote) -> HTML {
    "<li class=\"hl-chart__note\"><b>\(note.mark)</b> \(note.words)</li>\n"
  }
}
