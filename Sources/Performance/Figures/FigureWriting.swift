import Civic

/// How figures are written, rounded by the one rule (`Rounding`).
enum FigureWriting {
  /// `1,157`, `12.4`, `-0.3`, and never `-0.0`.
  static func written(_ amount: Double, places: Int) -> String {
    let text = Rounding.text(amount, to: places)
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count)
    return sign + Thousands.grouped(digits.prefix { $0 != "." }) + digits.drop { $0 != "." }
  }

  /// To two places, without noughts at the end: a score has the places that it needs.
  static func short(_ amount: Double) -> String {
    let text = written(amount, places: 2)
    return text.hasSuffix(".00")
      ? String(text.dropLast(3)) : text.hasSuffix("0") ? String(text.dropLast()) : text
  }

  /// A minus that screen readers say, and that does not break from its number.
  static func signed(_ amount: Double, places: Int) -> String {
    let text = written(amount, places: places)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

extension Figure {
  /// As a table prints it: a count whole, everything else to one place; why there is none in words. A
  /// provisional one is marked.
  func inWords(as shape: Shape) -> String {
    isProvisional && amount != nil ? "\(plain(shape)) (p)" : plain(shape)
  }

  private func plain(_ shape: Shape) -> String {
    switch (content, shape) {
    case (.absent(let absence), _): absence.inWords
    case (.amount, .count): FigureWriting.written(numerator ?? amount ?? 0, places: 0)
    case (.amount(let amount), .percent): FigureWriting.written(amount, places: 1) + "%"
    case (.amount(let amount), .rate): FigureWriting.written(amount, places: 1)
    case (.amount(let amount), .ratio): FigureWriting.written(amount, places: 2)
    case (.amount(let amount), .score): FigureWriting.short(amount)
    }
  }

  /// What a column shows of a figure.
  enum Shape: Hashable, Sendable { case count, percent, rate, ratio, score }
}

extension Measure {
  /// How it stands in the tables of the report: rates as the counts behind them.
  var shape: Figure.Shape {
    switch kind {
    case .count, .rate: .count
    case .proportion: .percent
    case .ratio: .ratio
    case .score: .score
    }
  }

  /// `offences per 1,000 people`.
  var unitInWords: String {
    guard let per, let base else { return unit }
    return "\(unit) per \(FigureWriting.written(Double(per), places: 0)) \(base.inWords)"
  }
}

extension Change {
  /// The difference as a table prints it: `−86`, `−1.8 points`.
  func differenceInWords(as shape: Figure.Shape) -> String {
    switch shape {
    case .count: FigureWriting.signed(difference, places: 0)
    case .percent: FigureWriting.signed(difference, places: 1) + " points"
    case .rate: FigureWriting.signed(difference, places: 1)
    case .ratio, .score: FigureWriting.signed(difference, places: 2)
    }
  }

  /// `−17.4%`; a change from nothing has no percentage, and of a share only its points are told.
  func percentInWords(as shape: Figure.Shape) -> String {
    if shape == .percent { return "" }
    guard let percent else { return difference == 0 ? "No change" : "n/a (from 0)" }
    return FigureWriting.signed(percent, places: 1) + "%"
  }
}
