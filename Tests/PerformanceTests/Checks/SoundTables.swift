import Performance
import Story

/// Tables of an invented county in which everything adds up, in every shape that the checks know.
///
/// The same seed makes the same tables. What is planted in them is all that the checks may find.
struct SoundTables {
  /// The shapes, in the order in which they stand.
  enum Shape: String, CaseIterable {
    case crime, police, districtCrime, districtPolice, incidents, districtIncidents, indicators
    case treatment, budget, spending, cohorts, survey, quarters, ranking, fires, wards, progress
  }

  var shapes: [Shape: FigureTable] = [:]
  var tables: [FigureTable] { Shape.allCases.compactMap { shapes[$0] } }

  private var seed: Seed
  private let year: Int
  private let county: String
  private let districts: [String]
  private let isNewFirst: Bool
  private let hasPlainCounts: Bool

  init(seed number: UInt64) {
    seed = Seed(number)
    year = seed.number(2013...2024)
    let names = seed.shuffled([
      "Marrowby", "Stonegarth", "Quernside", "Coldwick", "Pellingham", "Eastmoor", "Haverstone",
    ])
    districts = Array(names.prefix(seed.number(3...5)))
    county = "Fellshire"
    isNewFirst = seed.chance(50)
    hasPlainCounts = seed.chance(50)
    var sizes: [Int] = []
    for _ in districts { sizes.append(seed.number(700...2_400)) }
    self.sizes = sizes
    for shape in Shape.allCases { make(shape) }
  }

  private var sizes: [Int] = []
  private var now: String { "Jul - Sep \(year)" }
  private var before: String { "Jul - Sep \(year - 1)" }
  /// Crime of each row: before in the first district, now in every district.
  private var crime: [(label: String, before: Int, now: [Int])] = []
  private var policing: [(label: String, before: Int, now: [Int])] = []
  private var incidents: [(label: String, before: Int, now: [Int])] = []

  // MARK: How figures are printed

  private func count(_ number: Int) -> String {
    if hasPlainCounts || abs(number) < 1_000 { return String(number) }
    let tail = String(abs(number) % 1_000 + 1_000).dropFirst()
    return (number < 0 ? "-" : "") + count(abs(number) / 1_000) + "," + tail
  }

  /// Half away from zero, in tenths.
  private func tenths(_ part: Int, _ whole: Int) -> String {
    let scaled = (abs(part) * 20 + whole) / (2 * whole)
    return "\(part < 0 && scaled > 0 ? "-" : "")\(scaled / 10).\(scaled % 10)"
  }

  private func percent(_ now: Int, _ before: Int) -> String {
    if before == 0 { return now == 0 ? "0.0%" : "n/a" }
    return tenths((now - before) * 100, before) + "%"
  }

  private func row(_ label: String, _ cells: [String]) -> FigureRow {
    FigureRow(label: label, cells: cells.map { TableFigure($0) })
  }

  private func changeRow(_ label: String, _ before: Int, _ now: Int) -> FigureRow {
    let pair = isNewFirst ? [count(now), count(before)] : [count(before), count(now)]
    return row(label, pair + [count(now - before), percent(now, before)])
  }

  private var changeColumns: [String] {
    (isNewFirst ? [now, before] : [before, now]) + ["Change", "% Change"]
  }

  // MARK: Crime

  private typealias Line = (label: String, before: Int, now: [Int])

  private mutating func line(_ label: String, _ most: Int) -> Line {
    let now = sizes.map { size in seed.number(most / 4...most) * size / 1_000 }
    return (label, max(0, now[0] + seed.number(-most / 8...most / 6)), now)
  }

  private func sum(_ label: String, _ lines: [Line]) -> Line {
    let now = districts.indices.map { at in lines.reduce(0) { $0 + $1.now[at] } }
    return (label, lines.reduce(0) { $0 + $1.before }, now)
  }

  private mutating func group(_ label: String, _ kinds: [(String, Int)]) -> [Line] {
    let lines = kinds.map { line($0.0, $0.1) }
    return [sum(label, lines)] + lines
  }

