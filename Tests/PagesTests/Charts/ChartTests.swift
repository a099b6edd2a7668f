import Civic
import Foundation
import Testing

@testable import Pages

/// The charts in their states, and what holds of all of them.
struct ChartTests {
  @Test(arguments: ChartGallery.charts.map(\.name))
  func aChartKeepsItsMarkup(_ name: String) throws {
    let chart = try #require(ChartGallery.charts.first { $0.name == name })
    try expectSnapshot(chart.html, named: "chart-\(name)")
  }

  @Test(arguments: ChartGallery.charts.map(\.name))
  func aChartHasItsFindingItsWordsAndItsTable(_ name: String) throws {
    let html = try #require(ChartGallery.charts.first { $0.name == name }).html.description
    #expect(html.hasPrefix("<figure class=\"hl-chart"))
    #expect(html.contains("<strong class=\"hl-chart__title\">"))
    #expect(!html.contains("style="))
    for drawing in Drawn.drawings(in: html) {
      #expect(drawing.text.contains("role=\"img\"") && drawing.text.contains("<desc id="))
    }
    if html.contains("<svg") { #expect(html.contains("<details") && html.contains("<table")) }
  }

  /// A hundred charts each time, others when `HEADLAND_CHART_SEED` says where to begin.
  @Test func everyMarkIsInsideItsSheet() {
    let start = ProcessInfo.processInfo.environment["HEADLAND_CHART_SEED"].flatMap { Int($0) } ?? 0
    for seed in start..<start + 100 {
      var chance = Seed(UInt64(seed))
      let html = RandomCharts.chart(seed % 5, &chance).description
      for drawing in Drawn.drawings(in: html) {
        #expect(drawing.faults.isEmpty, "seed \(seed), \(drawing.width) wide")
      }
    }
  }

  @Test func theSameFiguresGiveTheSameBytes() {
    #expect(ChartGallery.funnel(of: 346).html == ChartGallery.funnel(of: 346).html)
    #expect(ChartGallery.usual.picture?.svg == ChartGallery.usual.picture?.svg)
  }

  @Test func hostileWordsInAChartAreEscaped() {
    let hostile = "\"><script>alert(1)</script>"
    let heading = ChartHeading(
      id: hostile, title: hostile, subtitle: hostile, direction: hostile)
    let unit = ChartUnit(before: hostile, after: hostile)
    let quarters = Array(ChartGallery.periods.prefix(2))
    let values: [ChartValue] = [.figure(1), .gap(hostile)]
    let charts: [any Part] = [
      ControlChart(
        heading: heading, unit: unit,
        points: [
          .init(quarters[0], .figure(3), .outOfLimits(hostile)), .init(quarters[1], .gap(hostile)),
        ],
        phases: [.init(points: 0..<2, mean: 1, lower: 0, upper: 2, areTrial: true, reason: hostile)]
      ),
      SmallMultiples(
        heading: heading, unit: unit, periods: quarters, panels: [.init(hostile, values)]),
      FunnelPlot(
        heading: heading, unit: unit, rateName: hostile, populationName: hostile,
        areas: [.init(hostile, population: 9, rate: 1, .own, outOfLimits: hostile)], average: 1,
        limits: []),
      ChangeBars(
        heading: heading, unit: unit, beforeName: hostile, nowName: hostile,
        rows: [.init(hostile, before: values[0], now: values[1], meaning: hostile)]),
      LineOfYears(
        heading: heading, unit: unit, parts: [hostile, hostile], lastYear: .init(hostile, values),
        thisYear: .init(hostile, values)),
    ]
    for chart in charts { #expect(!chart.html.description.contains("<script"), "\(chart)") }
  }

  @Test func aGapHasItsReasonAndBreaksTheLine() throws {
    let html = ChartGallery.usual.html.description
    #expect(html.contains("No figure for Oct–Dec 2016 to Jan–Mar 2017: awaited from the police."))
    let line = try #require(html.split(separator: "hl-c-now\" d=\"").dropFirst().first)
    #expect(line.prefix { $0 != "\"" }.filter { $0 == "M" }.count == 2)
  }

  @Test func whatMovedMostStandsFirstAndGapsLast() {
    #expect(
      ChartGallery.change.rows.map(\.name).filter { $0.count < 20 } == [
        "Vehicle crime", "Shoplifting", "Burglary", "Modern slavery", "Drugs",
      ])
  }

  @Test func everyNamedAreaOfTheFunnelIsNamedOnPaper() {
    let labels = ChartGallery.funnel(of: 346).drawing(on: .wide).marks.description
    for area in ChartGallery.funnel(of: 346).areas where area.kind != .other {
      #expect(labels.contains(">\(area.name)\n</text>") || labels.contains(">\(area.name)</text>"))
    }
  }

  @Test func aChartWithoutFiguresHasNoPicture() {
    #expect(ChartGallery.plainControl("x", []).picture == nil)
    #expect(ChartGallery.usual.picture != nil)
  }
}

struct ChartScaleTests {
  @Test func stepsAreOneTwoOrFive() {
    #expect(ChartScale(covering: [0, 97]).ticks == [0, 20, 40, 60, 80, 100])
    #expect(ChartScale(covering: [-3, 8]).ticks == [-4, -2, 0, 2, 4, 6, 8])
    #expect(ChartScale(covering: [0, 0.4]).step == 0.1)
  }

