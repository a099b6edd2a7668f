/// What a chart is drawn on. Each chart is drawn twice, and the style sheet shows one of them: on one
/// drawing for all, letters that can be read on a phone would be twice too large on a desk.
struct ChartSheet: Sendable, Hashable {
  let isNarrow: Bool
  let width: Double
  /// Height of its letters.
  let text: Double

  /// A phone of 375 px has room for 345: letters of 13 come out at 13.2 px.
  static let narrow = ChartSheet(isNarrow: true, width: 340, text: 13)
  /// Screens from 641 px on, and paper (170 mm).
  static let wide = ChartSheet(isNarrow: false, width: 680, text: 15)

  /// From one line of words to the next.
  var line: Double { (text * 1.25).rounded() }

  func width(of words: String) -> Double { ChartText.width(words, size: text) }
}

/// Marks on a sheet, and how high the sheet is.
struct ChartDrawing: Sendable, Hashable {
  var height: Double
  var marks: HTML
}

/// A rectangle on a sheet: a plot, a label.
struct ChartBox: Sendable, Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func meets(_ other: ChartBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func holds(_ other: ChartBox) -> Bool {
    left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
  }
}

struct ChartSpot: Sendable, Hashable {
  var x: Double
  var y: Double

  func box(_ reach: Double) -> ChartBox {
    ChartBox(left: x - reach, top: y - reach, right: x + reach, bottom: y + reach)
  }
}

extension HTML.StringInterpolation {
  /// A coordinate, to the tenth: the same figures always give the same bytes.
  mutating func appendInterpolation(at length: Double) {
    let tenths = Int((min(max(length, -99_999), 99_999) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let part = abs(tenths) % 10
    append(escaping: "\(sign)\(abs(tenths) / 10)\(part == 0 ? "" : ".\(part)")")
  }
}

/// The marks that charts are made of. What they look like is in `charts.css`.
enum ChartMark {
  enum Anchor: Sendable { case start, middle, end }

  static func line(_ from: ChartSpot, _ to: ChartSpot, _ kind: HTML) -> HTML {
    """
    <line class="hl-c-\(kind)" x1="\(at: from.x)" y1="\(at: from.y)" x2="\(at: to.x)" \
    y2="\(at: to.y)"></line>

    """
  }

  static func level(_ y: Double, from left: Double, to right: Double, _ kind: HTML) -> HTML {
    line(ChartSpot(x: left, y: y), ChartSpot(x: right, y: y), kind)
  }

  static func upright(_ x: Double, from top: Double, to bottom: Double, _ kind: HTML) -> HTML {
    line(ChartSpot(x: x, y: top), ChartSpot(x: x, y: bottom), kind)
  }

  /// Through all spots; a nil breaks it.
  static func path(_ spots: [ChartSpot?], _ kind: HTML) -> HTML {
    var steps: [HTML] = []
    var isDown = false
    for (index, spot) in spots.enumerated() {
      guard let spot else {
        isDown = false
        continue
      }
      let goesOn = index + 1 < spots.count && spots[index + 1] != nil
      if isDown || goesOn {
        steps.append("\(isDown ? "L" : "M" as HTML)\(at: spot.x) \(at: spot.y)")
      }
      isDown = true
    }
    return steps.isEmpty ? .empty : "<path class=\"hl-c-\(kind)\" d=\"\(steps)\"></path>\n"
  }

  static func circle(_ spot: ChartSpot, _ radius: Double, _ kind: HTML) -> HTML {
    """
    <circle class="hl-c-\(kind)" cx="\(at: spot.x)" cy="\(at: spot.y)" r="\(at: radius)"></circle>

    """
  }

  static func square(_ spot: ChartSpot, _ reach: Double, _ kind: HTML) -> HTML {
    """
    <rect class="hl-c-\(kind)" x="\(at: spot.x - reach)" y="\(at: spot.y - reach)" \
    width="\(at: reach * 2)" height="\(at: reach * 2)"></rect>

    """
  }

  static func diamond(_ spot: ChartSpot, _ reach: Double, _ kind: HTML) -> HTML {
    """
    <path class="hl-c-\(kind)" d="M\(at: spot.x) \(at: spot.y - reach)L\(at: spot.x + reach) \
    \(at: spot.y)L\(at: spot.x) \(at: spot.y + reach)L\(at: spot.x - reach) \(at: spot.y)Z"></path>

    """
  }

  static func text(_ words: String, at spot: ChartSpot, _ anchor: Anchor, _ kind: HTML) -> HTML {
    let side: HTML =
      switch anchor {
      case .start: .empty
      case .middle: " text-anchor=\"middle\""
      case .end: " text-anchor=\"end\""
      }
    return """
      <text class="hl-c-\(kind)" x="\(at: spot.x)" y="\(at: spot.y)"\(side)>\(words)</text>

      """
  }
}
