package import Access
package import Civic
package import Records

/// Takes up a count of people or households by which rates are divided from a day on, or corrects it.
package struct RecordBase: Act {
  package static let permission = Permission.defineFigures
  let base: Base
  let area: String
  let name: String
  let amount: Int
  let usedFrom: Day
  let source: String

  package init(
    _ base: Base, of area: String, name: String, amount: Int, usedFrom: Day, source: String
  ) {
    (self.base, self.area, self.name) = (base, area, name)
    (self.amount, self.usedFrom, self.source) = (amount, usedFrom, source)
  }

  package func carryOut(in work: Work) throws -> BaseFigure {
    guard amount > 0 else {
      throw Refusal.invalid([
        Problem(field: "amount", sentence: "A rate needs a number above 0 to be divided by.")
      ])
    }
    guard try Area.at(area, in: work.reader) != nil else {
      throw Refusal.notFound(what: "area with the code \(area)")
    }
    let known: BaseFigure? = try work.reader.first(
      """
      SELECT * FROM baseFigure
      WHERE area = \(area) AND base = \(base.rawValue) AND usedFrom = \(usedFrom)
      """)
    return try work.keep(
      BaseFigure(
        id: try known?.id ?? work.newID(), base: base, area: area, name: name, amount: amount,
        usedFrom: usedFrom, source: source),
      inPlaceOf: known)
  }
}
