import Civic
import Foundation
import Intake
import Records
import Testing

@testable import Performance

/// The report made from the tidy figures, beside the tables that were printed. Where the two differ the
/// printed one was wrong, and each such cell is named here with what was wrong.
struct ReproductionTests {
  /// A cell of a printed table whose figure is another in our report.
  private struct Cell: Hashable, CustomStringConvertible {
    let table: String
    let row: String
    let column: String
    let printed: String
    let ours: String

    var description: String { "\(table) / \(row) / \(column): printed \(printed), ours \(ours)" }
  }

  @Test func theFiguresOfJulyToSeptember2019AreThePrintedOnesButForItsErrors() async throws {
    try await FiguresStory.withDemonstration { store in
      let report = try await self.report("2019-20/Q2", store)
      let found = try differences(in: report, printed: "2019-11-22", isNewestFirst: false)
      try Self.mustBe(found, Self.errorsOf2019)
    }
  }

  @Test func theFiguresOfAprilToJune2013AreThePrintedOnesButForItsErrors() async throws {
    try await FiguresStory.withDemonstration { store in
      let report = try await self.report("2013-14/Q1", store)
      let found = try differences(in: report, printed: "2013-08-16", isNewestFirst: true)
      try Self.mustBe(found, Self.errorsOf2013)
    }
  }

  private func report(_ address: String, _ store: Store) async throws -> QuarterlyReport {
    let quarter = try #require(Period(address: address))
    return try #require(
      try await store.read { try QuarterlyReport.of(quarter, for: .staff, in: $0) })
  }

  /// Told as lines, so that a failure can be read.
  private static func mustBe(_ found: [Cell], _ expected: [String]) throws {
    let lines = found.map(\.description).sorted()
    for line in lines where !expected.contains(line) { Issue.record("not an error: \(line)") }
    for line in expected where !lines.contains(line) { Issue.record("no longer differs: \(line)") }
    #expect(found.count == expected.count)
  }
}

extension ReproductionTests {
  /// All cells of the printed tables that differ from ours, and none that was not compared.
  private func differences(
    in report: QuarterlyReport, printed pack: String, isNewestFirst: Bool
  ) throws -> [Cell] {
    var found: [Cell] = []
    for (name, sections) in [
      ("crime-hartlepool-victim", [CrimeTree.Section.victim]),
      ("crime-hartlepool-police", [.society, .total]), ("asb-hartlepool", [.antisocial]),
    ] {
      let ours = report.kinds(in: sections).map { row in
        let figures = isNewestFirst ? [row.now, row.before] : [row.before, row.now]
        return figures.map { $0.inWords(as: .count) } + [
          row.change?.differenceInWords(as: .count) ?? "",
          row.change?.percentInWords(as: .count) ?? "",
        ]
      }
      found += try cells("\(pack)-\(name)", ours)
    }
    for (name, sections) in [
      ("crime-districts-victim", [CrimeTree.Section.victim]),
      ("crime-districts-police", [.society, .total]), ("asb-districts", [.antisocial]),
    ] {
      let ours = report.districts(in: sections).map { row in
        inPrintedOrder(row.figures, report).flatMap {
          [$0.inWords(as: .count), $0.inWords(as: .rate)]
        }
      }
      found += try cells("\(pack)-\(name)", ours)
    }
    for (ordinal, table) in report.objectives.enumerated() {
      let slugs = ["1-crime", "2-drugs-alcohol", "3-communities", "4-reoffending"]
      found += try cells(
        "\(pack)-indicators-\(slugs[ordinal])",
        table.rows.map { isNewestFirst ? $0.withoutYearToDate : $0.withYearToDate })
    }
    return found
  }

  /// The packs print Hartlepool, Redcar, Middlesbrough, Stockton, Cleveland.
  private func inPrintedOrder(_ figures: [Figure], _ report: QuarterlyReport) -> [Figure] {
    ["Hartlepool", "Redcar", "Middlesbrough", "Stockton", "Cleveland"].compactMap { name in
      report.areas.firstIndex { $0.name.hasPrefix(name) }.map { figures[$0] }
    }
  }

  /// - Parameter ours: the cells behind the label, row by row; an empty one is not compared.
  private func cells(_ table: String, _ ours: [[String]]) throws -> [Cell] {
    let url = FiguresStory.root.appending(path: "Demo/tables/\(table).csv")
    let csv = try CSV(String(decoding: try Data(contentsOf: url), as: UTF8.self))
    let rows = csv.rows.filter { !$0.cells[0].hasPrefix("Quarterly Year on Year") }
    #expect(rows.count == ours.count, "\(table): rows")
    return zip(rows, ours).flatMap { row, own in
      #expect(own.count + 1 == row.cells.count, "\(table) / \(row.cells[0])")
      return zip(row.cells.dropFirst().enumerated(), own).compactMap { place, own in
        saysTheSame(place.element, own)
          ? nil
          : Cell(
            table: table, row: row.cells[0], column: csv.columns[place.offset + 1],
            printed: place.element, ours: own)
      }
    }
  }

  /// Whether a printed cell and ours are one figure, however many places are printed. What was left
  /// empty says nothing; words stand against words; a doubled sign is a slip though it can be read.
  private func saysTheSame(_ printed: String, _ own: String) -> Bool {
    if printed.isEmpty { return true }
    if printed.hasPrefix("--") { return false }
    let ours = own.replacing(" points", with: "").replacing("−", with: "-")
    guard let a = number(printed), let b = number(ours) else {
      return number(printed) == nil && number(ours) == nil || printed == own
    }
    let places = printed.split(separator: ".").dropFirst().first?.filter(\.isNumber).count ?? 0
    return FigureWriting.written(a, places: min(places, 2))
      == FigureWriting.written(b, places: min(places, 2))
      || abs(a - b) < 1e-9 || roundsTo(a, b, places)
  }

