import Civic
import Pages
import Records

/// Which figures a page shows: those that are out, or all that are on record.
enum FigureView: Sendable, Hashable {
  case published
  case working

  /// Nil where nothing is out.
  func readership(in reader: Reader) throws -> Readership? {
    switch self {
    case .working: .staff
    case .published:
      try ReportPublication.all(in: reader).first.map { .everyone(through: $0.quarter) }
    }
  }

  func address(of cell: FigureCell) -> WebAddress {
    let stretch = cell.stretch.addressPart
    return switch self {
    case .published: "/performance/figures/\(cell.measure)/\(cell.area)/\(stretch)"
    case .working: "/performance/working/figures/\(cell.measure)/\(cell.area)/\(stretch)"
    }
  }

  func address(of indicator: Indicator) -> WebAddress {
    switch self {
    case .published: indicator.webAddress
    case .working: "/performance/working/indicators/\(indicator.slug)"
    }
  }
}

extension FigureCell.Stretch {
  /// `2019-20-Q2`, `2019-20-Q2-to-date`, `2019-20`, `2019-M07`.
  var addressPart: String {
    switch self {
    case .period(let period): period.address.replacing("/", with: "-")
    case .yearToDate(let period): "\(period.address.replacing("/", with: "-"))-to-date"
    }
  }

  /// Reads the same again.
  init?(addressPart text: String) {
    let plain = text.hasSuffix("-to-date") ? String(text.dropLast("-to-date".count)) : text
    guard let period = Period(address: plain.replacing("-Q", with: "/Q")) else { return nil }
    self = plain == text ? .period(period) : .yearToDate(period)
    guard addressPart == text else { return nil }
  }

  /// `July to September 2019`, `April to September 2019`.
  var name: String {
    switch self {
    case .period(let period): return period.name
    case .yearToDate(let period):
      let first = period.yearToDate.first ?? period
      return "\(Day.monthNames[first.first.month - 1]) to \(Day.monthNames[period.last.month - 1]) "
        + "\(period.last.year)"
    }
  }
}
