import Civic
import Performance
import Story

/// One slip planted in sound tables, and where a finding must name it.
struct PlantedSlip {
  enum Kind: String, CaseIterable {
    case transposed, dropped, added, wrongTotal, wrongDistrict, wrongDifference, doubledSign
    case lostSign, wrongBase, wrongPercent, exchangedFigures, exchangedColumns, wrongRate
    case otherPopulation, overTheWhole, wrongShare, points, fromZero, changedUnit, lostPercent
    case wrongQuarters, wrongYearToDate, copiedRow, misspelt, missingRow, wrongWords, wrongRun
    case otherFact, wrongGrandTotal, wayRound
  }

  var tables: [FigureTable]
  let kind: Kind
  /// Labels of the rows in which it may be told; `(all rows)` and `(table)` among them.
  var rows: Set<String>
  /// What it printed instead of the sound figure.
  var printed: String
  var was: String

  /// Nil when these tables offer no place for a slip of this kind.
  init?(_ kind: Kind, in sound: SoundTables, seed number: UInt64) {
    var gardener = SlipGardener(sound, seed: number)
    guard let (rows, printed, was) = gardener.plant(kind) else { return nil }
    self.kind = kind
    tables = gardener.tables
    (self.rows, self.printed, self.was) = (rows, printed, was)
  }

  func isTold(by finding: Finding) -> Bool { rows.contains(finding.row) }
}

/// Plants slips: changes a figure and says where.
struct SlipGardener {
  typealias Told = (rows: Set<String>, printed: String, was: String)

  private(set) var shapes: [SoundTables.Shape: FigureTable]
  private var seed: Seed

  init(_ sound: SoundTables, seed number: UInt64) {
    shapes = sound.shapes
    seed = Seed(number)
  }

  var tables: [FigureTable] { SoundTables.Shape.allCases.compactMap { shapes[$0] } }

  mutating func plant(_ kind: PlantedSlip.Kind) -> Told? {
    switch kind {
    case .transposed: digits { $0.transposed }
    case .dropped: digits { $0.dropped }
    case .added: digits { $0.doubled }
    case .doubledSign: sign(from: "-", to: "--")
    case .lostSign: sign(from: "-", to: "")
    case .wrongBase: wrongBase()
    case .exchangedFigures: exchangedFigures()
    case .exchangedColumns: exchangedColumns()
    case .otherPopulation: otherPopulation()
    case .points: points()
    case .fromZero: fromZero()
    case .changedUnit: changedUnit()
    case .copiedRow: copiedRow()
    case .misspelt: misspelt()
    case .missingRow: missingRow()
    case .wrongWords: wrongWords()
    case .wrongRun: wrongRun()
    case .wayRound: wayRound()
    default: plantFigure(kind)
    }
  }

  /// Slips that change one figure by an amount.
  private mutating func plantFigure(_ kind: PlantedSlip.Kind) -> Told? {
    switch kind {
    case .wrongTotal: change([.crime, .incidents, .fires], .total, 0) { $0 + 13 }
    case .wrongDistrict: change([.districtCrime, .districtIncidents], .any, 2) { $0 + 27 }
    case .wrongDifference: change([.crime, .police, .incidents], .any, 2) { $0 + 6 }
    case .wrongPercent: change([.crime, .incidents], .any, 3) { $0 + 7.3 }
    case .wrongRate: change([.districtCrime, .districtIncidents], .any, 1) { $0 + 0.7 }
    case .overTheWhole: change([.cohorts, .survey], .any, -1) { $0 + 100 }
    case .wrongShare: change([.cohorts, .survey, .wards], .any, -1) { $0 + 2.4 }
    case .lostPercent:
      rewrite([.crime, .cohorts, .survey], .any, -1) {
        $0.hasSuffix("%") ? String($0.dropLast()) : $0
      }
    case .wrongQuarters: change([.quarters], .first, 4) { $0 - 11 }
    case .wrongYearToDate: change([.indicators], .any, 4) { ($0 / 3).rounded(.down) }
    case .otherFact: change([.indicators], .shared, 3) { $0 + 9 }
    case .wrongGrandTotal: change([.budget, .spending], .total, -1) { $0 + 90 }
    default: nil
    }
  }

  // MARK: Where

  private enum Line {
    case any, total, first, shared
  }