  private mutating func makeCrime() {
    let violence = group(
      "Violence against the person",
      [
        ("Homicide", 3), ("Violence with injury", 300), ("Violence without injury", 450),
        ("Stalking and harassment", 400),
      ])
    let sexual = group("Sexual Offences", [("Rape", 30), ("Other Sexual Offences", 60)])
    let theft = group(
      "Acquisitive Crime",
      [
        ("Burglary - Business & Community", 80), ("Bicycle Theft", 40), ("Vehicle Crime", 200),
        ("Shoplifting", 400), ("Other Theft", 250),
      ])
    let damage = line("Criminal Damage & Arson", 420)
    crime = violence + sexual + theft + [damage]
    crime.append(sum("Total", [violence[0], sexual[0], theft[0], damage]))
    let drugs = group("Drug Offences", [("Trafficking of drugs", 30), ("Possession of drugs", 90)])
    let order = line("Public Disorder", 250)
    policing = [order] + drugs + [line("Possession of Weapons", 40)]
    let generated = sum("Total Police Generated Offences", [order, drugs[0], policing[4]])
    policing.append(generated)
    policing.append(sum("TOTAL RECORDED CRIME", [crime[crime.count - 1], generated]))
  }

  private mutating func make(_ shape: Shape) {
    switch shape {
    case .crime:
      makeCrime()
      shapes[shape] = changes("Publicly Reported Crime", "Crime Category/Type", crime)
    case .police:
      shapes[shape] = changes("Police Generated Offences", "Crime Category/Type", policing)
    case .districtCrime: shapes[shape] = byDistrict("Publicly Reported Crime", "Crime", crime)
    case .districtPolice:
      shapes[shape] = withWords(
        byDistrict("Police Generated Offences", "Crime", policing), policing)
    case .incidents:
      let kinds = [
        line("AS21 - Personal", 500), line("AS22 - Nuisance", 1_500),
        line("AS23 - Environmental", 90),
      ]
      incidents = kinds + [sum("Total", kinds)]
      shapes[shape] = changes(
        "Anti-social Behaviour in \(districts[0])", "Incident Category", incidents)
    case .districtIncidents:
      shapes[shape] = withWords(byDistrict("Anti-social Behaviour", "ASB", incidents), incidents)
    case .indicators: shapes[shape] = indicators()
    case .treatment: shapes[shape] = treatment()
    case .budget: shapes[shape] = budget()
    case .spending: shapes[shape] = spending()
    case .cohorts: shapes[shape] = cohorts()
    case .survey: shapes[shape] = survey()
    case .quarters: shapes[shape] = quarters()
    case .ranking: shapes[shape] = ranking()
    case .fires: shapes[shape] = fires()
    case .wards: shapes[shape] = wards()
    case .progress: shapes[shape] = progress()
    }
  }

  private func changes(_ title: String, _ head: String, _ lines: [Line]) -> FigureTable {
    FigureTable(
      title: title, labelHeading: head, columns: changeColumns,
      rows: lines.map { changeRow($0.label, $0.before, $0.now[0]) })
  }

  private func byDistrict(_ title: String, _ unit: String, _ lines: [Line]) -> FigureTable {
    let areas = (districts + [county]).map { $0.uppercased() }
    let bases = sizes + [sizes.reduce(0, +)]
    let rows = lines.map { line in
      let counts = line.now + [line.now.reduce(0, +)]
      return row(
        line.label, zip(counts, bases).flatMap { [count($0), tenths($0 * 10, $1)] })
    }
    return FigureTable(
      title: "\(title), \(districts.count) districts", labelHeading: "Category",
      columns: areas.flatMap { ["\($0) | \(unit)", "\($0) | Per 1,000 pop"] }, rows: rows)
  }

  private func withWords(_ table: FigureTable, _ lines: [Line]) -> FigureTable {
    var table = table
    let total = lines[lines.count - 1]
    let change = total.now[0] - total.before
    let word = change < 0 ? "Reduced by " : "Increased by "
    let first = total.before > 0 ? word + tenths(abs(change) * 100, total.before) + "%" : ""
    let cells = [first] + Array(repeating: "", count: table.columns.count - 1)
    table.rows.append(row("Quarterly Year on Year Comparison", cells))
    return table
  }
}

extension SoundTables {
  // MARK: Indicators