  /// `8%` is what 8.3 rounds to; `12.05%` is not what 12.5 does.
  private func roundsTo(_ printed: Double, _ ours: Double, _ places: Int) -> Bool {
    places == 0 && abs(printed - ours) <= 0.5
  }

  /// Without what stands in brackets behind it: `1.3 (44 offences)`.
  private func number(_ text: String) -> Double? {
    PrintedFigure(printed: String(text.prefix { $0 != "(" })).value
  }
}

extension QuarterlyReport.IndicatorRow {
  private var shape: Figure.Shape { measure.shape }

  private var changes: [String] {
    guard let change else { return ["", ""] }
    return [change.differenceInWords(as: shape), change.percentInWords(as: shape)]
  }

  private var head: [String] {
    [
      baseline?.inWords(as: shape) ?? "",
      target?.inWords(polarity: indicator.polarity, shape: shape) ?? "",
    ]
  }

  /// Baseline, target, the year before, now, the year so far, difference, per cent.
  fileprivate var withYearToDate: [String] {
    head + [before.inWords(as: shape), now.inWords(as: shape), yearToDate.inWords(as: shape)]
      + changes
  }

  /// Baseline, target, now, difference, per cent.
  fileprivate var withoutYearToDate: [String] { head + [now.inWords(as: shape)] + changes }
}

extension ReproductionTests {
  /// Each group with what was wrong in print.
  private static let errorsOf2019: [String] =
    lines(
      "2019-11-22-crime-districts-victim / Burglary - Residential / ",
      // People were divided by under a measure of homes: the base of the years before was households.
      "HARTLEPOOL | Per 1,000 pop: printed 2.0, ours 4.7",
      "REDCAR | Per 1,000 pop: printed 1.5, ours 3.5",
      "MIDDLESBROUGH | Per 1,000 pop: printed 2.3, ours 5.6",
      "STOCKTON | Per 1,000 pop: printed 1.2, ours 3.0",
      "CLEVELAND | Per 1,000 pop: printed 1.7, ours 4.0")
    + lines(
      "2019-11-22-crime-districts-victim / ",
      // The force is the sum of its districts.
      "Homicide / CLEVELAND | Crime: printed 0, ours 2",
      "Violence without injury / CLEVELAND | Crime: printed 2184, ours 2,362",
      "Violence without injury / CLEVELAND | Per 1,000 pop: printed 3.8, ours 4.2")
    + lines(
      "2019-11-22-",
      // Slips of the pen.
      "crime-hartlepool-victim / Burglary - Residential / % Change: printed 12.05%, ours 12.5%",
      "indicators-1-crime / Shoplifting / % Diff: printed --17.4, ours −17.4%")
    + lines(
      "2019-11-22-indicators-2-drugs-alcohol / ",
      // Points stood in a column of per cent.
      "\(completions) / Actual Diff.: printed -, ours −1.8 points",
      "\(completions) / % Diff: printed -1.8, ours ",
      "\(rePresentations) / Actual Diff.: printed -, ours 11.4 points",
      "\(rePresentations) / % Diff: printed 11.4, ours ")

  private static let errorsOf2013: [String] =
    lines(
      "2013-08-16-asb-districts / ",
      // Digits of 10,906 were mistaken, and the rate followed.
      "Total / CLEVELAND | ASB: printed 10986, ours 10,906",
      "Total / CLEVELAND | Per 1,000 pop: printed 20.0, ours 19.9",
      // Its incidents were divided by more people than its crimes were.
      "AS22 - Nuisance / MIDDLESBROUGH | Per 1,000 pop: printed 15.9, ours 16.0",
      "Total / MIDDLESBROUGH | Per 1,000 pop: printed 22.3, ours 22.4")
    + lines(
      "2013-08-16-indicators-",
      // Divided by the figure of now in place of the one before.
      "3-communities / Deliberate Fires / % Difference: printed 51%, ours 103.6%",
      // Cut off in place of rounded.
      "3-communities / Criminal Damage to Dwellings / % Difference: printed 7.9%, ours 8.0%",
      "4-reoffending / \(entrants) / % Difference: printed -38.4%, ours −38.5%",
      // Points and per cent in one row.
      "1-crime / \(marac) / % Difference: printed -7.0%, ours ",
      // Nine months of the year before stood in the column of the quarter; the quarter was awaited.
      "2-drugs-alcohol / \(alcohol): printed 2,213 (Apr - Dec 12), ours \(awaited)")

  private static func lines(_ place: String, _ rest: String...) -> [String] {
    rest.map { place + $0 }
  }

  private static let completions =
    "Proportion of substance misusers that successfully complete treatment - Opiate"
  private static let rePresentations =
    """
    Proportion of substance misusers who successfully complete treatment and represent back into \
    treatment within 6 months of leaving treatment
    """
  private static let entrants = "First-Time Entrants to the Criminal Justice System"
  private static let marac = "Repeat Incidents of Domestic Violence – MARAC"
  private static let alcohol =
    """
    Reduction in the rate of alcohol related harm hospital admissions / Current Position \
    Apr 13 - Jun 13
    """
  private static let awaited = "Awaited from Public Health England"
}
