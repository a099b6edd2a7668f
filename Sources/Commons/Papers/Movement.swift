import Civic
import Foundation
package import Pages
package import Records

/// A count that a table prints beside the count of the same months before, and how far it moved.
package struct Movement: Hashable, Sendable {
  package let table: PrintedTable
  /// What is counted, as the row is named.
  package let what: String
  /// Both as printed.
  package let before: String
  package let now: String
  /// The heads of the two columns: `Jul – Sep 2018`.
  package let beforeHead: String
  package let nowHead: String
  /// The share of change as printed, without its sign: `94.7%`.
  package let change: String
  package let isUp: Bool
  /// How unlikely the step would be if nothing had changed.
  fileprivate let strength: Double

  /// The counts that moved furthest, each weighed by what chance alone would do: two counts of
  /// events differ by about the root of their sum (both Poisson), so 168 and 189 differ by
  /// 21 / √357 = 1.1, which is little, and 151 and 294 by 143 / √445 = 6.8.
  ///
  /// Taken from the latest meeting that printed such tables, of the last four with any; one movement
  /// of each name.
  package static func greatest(
    _ limit: Int, of body: String, in reader: Reader
  ) throws -> [Movement] {
    for day in try PrintedTable.days(of: body, in: reader).prefix(4) {
      let tables = try tablesOfChange(
        among: PrintedTable.all(body: body, day: day, in: reader), reader)
      let cells = try PrintedTable.cells(of: tables, in: reader)
      let found = strongest(limit, of: tables.flatMap { all(in: $0, cells[$0.id] ?? []) })
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Those with a column for the share of change; most tables of a pack have none.
  private static func tablesOfChange(
    among tables: [PrintedTable], _ reader: Reader
  ) throws -> [PrintedTable] {
    let ids = try reader.all(
      PrintedTable.ID.self,
      """
      SELECT DISTINCT tableID FROM printedCell
      WHERE tableID IN (\(list: tables.map(\.id))) AND rowNumber = 0
        AND LOWER(printed) IN (\(list: headsOfChange))
      """)
    return tables.filter { ids.contains($0.id) }
  }

  static func strongest(_ limit: Int, of movements: [Movement]) -> [Movement] {
    var names: Set<String> = []
    var pairs: Set<[String]> = []
    // Of two tables that print the same counts, the one with the shorter heads says it better.
    let ranked = movements.sorted {
      ($0.strength, $1.nowHead.count) > ($1.strength, $0.nowHead.count)
    }
    return Array(
      ranked.filter {
        $0.strength >= 2 && names.insert($0.what.lowercased()).inserted
          && pairs.insert([$0.before, $0.now]).inserted
      }.prefix(limit))
  }

  /// The movements of one table: rows whose printed share of change agrees with two counts that stand
  /// beside each other. Sums are left out, as their parts say more.
  static func all(in table: PrintedTable, _ cells: [PrintedCell]) -> [Movement] {
    let rows = Dictionary(grouping: cells, by: \.rowNumber)
      .mapValues { $0.sorted { $0.columnNumber < $1.columnNumber } }
    guard let heads = rows[0], let change = heads.firstIndex(where: { isShareOfChange($0.printed) })
    else { return [] }
    return rows.keys.filter { $0 > 0 }.sorted().compactMap { number in
      guard let row = rows[number], row.count == heads.count, let share = row[change].value,
        !isSum(row[0].printed), let place = pair(in: row, before: change, movedBy: share),
        let old = row[place].value, let new = row[place + 1].value
      else { return nil }
      return Movement(
        table: table, what: row[0].printed, before: row[place].printed,
        now: row[place + 1].printed, beforeHead: heads[place].printed,
        nowHead: heads[place + 1].printed,
        change: row[change].printed.filter { $0.isNumber || $0 == "." || $0 == "%" },
        isUp: new > old, strength: abs(new - old) / (new + old).squareRoot())
    }
  }

  /// The place of the earlier of two neighbouring counts that moved by that share, in per cent, to
  /// within half a point; nil when none did, and for counts too small to tell.
  private static func pair(in row: [PrintedCell], before end: Int, movedBy share: Double) -> Int? {
    (1..<max(1, end - 1)).first { place in
      guard let old = row[place].value, let new = row[place + 1].value, old >= 30, new >= 0,
        old.rounded() == old, new.rounded() == new
      else { return false }
      return abs((new - old) / old * 100 - share) <= 0.5
    }
  }

  private static func isShareOfChange(_ head: String) -> Bool {
    headsOfChange.contains(head.lowercased())
  }

  private static let headsOfChange = ["% change", "change %", "% diff", "change (%)"]

  private static func isSum(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("total") || name.hasPrefix("all ")
  }
}

extension Movement {
  /// The table's title without the period in brackets at its end, which the counts tell.
  private var tableTitle: String {
    table.name.replacing(/\s*\([^()]*[0-9]{4}[^()]*\)$/, with: "")
  }

  /// `Up 94.7%`, `vehicle crime, …`.
  package var keyFigure: KeyFigures.Figure {
    KeyFigures.Figure(
      value: "\(isUp ? "Up" : "Down") \(change.hasSuffix("%") ? change : change + "%")",
      what: "\(what): \(tableTitle)",
      meaning: "\(now) in \(nowHead), against \(before) in \(beforeHead).", page: table.webAddress)
  }
}