  private mutating func indicators() -> FigureTable {
    let names = [
      ("All Recorded Crime", policing.last),
      ("Vehicle Crime", crime.first { $0.label == "Vehicle Crime" }),
      ("Shoplifting", crime.first { $0.label == "Shoplifting" }), ("Violence", crime.first),
      ("Anti-social Behaviour Incidents reported to the Police", incidents.last),
    ]
    var rows = names.compactMap { name, line in line.map { indicator(name, $0.before, $0.now[0]) } }
    rows.append(indicator("Hate Incidents", seed.number(20...90), seed.number(20...90)))
    rows.append(indicator("Deliberate Fires", seed.number(90...300), seed.number(90...300)))
    return FigureTable(
      title: "Strategic Objective: Reduce Crime", labelHeading: "Indicator Name",
      columns: [
        "Baseline \(year - 1)/\(year % 100)", "Local Directional Target", before,
        "Current Position \(now)", "Year to Date", "Actual Difference", "% Difference",
      ], rows: rows)
  }

  private mutating func indicator(_ name: String, _ before: Int, _ now: Int) -> FigureRow {
    let cells = [
      count(before * 4 + seed.number(0...9)), name.hasPrefix("Hate") ? "Increase" : "Reduce",
      count(before), count(now), count(now + seed.number(now / 2...now + 1)), count(now - before),
      percent(now, before),
    ]
    return row(name, cells)
  }

  /// Rows with units of their own; the previous figure is not printed.
  private mutating func treatment() -> FigureTable {
    let names = [
      "People in effective treatment - opiate", "People in effective treatment - alcohol",
      "Young people found in possession of alcohol", "Families worked with", "First-time entrants",
    ]
    var rows = names.map { name -> FigureRow in
      let (before, now) = (seed.number(20...900), seed.number(20...900))
      return row(
        name,
        [count(before * 4), "Reduce", count(now), count(now - before), percent(now, before)])
    }
    rows.append(
      row("Proportion who complete treatment", ["7.6%", "12%", "Data not yet published", "", ""]))
    return FigureTable(
      title: "Strategic Objective: Reduce the harm caused by Drugs and Alcohol",
      labelHeading: "Indicator Name",
      columns: [
        "Baseline \(year - 1)/\(year % 100)", "Target", "Current Position \(now)",
        "Actual Difference", "% Difference",
      ], rows: rows)
  }

  // MARK: Money

  private mutating func budget() -> FigureTable {
    let names = ["Police", "Probation", "Health", "Local Authority", "Grant", "Other"]
    var sums = [0, 0, 0]
    var rows = names.map { name -> FigureRow in
      let parts = (0..<3).map { _ in seed.chance(40) ? 0 : seed.number(1_000...250_000) }
      sums = zip(sums, parts).map { $0 + $1 }
      return row(name, parts.map { $0 == 0 ? "" : count($0) } + [count(parts.reduce(0, +))])
    }
    rows.append(row("Total", (sums + [sums.reduce(0, +)]).map { count($0) }))
    return FigureTable(
      title: "Budget", labelHeading: "Agency",
      columns: ["Staffing Costs", "Payments in kind", "Other delegated funds", "Total"], rows: rows)
  }

  private mutating func spending() -> FigureTable {
    let names = ["Employees", "Premises", "Transport", "Other Non-Pay Costs", "Indirect Costs"]
    let amounts = names.map { _ in seed.number(1_000...400_000) }
    var rows = zip(names, amounts).map { row($0, ["£" + count($1)]) }
    rows.append(row("Total", ["£" + count(amounts.reduce(0, +))]))
    return FigureTable(
      title: "Planned Expenditure", labelHeading: "Direct Costs",
      columns: ["Budget \(year)/\((year + 1) % 100)"], rows: rows)
  }

  // MARK: Shares

  private var cohortPeriods: [String] {
    (0..<8).map { quarter in
      let year = year - 4 + quarter / 4
      let months = [("Apr", "Jun"), ("Jul", "Sep"), ("Oct", "Dec"), ("Jan", "Mar")][quarter % 4]
      let of = quarter % 4 == 3 ? year + 1 : year
      let short = String(of).suffix(2)
      return "\(months.0) \(short) - \(months.1) \(short)"
    }
  }

  private mutating func cohorts() -> FigureTable {
    var last = 0
    let rows = cohortPeriods.map { period -> FigureRow in
      let people = seed.number(14...60)
      var again = seed.number(5...people - 4)
      if again * 1_000 / people == last { again += 1 }
      last = again * 1_000 / people
      let offences = again + seed.number(3...60)
      return row(
        period,
        [
          count(people), count(again), count(offences), tenths(offences, again),
          tenths(again * 100, people) + "%",
        ])
    }
    return FigureTable(
      title: "Reoffending by cohort", labelHeading: "Cohort",
      columns: [
        "Number in cohort", "No of Re-offenders", "No of Re-offences",
        "Re-offences / Re-offenders", "% Re-offending",
      ], rows: rows)
  }

