package import Access
package import Civic
package import Records

/// Chooses a measure to be judged by, with the targets of its years, or chooses it anew.
package struct ChooseIndicator: Act {
  package static let permission = Permission.defineFigures

  /// What is aimed at in one financial year.
  package struct Target: Sendable, Hashable {
    let year: Int
    let kind: IndicatorTarget.Kind
    let amount: Double?
    let baseline: Period?

    package init(
      _ year: Int, _ kind: IndicatorTarget.Kind, _ amount: Double? = nil,
      from baseline: Period? = nil
    ) {
      (self.year, self.kind, self.amount, self.baseline) = (year, kind, amount, baseline)
    }
  }

  /// Its identifier and version are given by the record.
  let indicator: Indicator
  let targets: [Target]

  package init(_ indicator: Indicator, targets: [Target] = []) {
    (self.indicator, self.targets) = (indicator, targets)
  }

  package func carryOut(in work: Work) throws -> Indicator {
    try check(in: work.reader)
    let known = try Indicator.at(indicator.slug, in: work.reader)
    let kept = try work.keep(
      indicator.under(known?.id ?? work.newID()), inPlaceOf: known)
    let details = targets.sorted { $0.year < $1.year }.map {
      IndicatorTarget(
        indicatorID: kept.id, year: $0.year, kind: $0.kind, amount: $0.amount,
        baseline: $0.baseline)
    }
    guard try kept.targets(in: work.reader) != details else { return kept }
    try work.change(
      details: IndicatorTarget.self,
      "DELETE FROM indicatorTarget WHERE indicatorID = \(kept.id)")
    try work.insert(details: details)
    try work.note("indicator", id: kept.id.rawValue, what: "\(details.count) targets")
    return kept
  }

  private func check(in reader: Reader) throws {
    guard try Measure.at(indicator.measure, in: reader) != nil else {
      throw Refusal.notFound(what: "measure called \(indicator.measure)")
    }
    guard try Objective.at(indicator.objective, in: reader) != nil else {
      throw Refusal.notFound(what: "objective called \(indicator.objective)")
    }
    guard try Area.at(indicator.area, in: reader) != nil else {
      throw Refusal.notFound(what: "area with the code \(indicator.area)")
    }
    let wanting = targets.filter {
      ($0.kind == .change || $0.kind == .figure) != ($0.amount != nil)
    }
    guard wanting.isEmpty else {
      throw Refusal.invalid(
        wanting.map {
          Problem(
            field: "targets",
            sentence: "The target of \(MunicipalYear(start: $0.year).name) needs its figure.")
        })
    }
  }
}

extension Indicator {
  fileprivate func under(_ id: ID) -> Indicator {
    Indicator(
      id: id, slug: slug, name: name, question: question, objective: objective, measure: measure,
      area: area, polarity: polarity, ordinal: ordinal, firstYear: firstYear, lastYear: lastYear,
      reported: reported, source: source)
  }
}
