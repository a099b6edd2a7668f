import Civic
import Intake

extension InventedPack {
  /// The quarterly performance report with its tables in an appendix.
  mutating func writePerformanceReport(_ day: Day, _ seed: inout Seed) {
    var report = Pack.Report()
    let item = pack.agenda.last { $0.title.hasSuffix("Performance") }
    report.agendaNumber = item?.number
    report.subject = item?.title
    report.reportOf = performancePost
    let quarter = seed.number(1...4)
    var writing = SectionWriting(invention: self)
    writing.open(
      "PURPOSE OF REPORT",
      ["To provide an overview of {body} performance for Quarter \(quarter) (inclusive)."], &seed)
    writing.open("BACKGROUND", [plan], &seed)
    writing.open("PERFORMANCE REPORT", [attached], &seed)
    if seed.chance(50) {
      writing.add(victimBased, numbered: false)
      writing.add(againstSociety, numbered: false)
    }
    writing.open("EQUALITY AND DIVERSITY CONSIDERATIONS", ["There are no implications."], &seed)
    writing.open("SECTION 17", ["There are no Section 17 implications."], &seed)
    writing.open(
      "RECOMMENDATIONS", ["The {body} note and comment on performance in Quarter \(quarter)."],
      &seed)
    report.recommendations = (writing.sections.last?.paragraphs ?? [])
      .map { .init(number: $0.number, text: $0.text) }
    writing.open("REASONS FOR RECOMMENDATIONS", [reason], &seed)
    writing.open("BACKGROUND PAPERS", [usedPapers], &seed)
    let paper = "\(scene.body) - Community Safety Plan \(day.year - 1)-\(day.year + 2)"
    writing.add(paper, numbered: false)
    report.backgroundPapers = [paper]
    writing.open("CONTACT OFFICER", [], &seed)
    report.contactOfficers = [
      .init(
        name: scene.person(), post: performancePost, email: "community.safety@\(scene.domain)")
    ]
    report.sections = writing.sections
    report.appendices = [performanceAppendix(quarter, day, &seed)]
    pack.reports.append(report)
  }

  private var plan: String {
    "The Community Safety Plan sets out the objectives of the {body}, its yearly priorities and its "
      + "key performance indicators for {year}."
  }
  private var attached: String {
    "The report attached (Appendix A) compares the quarter with the same quarter of the year before, "
      + "where figures are to be had."
  }
  private var victimBased: String {
    "Victim-based crime - All offences recorded by the police in which there is a direct victim, who "
      + "may be a person, an organisation or a corporate body."
  }
  private var againstSociety: String {
    "Other crimes against society - All offences recorded by the police in which no one is the direct "
      + "victim, for example public disorder and the possession of drugs."
  }
  private var reason: String {
    "The {body} is responsible for seeing that the Community Safety Plan is delivered."
  }
  private var usedPapers: String {
    "The following background papers were used in the preparation of this report:-"
  }

  private mutating func performanceAppendix(_ quarter: Int, _ day: Day, _ seed: inout Seed)
    -> Pack.Appendix
  {
    let title = "\(scene.body) Performance Indicators Quarter \(quarter)"
    let tables = FigureTables(year: day.year, place: scene.place, districts: scene.districts)
    var appendix = Pack.Appendix(title: title)
    func add(_ heading: String, _ table: Pack.Table) {
      appendix.blocks.append(.init(.heading, text: heading))
      pack.tables.append(table)
      appendix.blocks.append(.init(.table, table: pack.tables.count - 1))
    }
    for objective in seed.some(seed.number(2...4), of: FigureTables.objectives) {
      add("Strategic Objective: \(objective.name)", tables.indicators(objective, &seed))
    }
    add("Recorded Crime in \(scene.place)", tables.crime(&seed))
    if seed.chance(60) {
      add("Recorded Crime in \(scene.county)", tables.crimeByDistrict(scene.county, &seed))
    }
    add("Anti-social Behaviour in \(scene.place)", tables.antisocialBehaviour(&seed))
    if seed.chance(50) {
      add("Anti-social Behaviour in \(scene.county)", tables.byDistrict(scene.county, &seed))
    }
    return appendix
  }
}
