import Access
import Civic
import Intake

/// A row of one of the demonstration's files, read into what it defines. A file that was edited is told
/// by its line.
struct DemonstrationRow {
  let file: String
  let row: CSV.Row

  subscript(_ column: String) -> String? { row[column] }

  func needed(_ column: String) throws -> String {
    guard let text = row[column] else { throw fault(column, "is missing") }
    return text
  }

  private func fault(_ column: String, _ what: String) -> Refusal {
    .unreadableFile(sentence: "\(file), line \(row.line): “\(column)” \(what).")
  }

  private func number(_ column: String) throws -> Int {
    guard let number = Int(try needed(column)) else { throw fault(column, "is no whole number") }
    return number
  }

  private func choice<C: RawRepresentable<String>>(_ column: String, _ type: C.Type = C.self) throws
    -> C
  {
    guard let choice = C(rawValue: try needed(column)) else {
      throw fault(column, "is none of the known words")
    }
    return choice
  }

  private func day(_ column: String) throws -> Day {
    guard let day = Day(iso: try needed(column)) else { throw fault(column, "is no day") }
    return day
  }
}

extension DemonstrationRow {
  func area() throws -> RegisterArea {
    RegisterArea(
      code: try needed("code"), name: try needed("name"), level: try choice("level"),
      parent: row["parent"])
  }

  /// - Parameter members: the areas of all lines of the group.
  func group(with members: [String]) throws -> FormComparisonGroup {
    FormComparisonGroup(
      try needed("group"), name: try needed("name"), for: try needed("area"), members: members,
      usedFrom: try day("used_from"), source: try needed("source"))
  }

  func base() throws -> RecordBase {
    RecordBase(
      try choice("base"), of: try needed("area"), name: try needed("name"),
      amount: try number("amount"), usedFrom: try day("used_from"), source: try needed("source"))
  }

  func objective() throws -> SetObjective {
    SetObjective(
      try needed("slug"), name: try needed("name"), ordinal: try number("ordinal"),
      source: row["source"] ?? "")
  }

  func measure() throws -> Measure {
    Measure(
      id: Measure.ID(rawValue: 0), slug: try needed("slug"), name: try needed("name"),
      kind: try choice("kind"), unit: try needed("unit"), per: row["per"].flatMap { Int($0) },
      base: row["base"].flatMap { Base(rawValue: $0) }, supplier: try needed("supplier"),
      frequency: try frequency(), lagDays: try number("lag_days"),
      yearToDate: try choice("year_to_date"), concernsPeople: row["concerns_people"] == "yes",
      definition: row["definition"] ?? "", source: row["source"] ?? "",
      maturesAfter: try row["matures_after"].map { _ in try number("matures_after") },
      isSurvey: row["survey"] == "yes")
  }

  private func frequency() throws -> Period.Length {
    let known: [String: Period.Length] = ["month": .month, "quarter": .quarter, "year": .year]
    guard let length = known[try needed("frequency")] else {
      throw fault("frequency", "is none of month, quarter, year")
    }
    return length
  }

  func change() throws -> DefineMeasure.Change {
    DefineMeasure.Change(
      from: try day("from"), try needed("definition"),
      breaksSeries: row["breaks_series"] == "yes", source: row["source"] ?? "")
  }

  func indicator() throws -> Indicator {
    Indicator(
      id: Indicator.ID(rawValue: 0), slug: try needed("slug"), name: try needed("name"),
      question: row["question"] ?? "", objective: try needed("objective"),
      measure: try needed("measure"), area: try needed("area"), polarity: try choice("polarity"),
      ordinal: try number("ordinal"), firstYear: try number("first_year"),
      lastYear: row["last_year"].flatMap { Int($0) }, reported: row["reported"] == "yes",
      source: row["source"] ?? "")
  }

  func target() throws -> ChooseIndicator.Target {
    let baseline = try row["baseline"].map { text in
      guard let period = Period(address: text) else { throw fault("baseline", "is no period") }
      return period
    }
    return ChooseIndicator.Target(
      try number("year"), try choice("kind"), row["amount"].flatMap { Double($0) },
      from: baseline)
  }

  func code() throws -> OffenceCode {
    OffenceCode(
      year: try number("year"), code: try needed("code"), description: try needed("description"),
      measure: try needed("measure"), source: row["source"] ?? "")
  }

  func kind() throws -> CrimeTree.Kind {
    CrimeTree.Kind(
      year: try number("year"), measure: try needed("measure"), parent: row["parent"],
      label: try needed("label"), ordinal: try number("ordinal"), section: try choice("section"),
      source: row["source"] ?? "")
  }
}
