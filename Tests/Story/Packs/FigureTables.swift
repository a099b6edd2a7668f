import Intake

/// The tables of figures that performance reports print, with invented figures that add up.
struct FigureTables {
  struct Objective {
    var name: String
    var indicators: [String]
  }

  let year: Int
  let place: String
  let districts: [String]

  static let objectives = [
    Objective(
      name: "Reduce Crime & Repeat Victimisation",
      indicators: [
        "All Recorded Crime", "Domestic Burglary", "Vehicle Crime", "Shoplifting",
        "Repeat Cases of Domestic Violence - MARAC",
      ]),
    Objective(
      name: "Reduce the harm caused by Drugs and Alcohol",
      indicators: [
        "Number of substance misusers going into effective treatment - Opiate",
        "Proportion of substance misusers that successfully complete treatment",
        "Number of young people found in possession of alcohol",
      ]),
    Objective(
      name: "Create Confident, Cohesive and Safe Communities",
      indicators: [
        "Anti-social Behaviour Incidents reported to the Police", "Deliberate Fires",
        "Criminal Damage to Dwellings", "Hate Incidents",
      ]),
    Objective(
      name: "Reduce Offending & Re-Offending",
      indicators: [
        "Re-offending rate of young offenders",
        "First-Time Entrants to the Criminal Justice System",
        "Number of Troubled Families engaged with",
      ]),
  ]

  private var period: String { "Jul - Sep \(year % 100)" }
  private var before: String { "Jul - Sep \(year % 100 - 1)" }

  func indicators(_ objective: Objective, _ seed: inout Seed) -> Pack.Table {
    let columns = [
      "Indicator Name", "Baseline \(year - 1)/\(year % 100)", "Local Directional Target", before,
      "Current Position \(period)", "Actual Difference", "% Difference",
    ]
    let rows = objective.indicators.map { name in
      if seed.chance(20) {
        return [
          name, String(seed.number(20...900)), "Reduce", "Data not yet published", "", "", "",
        ]
      }
      let (old, new) = (seed.number(20...3_000), seed.number(20...3_000))
      let target = name.hasPrefix("Hate") ? "Increase" : "Reduce"
      return [
        name, grouped(old * 4 + 7), target, grouped(old), grouped(new), String(new - old),
        percent(old, new),
      ]
    }
    return .init(title: nil, columns: columns, rows: rows)
  }

  func crime(_ seed: inout Seed) -> Pack.Table {
    let columns = ["Crime Category/Type", period, before, "Change", "% Change"]
    var rows = changes(of: Self.crimes, &seed)
    if seed.chance(40) {
      rows.append(["Police Generated Offences (Non-Victim Based Crime)", "", "", "", ""])
      rows += changes(of: Self.policeGenerated, &seed)
    }
    return .init(
      title: "Publicly Reported Crime (Victim Based Crime)", columns: columns, rows: rows)
  }

  func antisocialBehaviour(_ seed: inout Seed) -> Pack.Table {
    let columns = ["Incident Category", period, before, "Change", "% Change"]
    return .init(title: nil, columns: columns, rows: changes(of: Self.incidents, &seed))
  }

  func crimeByDistrict(_ county: String, _ seed: inout Seed) -> Pack.Table {
    districtTable(
      Self.crimes, "Crime Category/Type", "Crime", county,
      title: "Publicly Reported Crime (Victim Based Crime)", &seed)
  }

  func byDistrict(_ county: String, _ seed: inout Seed) -> Pack.Table {
    districtTable(Self.incidents, "Incident Category", "ASB", county, title: nil, &seed)
  }

  private static let crimes = [
    "Violence against the person", "Violence with injury", "Sexual Offences", "Acquisitive Crime",
    "Domestic Burglary", "Robbery - Personal", "Vehicle Crime (Inc Inter.)", "Shoplifting",
    "Criminal Damage & Arson",
  ]
  private static let policeGenerated = [
    "Public Disorder", "Drug Offences", "Possession of Weapons",
  ]
  private static let incidents = ["AS21 - Personal", "AS22 - Nuisance", "AS23 - Environmental"]

  private func changes(of names: [String], _ seed: inout Seed) -> [[String]] {
    var total = (0, 0)
    var rows = names.map { name in
      let (new, old) = (seed.number(0...900), seed.number(1...900))
      total = (total.0 + new, total.1 + old)
      return [name, String(new), String(old), String(new - old), percent(old, new)]
    }
    rows.append([
      "Total", String(total.0), String(total.1), String(total.0 - total.1),
      percent(total.1, total.0),
    ])
    return rows
  }

  /// One pair of columns per district and one for the force area, under a heading of two lines.
  private func districtTable(
    _ names: [String], _ head: String, _ unit: String, _ county: String, title: String?,
    _ seed: inout Seed
  ) -> Pack.Table {
    let areas = (districts + [county]).map { $0.uppercased() }
    let columns = [head] + areas.flatMap { ["\($0) | \(unit)", "\($0) | Per 1,000 pop"] }
    var rows = names.map { name in
      var counts = districts.map { _ in seed.number(0...600) }
      counts.append(counts.reduce(0, +))
      return [name] + counts.flatMap { [String($0), tenths($0 * 10 / 92)] }
    }
    let year = districts.flatMap { _ in
      [seed.pick(["Reduced by ", "Increased by "]) + tenths(seed.number(1...230)) + "%", ""]
    }
    rows.append(["Quarterly Year on Year Comparison"] + year + ["", ""])
    return .init(title: title, columns: columns, rows: rows)
  }

  private func tenths(_ number: Int) -> String {
    "\(number < 0 ? "-" : "")\(abs(number) / 10).\(abs(number) % 10)"
  }

  private func percent(_ old: Int, _ new: Int) -> String {
    tenths(((new - old) * 2_000 / old + (new < old ? -1 : 1)) / 2) + "%"
  }
}
