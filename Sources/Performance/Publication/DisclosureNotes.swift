import Civic

/// What the public has to know of how figures were held back, and of what is being corrected.
enum DisclosureNotes {
  static func all(_ report: QuarterlyReport) -> [String] {
    guard !report.isWorking else { return [] }
    return hidden(report) + provisional(report) + corrections(report)
  }

  private static func hidden(_ report: QuarterlyReport) -> [String] {
    let count = report.figures.count { $0.absence?.reason == .suppressed }
    guard count > 0 else { return [] }
    return [
      """
      \(count == 1 ? "One figure is" : "\(count) figures are") not shown because small numbers of people \
      stand behind \(count == 1 ? "it" : "them"), or behind others that could be worked out.
      """,
      """
      Counts of recorded crime are shown whatever their size: the Home Office and police.uk publish \
      them anyway.
      """,
    ]
  }

  private static func provisional(_ report: QuarterlyReport) -> [String] {
    report.figures.contains { $0.isProvisional }
      ? ["(p) is behind figures that are provisional: their supplier may still change them."] : []
  }

  private static func corrections(_ report: QuarterlyReport) -> [String] {
    report.signOffs.filter { !$0.reason.isEmpty && $0.quarter == report.quarter }.map { signOff in
      let state =
        signOff.reopenedAt.map { "are being revised since \($0.day.inWords)" }
        ?? "were corrected on \(signOff.signedAt.day.inWords)"
      return "Figures of \(report.name(of: signOff.supplier)) \(state): \(signOff.reason)"
    }
  }
}

extension QuarterlyReport {
  /// Every figure that it shows.
  var figures: [Figure] {
    objectives.flatMap(\.rows).flatMap {
      [$0.baseline, $0.before, $0.now, $0.yearToDate].compactMap(\.self)
    }
      + kinds.flatMap { [$0.before, $0.now] } + districts.flatMap(\.figures)
  }

  func name(of supplier: String) -> String {
    suppliers.first { $0.slug == supplier }?.name ?? supplier
  }
}
