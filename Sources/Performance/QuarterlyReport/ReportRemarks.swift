import Civic

/// What has to be said beside the rows of a report: measures that are counted in another way than a year
/// before, bases that changed, and the margins of surveys.
extension QuarterlyReport.Ground {
  func remarks(on slugs: [String]) -> [String] {
    var told: Set<String> = []
    let measures = slugs.compactMap { told.insert($0).inserted ? book.measures[$0] : nil }
    return measures.flatMap(changesOfCounting) + baselinesOfAnotherKind() + changesOfBases(measures)
      + measures.compactMap(marginOfSurvey)
  }

  /// The break between the two periods that are compared, where there is one.
  func brokenSeries(_ slug: String) -> MeasureChange? {
    book.changes(of: slug, between: quarter.yearBefore, and: quarter).last(where: \.breaksSeries)
  }

  private func changesOfCounting(_ measure: Measure) -> [String] {
    book.changes(of: measure.slug, between: quarter.yearBefore, and: quarter).map { change in
      let since = "\(measure.name): counted in another way from \(change.day.inWords)"
      let what = change.definition.isEmpty ? "" : " (\(change.definition.withoutStop))"
      return change.breaksSeries
        ? "\(since)\(what). The figures before and after do not compare, so the change is not judged."
        : "\(since)\(what). The figures are compared all the same."
    }
  }

  private func baselinesOfAnotherKind() -> [String] {
    indicators.compactMap { indicator in
      guard indicator.reported, let measure = book.measures[indicator.measure],
        let baseline = targets.first(where: { $0.indicatorID == indicator.id })?.baseline,
        let change = book.changes(of: measure.slug, between: baseline, and: quarter)
          .last(where: \.breaksSeries)
      else { return nil }
      return """
        \(indicator.name): the baseline of \(baseline.name) was counted in another way than what is \
        counted from \(change.day.inWords).
        """
    }
  }

  /// A rate changes with its base too.
  private func changesOfBases(_ measures: [Measure]) -> [String] {
    let used = Base.allCases.filter { base in measures.contains { $0.base == base } }
    let before = quarter.yearBefore
    return areas.flatMap { area in
      used.compactMap { base -> String? in
        guard let now = book.base(base, of: area.code, for: quarter),
          let then = book.base(base, of: area.code, for: before),
          (now.amount, now.name) != (then.amount, then.name)
        else { return nil }
        return """
          \(area.name): rates of \(quarter.shortName) are divided by \(Thousands.text(now.amount)) \
          \(base.inWords) (\(now.name)), those of \(before.shortName) by \
          \(Thousands.text(then.amount)) (\(then.name)). A part of each difference between such \
          rates is that of the base.
          """
      }
    }
  }

  private func marginOfSurvey(_ measure: Measure) -> String? {
    let figure = book.figure(measure.slug, in: area.code, over: quarter)
    guard let survey = figure.survey else { return nil }
    let limits = survey.limits()
    return """
      \(measure.name): \(Rounding.text(survey.percent, to: 1))% of \(Thousands.text(survey.base)) \
      who answered, plus or minus \(Rounding.text(survey.margin(), to: 1)) points; the share of all \
      lies with 95% confidence between \(Rounding.text(limits.lower, to: 1))% and \
      \(Rounding.text(limits.upper, to: 1))%.
      """
  }
}

extension String {
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
