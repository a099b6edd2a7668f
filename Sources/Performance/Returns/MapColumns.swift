package import Access
package import Records

/// Says what the columns of a supplier's own form are; it is remembered under its headings.
package struct MapColumns: Act {
  package static let permission = Permission.submitFigures

  /// What was said of a form.
  package struct Answer: Sendable, Hashable {
    /// Of each column that is no month, in their order.
    package var roles: [ColumnRole]
    /// A slug, where all rows are of one measure.
    package var measure: String
    package var measureIsSheet: Bool
    /// A code, where all rows are of one area.
    package var area: String
    /// The sheet holds no figures.
    package var isPassedOver: Bool

    package init(
      roles: [ColumnRole], measure: String = "", measureIsSheet: Bool = false, area: String = "",
      isPassedOver: Bool = false
    ) {
      (self.roles, self.measure, self.measureIsSheet) = (roles, measure, measureIsSheet)
      (self.area, self.isPassedOver) = (area, isPassedOver)
    }
  }

  let supplier: String
  let form: String
  let hasMonths: Bool
  let answer: Answer

  /// - Parameters:
  ///   - form: the headings, as `SentTable.form` gives them.
  ///   - hasMonths: some columns are headed by a period.
  package init(_ form: String, hasMonths: Bool, of supplier: String, _ answer: Answer) {
    (self.supplier, self.form, self.hasMonths, self.answer) = (supplier, form, hasMonths, answer)
  }

  package func carryOut(in work: Work) throws -> ReturnMap {
    let problems = answer.isPassedOver ? [] : try problems(in: work.reader)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let known = try ReturnMap.all(of: supplier, in: work.reader).first { $0.form == form }
    let isPassedOver = answer.isPassedOver
    return try work.keep(
      ReturnMap(
        id: try known?.id ?? work.newID(), supplier: supplier, form: form,
        roles: isPassedOver ? answer.roles.map { _ in .ignored } : answer.roles,
        measure: isPassedOver ? "" : answer.measure, area: isPassedOver ? "" : answer.area,
        measureIsSheet: isPassedOver ? false : answer.measureIsSheet),
      inPlaceOf: known)
  }

  private func problems(in reader: Reader) throws -> [Problem] {
    var problems: [Problem] = []
    func need(_ holds: Bool, _ field: String, _ sentence: String) {
      if !holds { problems.append(Problem(field: field, sentence: sentence)) }
    }
    let roles = Set(answer.roles)
    let known = answer.measure.isEmpty ? true : try Measure.at(answer.measure, in: reader) != nil
    need(known, "measure", "There is no measure called “\(answer.measure)”.")
    need(
      roles.contains(.measure) || !answer.measure.isEmpty || answer.measureIsSheet, "measure",
      "Say which column names the measure, or which measure all rows are of.")
    need(
      roles.contains(.area) || !answer.area.isEmpty, "area",
      "Say which column names the area, or which area all rows are of.")
    need(
      hasMonths || roles.contains(.period), "column-0", "Say which column names the period.")
    need(
      hasMonths || !roles.isDisjoint(with: [.count, .figure, .value]), "column-0",
      "Say which column holds the figures.")
    let twice = answer.roles.filter { role in
      role != .ignored && answer.roles.count { $0 == role } > 1
    }
    need(twice.isEmpty, "column-0", "Two columns cannot both be “\(twice.first?.inWords ?? "")”.")
    return problems
  }
}