  private mutating func row(_ line: Line, in table: FigureTable) -> Int? {
    let rows = table.rows.indices.filter { row in
      let label = table.rows[row].label
      switch line {
      case .any: return !label.hasPrefix("Quarterly") && !label.hasPrefix("Open cases")
      case .total: return label == "Total"
      case .first: return row < 5
      case .shared: return row < 4
      }
    }
    return rows.isEmpty ? nil : seed.pick(rows)
  }

  private mutating func rewrite(
    _ places: [SoundTables.Shape], _ line: Line, _ column: Int, _ new: (String) -> String?
  ) -> Told? {
    let shape = seed.pick(places)
    guard var table = shapes[shape] else { return nil }
    for _ in 0..<20 {
      guard let row = row(line, in: table) else { return nil }
      let at = column < 0 ? table.columns.count + column : column
      let was = table.rows[row].cells[at].printed
      guard let printed = new(was), printed != was else { continue }
      table.rows[row].cells[at] = TableFigure(printed)
      shapes[shape] = table
      return ([table.rows[row].label], printed, was)
    }
    return nil
  }

  /// A figure in the manner of what stood there.
  private static func text(_ value: Double, like was: String) -> String? {
    let figure = TableFigure(was)
    guard let old = figure.value, value != old else { return nil }
    return figure.inItsManner(value)
  }

  private mutating func change(
    _ places: [SoundTables.Shape], _ line: Line, _ column: Int, _ new: (Double) -> Double
  ) -> Told? {
    rewrite(places, line, column) { was in
      TableFigure(was).value.flatMap { Self.text(new($0), like: was) }
    }
  }

  // MARK: Slips of the pen

  private mutating func digits(_ slip: (String) -> String?) -> Told? {
    let places: [(SoundTables.Shape, Int)] = [
      (.crime, 0), (.crime, 1), (.police, 0), (.districtCrime, 0), (.districtCrime, 2),
      (.districtPolice, 2), (.incidents, 0), (.budget, 3), (.spending, 0), (.quarters, 1),
      (.survey, 0), (.wards, 0), (.cohorts, 1),
    ]
    for _ in 0..<20 {
      let (shape, column) = seed.pick(places)
      let told = rewrite([shape], .any, column) { was in
        guard let old = TableFigure(was).value, old >= 20, let new = slip(was),
          let value = TableFigure(new).value, abs(value - old) >= 3
        else { return nil }
        return new
      }
      if let told { return told }
    }
    return nil
  }

  private mutating func sign(from: String, to: String) -> Told? {
    rewrite([.crime, .incidents, .police], .any, seed.pick([2, 3])) { was in
      guard was.hasPrefix(from), TableFigure(was).value ?? 0 < -1 else { return nil }
      return to + was.dropFirst(from.count)
    }
  }

  private mutating func wrongBase() -> Told? {
    guard var table = shapes[.treatment], let row = row(.first, in: table) else { return nil }
    let cells = table.rows[row].cells
    guard let now = cells[2].value, let change = cells[3].value, now > 0, abs(change) > 20 else {
      return nil
    }
    let printed = SlipGardener.text(100 * change / now, like: cells[4].printed)
    guard let printed else { return nil }
    table.rows[row].cells[4] = TableFigure(printed)
    shapes[.treatment] = table
    return ([table.rows[row].label], printed, cells[4].printed)
  }

  private mutating func exchangedFigures() -> Told? {
    let shape = seed.pick([SoundTables.Shape.crime, .incidents])
    guard var table = shapes[shape], let row = row(.any, in: table) else { return nil }
    let cells = table.rows[row].cells
    guard let a = cells[0].value, let b = cells[1].value, abs(a - b) > 4 else { return nil }
    table.rows[row].cells.swapAt(0, 1)
    shapes[shape] = table
    return ([table.rows[row].label], cells[1].printed, cells[0].printed)
  }

  private mutating func exchangedColumns() -> Told? {
    guard var table = shapes[.districtCrime] else { return nil }
    for row in table.rows.indices { table.rows[row].cells.swapAt(0, 2) }
    shapes[.districtCrime] = table
    return (["(all rows)"], "", "")
  }

  /// The second district's rates of incidents divide by a tenth more people.
  private mutating func otherPopulation() -> Told? {
    guard var table = shapes[.districtIncidents], let main = shapes[.districtCrime],
      let total = main.rows.first(where: { $0.label == "Total" }), let all = total.cells[2].value,
      let rate = total.cells[3].value
    else { return nil }
    let people = 1_000 * all / rate * 1.1
    for row in table.rows.indices {
      guard let count = table.rows[row].cells[2].value else { continue }
      table.rows[row].cells[3] = TableFigure(TableFigure("0.0").inItsManner(1_000 * count / people))
    }
    shapes[.districtIncidents] = table
    return (["(all rows)"], "", "")
  }