  private mutating func survey() -> FigureTable {
    let answers = ["Very safe", "Fairly safe", "Neither", "Fairly unsafe", "Very unsafe"]
    let counts = answers.map { _ in seed.number(12...160) }
    let total = counts.reduce(0, +)
    var rows = zip(answers, counts).map { row($0, [count($1), tenths($1 * 100, total) + "%"]) }
    rows.append(row("Total", [count(total), "100.0%"]))
    return FigureTable(
      title: "How safe do you feel? (\(total) responses)", labelHeading: "Answer",
      columns: ["Number", "% of answers"], rows: rows)
  }

  private mutating func quarters() -> FigureTable {
    let names = ["Referrals", "Warning notices", "Closures of premises", "Home visits", "Calls"]
    var rows = names.map { name -> FigureRow in
      let parts = (0..<4).map { _ in seed.number(12...400) }
      return row(name, (parts + [parts.reduce(0, +)]).map { count($0) })
    }
    rows.append(row("Open cases at the end", ["61", "58", "64", "59", "59"]))
    return FigureTable(
      title: "Work of the team", labelHeading: "Measure",
      columns: ["Q1", "Q2", "Q3", "Q4", "Year"], rows: rows)
  }

  // MARK: Lists

  private mutating func ranking() -> FigureTable {
    var rate = seed.number(400...480)
    let names = [
      "Ash", "Birch", "Cedar", "Elder", "Fir", "Hazel", "Juniper", "Larch", "Maple", "Oak",
    ].map { "\($0)ford" }
    let rows = names.map { name -> FigureRow in
      rate -= seed.number(1...12)
      return row(name, ["\(rate / 10).\(rate % 10)"])
    }
    return FigureTable(
      title: nil, caption: "Figure 1: Top 10 areas with the highest reoffending",
      labelHeading: "Area", columns: ["% Adults who Reoffend"], rows: rows)
  }

  /// Small figures and noughts.
  private mutating func fires() -> FigureTable {
    var (old, new) = (0, 0)
    var rows = ["Rubbish and bins", "Grass", "Vehicles", "Empty buildings", "Homes"].map { name in
      let (before, now) = (seed.chance(20) ? 0 : seed.number(1...60), seed.number(0...60))
      (old, new) = (old + before, new + now)
      return changeRow(name, before, now)
    }
    rows.append(changeRow("Total", old, new))
    return FigureTable(
      title: "Deliberate fires by kind", labelHeading: "What burned", columns: changeColumns,
      rows: rows)
  }

  private mutating func wards() -> FigureTable {
    let names = ["Beacon", "Castle", "Docks", "Foundry", "Headland", "Mill", "Priory", "Quay"]
    let counts = names.map { _ in seed.number(15...400) }
    let total = counts.reduce(0, +)
    var rows = zip(names, counts).map { row($0, [count($1), tenths($1 * 100, total) + "%"]) }
    rows.append(row("All wards", [count(total), "100.0%"]))
    return FigureTable(
      title: "Incidents by ward", labelHeading: "Ward", columns: ["Incidents", "Share"], rows: rows)
  }

  /// Words about the cohorts that agree with them.
  private func progress() -> FigureTable {
    let values = shapes[.cohorts]?.rows.map { $0.cells[4].value ?? 0 } ?? []
    let rise = values.indices.last { at in
      at > 1 && values[at] > values[at - 1] && values[at - 1] < values[at - 2]
    }
    var text = "Work continues with partners."
    if let rise {
      let falls = (1..<rise).reversed().prefix { values[$0] < values[$0 - 1] }.count
      let rate = shapes[.cohorts]?.rows[rise].cells[4].printed ?? ""
      text =
        falls > 1
        ? "The rate is \(rate) (\(cohortPeriods[rise]) cohort), an increase after \(falls) consecutive quarterly reductions."
        : text
    }
    return FigureTable(
      title: "Progress", labelHeading: "Priority", columns: ["Comments"],
      rows: [row("Re-offending", [text]), row("Victims", ["All were contacted."])])
  }
}
