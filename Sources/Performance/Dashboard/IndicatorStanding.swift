import Civic
import Pages

/// Where an indicator stands, as a member of the partnership would ask.
struct IndicatorStanding: Sendable {
  enum Way: Sendable, Hashable {
    case worse, better
    /// It changed more than chance explains, and nobody has said which way is wanted.
    case moved
    /// Chance alone makes such changes, or so little was counted that nothing can be said.
    case unclear
    /// There is no figure to compare.
    case missing

    static let inOrder: [Way] = [.worse, .better, .moved, .unclear, .missing]

    var title: String {
      switch self {
      case .worse: "Got worse"
      case .better: "Got better"
      case .moved: "Changed"
      case .unclear: "No clear change"
      case .missing: "Not to be compared"
      }
    }

    var tag: StateTag { StateTag(title, tone) }

    /// `3 got worse`.
    func tag(counting count: Int) -> StateTag { StateTag("\(count) \(title.lowercased())", tone) }

    private var tone: StateTag.Tone {
      switch self {
      case .worse: .attention
      case .better: .good
      case .moved, .unclear: .current
      case .missing: .quiet
      }
    }
  }

  let row: QuarterlyReport.IndicatorRow
  let way: Way

  init(_ row: QuarterlyReport.IndicatorRow) {
    self.row = row
    way = Way(row)
  }

  /// `294`, `Vehicle crime`, `151 a year before. By chance less than one time in a million.`
  var keyFigure: KeyFigures.Figure {
    let shape = row.measure.shape
    let share = row.change.map { ", \($0.percentInWords(as: shape))" } ?? ""
    let chance = row.verdict.chanceInWords.map { " By chance \($0)." } ?? ""
    return KeyFigures.Figure(
      value: row.now.inWords(as: shape), what: row.indicator.name,
      meaning: "\(row.before.inWords(as: shape)) a year before\(share).\(chance)",
      page: row.indicator.webAddress)
  }
}

extension IndicatorStanding.Way {
  fileprivate init(_ row: QuarterlyReport.IndicatorRow) {
    switch row.verdict.finding {
    case .realChange(let isRise):
      switch row.indicator.polarity {
      case .reduce: self = isRise ? .worse : .better
      case .increase: self = isRise ? .better : .worse
      case .neutral: self = .moved
      }
    case .probablyNoise: self = .unclear
    case .cannotBeSaid: self = row.change == nil ? .missing : .unclear
    }
  }
}