  private mutating func points() -> Told? {
    guard var table = shapes[.treatment] else { return nil }
    table.rows.append(
      FigureRow(
        label: "Proportion who return",
        cells: ["15%", "10%", "24.0%", "-3.0", "-3.0"].map { TableFigure($0) }))
    shapes[.treatment] = table
    return (["Proportion who return"], "-3.0", "-11.1%")
  }

  private mutating func fromZero() -> Told? {
    guard var table = shapes[.fires] else { return nil }
    let isNewFirst = table.columns[0] > table.columns[1]
    let cells = isNewFirst ? ["9", "0", "9", "100.0%"] : ["0", "9", "9", "100.0%"]
    table.rows[0].cells = cells.map { TableFigure($0) }
    table.rows.removeLast()
    shapes[.fires] = table
    return ([table.rows[0].label], "100.0%", "n/a")
  }

  private mutating func changedUnit() -> Told? {
    rewrite([.crime, .incidents, .police], .any, 2) { $0 + "%" }
  }

  private mutating func copiedRow() -> Told? {
    guard var table = shapes[.districtCrime] else { return nil }
    let row = seed.number(11...12)
    table.rows[row].cells = table.rows[row - 1].cells
    shapes[.districtCrime] = table
    return ([table.rows[row].label, table.rows[row - 1].label], "", "")
  }

  private mutating func misspelt() -> Told? {
    guard var table = shapes[.districtCrime] else { return nil }
    let row = seed.pick([2, 3, 4, 7, 10, 11])
    let was = table.rows[row].label
    let label = was.replacing(
      was[was.index(was.startIndex, offsetBy: 3)...].prefix(2), with: "xq", maxReplacements: 1)
    table.rows[row].label = label
    shapes[.districtCrime] = table
    return ([label, was], label, was)
  }

  private mutating func missingRow() -> Told? {
    shapes[.ranking]?.rows.remove(at: seed.number(0...9))
    return (["(table)"], "9 rows", "10 rows")
  }

  private mutating func wrongWords() -> Told? {
    guard var table = shapes[.districtIncidents], let row = table.rows.indices.last else {
      return nil
    }
    let was = table.rows[row].cells[0].printed
    let printed =
      was.hasPrefix("Reduced")
      ? was.replacing("Reduced", with: "Increased") : was.replacing("Increased", with: "Reduced")
    guard !was.hasSuffix(" 0.0%") else { return nil }
    table.rows[row].cells[0] = TableFigure(printed)
    shapes[.districtIncidents] = table
    return ([table.rows[row].label], printed, was)
  }

  private mutating func wrongRun() -> Told? {
    guard var table = shapes[.progress], let text = table.rows.first?.cells.first?.printed,
      text.contains("consecutive")
    else { return nil }
    let words = text.replacing(/after \d+ consecutive/) { _ in "after 7 consecutive" }
    table.rows[0].cells[0] = TableFigure(words)
    shapes[.progress] = table
    return (["Re-offending"], words, text)
  }

  private mutating func wayRound() -> Told? {
    guard var table = shapes[.crime] else { return nil }
    table.columns.swapAt(0, 1)
    shapes[.crime] = table
    return (["(all rows)"], "", "")
  }
}

extension String {
  private var digitPlaces: [String.Index] { indices.filter { self[$0].isNumber } }

  /// The first two different digits that stand together, exchanged.
  fileprivate var transposed: String? {
    let places = digitPlaces
    for (one, other) in zip(places, places.dropFirst()) where self[one] != self[other] {
      guard one != places.first || self[other] != "0" else { continue }
      var text = Array(self)
      let (a, b) = (distance(from: startIndex, to: one), distance(from: startIndex, to: other))
      text.swapAt(a, b)
      return String(text)
    }
    return nil
  }

  fileprivate var plain: String { filter { $0 != "," } }

  /// Without its second digit.
  fileprivate var dropped: String? {
    let text = Array(plain)
    guard text.filter(\.isNumber).count > 1,
      let at = text.indices.filter({ text[$0].isNumber }).dropFirst().first
    else { return nil }
    return String(text[..<at] + text[(at + 1)...])
  }

  /// With its second digit twice.
  fileprivate var doubled: String? {
    let text = Array(plain)
    guard let at = text.indices.filter({ text[$0].isNumber }).dropFirst().first else { return nil }
    return String(text[...at] + text[at...])
  }
}
