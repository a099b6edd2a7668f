/// All rules on all tables of a pack or a return: what does not add up, each cause told once.
package enum CheckFigures {
  package static func findings(in tables: [FigureTable]) -> [Finding] {
    let readings = tables.enumerated().map { TableReading($0.offset, $0.element) }
    let exchanged = RateBases(readings).exchanged()
    let copies = CopiedRows(readings)
    var tables = tables
    for exchange in exchanged { exchange.putRight(in: &tables) }
    copies.takeOut(of: &tables)
    return inOrder(
      exchanged.map(\.finding) + copies.findings + FigureCheck(tables).findings(),
      tables.map(\.title))
  }

  /// By table; of two findings of one cell the first stands.
  private static func inOrder(_ findings: [Finding], _ titles: [String?]) -> [Finding] {
    var told: Set<[String]> = []
    let once = findings.filter {
      told.insert([$0.table ?? "", $0.row, $0.column, $0.printed]).inserted
    }
    return once.enumerated().sorted { one, other in
      let a = titles.firstIndex(of: one.element.table) ?? titles.count
      let b = titles.firstIndex(of: other.element.table) ?? titles.count
      return (a, one.offset) < (b, other.offset)
    }.map(\.element)
  }
}

/// One run of the rules over some tables.
struct FigureCheck {
  private let readings: [TableReading]
  private let layouts: [Int: [ChangeLayout]]
  private let shares: [Shares]

  init(_ tables: [FigureTable]) {
    readings = tables.enumerated().map { TableReading($0.offset, $0.element) }
    layouts = Dictionary(uniqueKeysWithValues: readings.map { ($0.index, Changes.layouts(in: $0)) })
    shares = readings.map(Shares.init)
  }

  func findings() -> [Finding] {
    let points = PointsForPercent(readings, layouts)
    let bases = RateBases(readings)
    let relations = relations(points.places, bases)
    var fewer: [FigurePlace: Int] = [:]
    for share in shares { fewer.merge(share.fewerPlaces) { one, _ in one } }
    let tables = readings.map(\.table)
    var reckoning = Reckoning(
      FigureValues(tables, fewerPlaces: fewer), relations,
      measures: readings.map { $0.headings.map(\.measure) })
    let (faults, roundings) = reckoning.faults()
    let report = FaultReport(readings, FigureValues(tables, fewerPlaces: fewer))
    var findings = points.findings + bases.findings()
    findings += faults.map { report.finding($0, isRounding: false) }
    findings += roundings.map { report.finding($0, isRounding: true) }
    findings += shares.flatMap { $0.findings() }
    findings += singles()
    for reading in readings {
      findings += (layouts[reading.index] ?? []).flatMap {
        LatestQuarter.findings($0, in: reading, reckoning.figures)
      }
    }
    findings += WordsOfChange(readings, layouts).findings(reckoning.figures)
    return findings
  }

  private func relations(
    _ left: Set<FigurePlace>, _ bases: RateBases
  ) -> [Relation] {
    let changes = readings.flatMap { reading in
      (layouts[reading.index] ?? []).flatMap { Changes.relations($0, in: reading, without: left) }
    }
    let turned = readings.filter { layouts[$0.index]?.isEmpty ?? true }
      .flatMap { Changes.turnedRelations(in: $0) }
    let areas = readings.flatMap { AreaTotals.relations(in: $0) }
    return changes + turned + areas + RowTotals(readings).relations()
      + SameFacts(readings, layouts).relations() + shares.flatMap { $0.relations() }
      + bases.relations() + bases.householdRelations()
  }

  /// Rules that look at a cell, a column or a label by itself.
  private func singles() -> [Finding] {
    var findings: [Finding] = []
    for reading in readings {
      let layouts = layouts[reading.index] ?? []
      findings += layouts.flatMap { ChangeWayRound.findings($0, in: reading) }
      findings += layouts.flatMap { PercentOfZero.findings($0, in: reading) }
      findings += UnitsOfColumns(reading, layouts).findings
      findings += SignsOfColumns(reading).findings
      findings += ImpossibleShares.findings(in: reading)
      findings += RowCounts.findings(in: reading)
      findings += RankedRows.findings(in: reading)
    }
    return findings + CategoryNames.findings(in: readings) + RunsInWords.findings(in: readings)
  }
}