  @Test func thereIsNoHalfOffence() {
    #expect(ChartScale(covering: [0, 2], least: 1).ticks == [0, 1, 2])
  }

  @Test func figuresAreWrittenAsInPrint() {
    #expect(ChartUnit.count.words(1_234_567) == "1,234,567")
    #expect(ChartUnit.percent.words(-0.04) == "0.0%")
    #expect(ChartUnit.percent.words(-34.2) == "\u{2212}34.2%")
    #expect(ChartUnit.pounds.brief(2_345_678_901) == "£2.3bn")
    #expect(ChartUnit.count.tick(1_500_000, step: 500_000, highest: 2e6) == "1.5m")
  }

  @Test func labelsArePushedApartNoFartherThanNeedBe() {
    #expect(EndLabels.apart([50, 52], by: 10, from: 0, to: 100) == [46, 56])
    #expect(EndLabels.apart([99, 100], by: 10, from: 0, to: 100) == [90, 100])
  }
}

/// One SVG of a page, read back.
private struct Drawn {
  let text: Substring
  let width: Double
  let height: Double

  static func drawings(in html: String) -> [Drawn] {
    html.split(separator: "<svg").dropFirst().compactMap { rest in
      let text = rest.firstRange(of: "</svg>").map { rest[..<$0.lowerBound] } ?? rest
      guard let box = text.split(separator: "viewBox=\"").dropFirst().first else { return nil }
      let sides = box.prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
      return sides.count == 4 ? Drawn(text: text, width: sides[2], height: sides[3]) : nil
    }
  }

  /// Coordinates outside of the sheet or no numbers at all, and words that run over its edge.
  var faults: [String] {
    text.split(separator: "<").flatMap { tag -> [String] in
      let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
      var attributes: [Substring: Substring] = [:]
      for index in stride(from: 0, to: pieces.count - 1, by: 2) {
        let name = pieces[index].split(separator: " ").last?.dropLast() ?? ""
        attributes[name] = pieces[index + 1]
      }
      return numbers(attributes) + (tag.hasPrefix("text ") ? words(String(tag), attributes) : [])
    }
  }

  private func numbers(_ attributes: [Substring: Substring]) -> [String] {
    let sides: [(Substring, Double)] = [
      ("x", width), ("x1", width), ("x2", width), ("cx", width), ("y", height), ("y1", height),
      ("y2", height), ("cy", height),
    ]
    let single = sides.compactMap { name, most -> String? in
      guard let value = attributes[name] else { return nil }
      return isInside(value, most) ? nil : "\(name)=\(value)"
    }
    guard let path = attributes["d"] else { return single }
    let steps = path.replacing("h0", with: "").split { "ML ".contains($0) || $0 == "Z" }
    return single
      + steps.enumerated().compactMap { index, value in
        isInside(value, index % 2 == 0 ? width : height) ? nil : "d \(value)"
      }
  }

  private func isInside(_ text: Substring, _ most: Double) -> Bool {
    Double(text).map { $0 >= 0 && $0 <= most } ?? false
  }

  private func words(_ tag: String, _ attributes: [Substring: Substring]) -> [String] {
    let said = tag.split(separator: ">").dropFirst().first.map(String.init) ?? ""
    let plain = said.replacing("&amp;", with: "&").replacing("&lt;", with: "<")
    let long = ChartText.width(plain, size: width == ChartSheet.narrow.width ? 13 : 15)
    let x = attributes["x"].flatMap { Double($0) } ?? -1
    let left =
      switch attributes["text-anchor"] {
      case "middle": x - long / 2
      case "end": x - long
      default: x
      }
    return left < -1 || left + long > width + 1 ? ["words \(plain) at \(left)"] : []
  }
}
