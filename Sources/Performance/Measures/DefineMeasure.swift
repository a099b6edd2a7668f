package import Access
package import Civic
package import Records

/// Says what a measure counts and who sends it, or says it anew.
package struct DefineMeasure: Act {
  package static let permission = Permission.defineFigures

  /// Another way of counting from a day on.
  package struct Change: Sendable, Hashable {
    let day: Day
    let definition: String
    let breaksSeries: Bool
    let source: String

    package init(from day: Day, _ definition: String, breaksSeries: Bool, source: String) {
      (self.day, self.definition) = (day, definition)
      (self.breaksSeries, self.source) = (breaksSeries, source)
    }
  }

  /// Its identifier and version are given by the record.
  let measure: Measure
  let changes: [Change]

  package init(_ measure: Measure, changes: [Change] = []) {
    (self.measure, self.changes) = (measure, changes)
  }

  package func carryOut(in work: Work) throws -> Measure {
    let problems = measure.problems
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let known = try Measure.at(measure.slug, in: work.reader)
    let kept = try work.keep(
      measure.under(known?.id ?? work.newID()), inPlaceOf: known)
    let details = changes.map {
      MeasureChange(
        measureID: kept.id, day: $0.day, definition: $0.definition,
        breaksSeries: $0.breaksSeries, source: $0.source)
    }
    guard try kept.changes(in: work.reader) != details.sorted(by: { $0.day < $1.day }) else {
      return kept
    }
    try work.change(
      details: MeasureChange.self, "DELETE FROM measureChange WHERE measureID = \(kept.id)")
    try work.insert(details: details)
    try work.note("measure", id: kept.id.rawValue, what: "\(details.count) changes of definition")
    return kept
  }
}

extension Measure {
  /// What keeps it from being counted.
  var problems: [Problem] {
    var problems: [Problem] = []
    if slug.wholeMatch(of: /[a-z0-9][a-z0-9\-]{0,79}/) == nil {
      problems.append(
        Problem(
          field: "slug", sentence: "“\(slug)” is no name for addresses: small letters, figures, -.")
      )
    }
    if name.isEmpty { problems.append(Problem(field: "name", sentence: "Give it a name.")) }
    if kind == .rate && (base == nil || (per ?? 0) <= 0) {
      problems.append(
        Problem(field: "base", sentence: "A rate needs what it is divided by, and per how many."))
    }
    if kind != .rate && base != nil {
      problems.append(Problem(field: "base", sentence: "Only a rate is divided by a base."))
    }
    if isSurvey && kind != .proportion {
      problems.append(
        Problem(field: "isSurvey", sentence: "What people were asked about is a share of them."))
    }
    if let maturesAfter, !(1...60).contains(maturesAfter) {
      problems.append(
        Problem(field: "maturesAfter", sentence: "A cohort is mature within five years."))
    }
    if lagDays < 0 || lagDays > 1_500 {
      problems.append(Problem(field: "lagDays", sentence: "A figure is due within four years."))
    }
    return problems
  }

  fileprivate func under(_ id: ID) -> Measure {
    Measure(
      id: id, slug: slug, name: name, kind: kind, unit: unit, per: per, base: base,
      supplier: supplier, frequency: frequency, lagDays: lagDays, yearToDate: yearToDate,
      concernsPeople: concernsPeople, definition: definition, source: source,
      maturesAfter: maturesAfter, isSurvey: isSurvey)
  }
}
