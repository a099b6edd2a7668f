import Civic

/// What has to be known with the figures of a report: by what rates are divided, and where figures come
/// from.
enum ReportNotes {
  static func all(_ report: QuarterlyReport) -> [String] {
    report.remarks + bases(report)
      + report.returns.map { source in
        let from = source.source.isEmpty ? source.fileName : source.source
        return "\(from), taken in on \(source.receivedAt.day.inWords)."
      }
  }

  private static func bases(_ report: QuarterlyReport) -> [String] {
    var told: [String] = []
    for row in report.districts {
      for (area, figure) in zip(report.areas, row.figures) {
        guard let base = figure.base else { continue }
        let amount = FigureWriting.written(Double(base.amount), places: 0)
        let line = "\(area.name): \(amount) \(base.base.inWords), \(base.name) (\(base.source))."
        if !told.contains(line) { told.append(line) }
      }
    }
    return told
  }
}
