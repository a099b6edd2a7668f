public import Intake

/// What must hold of every reading, whatever was read: the reader may understand nothing, but it
/// must not say impossible things.
public enum PackInvariants {
  /// The rules that the reading of a text of so many lines breaks, in words; empty when all hold.
  public static func broken(in pack: Pack, lineCount: Int) -> [String] {
    var broken: [String] = []
    for line in lines(of: pack) where line < 1 || line > max(lineCount, 1) {
      broken.append("line \(line) of \(lineCount)")
    }
    if zip(pack.unclaimed, pack.unclaimed.dropFirst()).contains(where: { $0 >= $1 }) {
      broken.append("unclaimed lines out of order or twice")
    }
    for fact in PackScore.facts(of: pack) where !isNormal(fact.shown) && fact.kind != .tables {
      broken.append("\(fact.kind.rawValue) not in normal form: \(fact.shown.prefix(60))")
    }
    for table in pack.tables { broken += faults(of: table) }
    for place in blocks(of: pack).compactMap(\.table) where !pack.tables.indices.contains(place) {
      broken.append("a block points to table \(place)")
    }
    return broken
  }

  /// The lines of a text, whatever ends them: a line feed, a carriage return, or both.
  public static func lineCount(of text: String) -> Int {
    var (count, before) = (1, UInt8(0))
    for byte in text.utf8 {
      if byte == 13 || (byte == 10 && before != 13) { count += 1 }
      before = byte
    }
    return count
  }

  private static func faults(of table: Pack.Table) -> [String] {
    var faults: [String] = []
    let width = table.columns.isEmpty ? table.rows.first?.count ?? 0 : table.columns.count
    if table.rows.contains(where: { $0.count != width }) {
      faults.append("a row of table \(table.title ?? "") has not \(width) cells")
    }
    if table.rowLines.count != table.rows.count { faults.append("rows without lines") }
    let cells = table.rows.flatMap { $0 } + table.columns
    return faults + cells.filter { !$0.isEmpty && !isNormal($0) }.map { "cell: \($0.prefix(60))" }
  }

  /// On one line, without runs of blanks and without blanks at its ends.
  private static func isNormal(_ text: String) -> Bool {
    var blank = true
    for scalar in text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\t" || scalar == "\u{A0}"
      if scalar == "\n" || scalar == "\r" || (isBlank && (blank || scalar != " ")) { return false }
      blank = isBlank
    }
    return !blank
  }

  private static func blocks(of pack: Pack) -> [Pack.Block] {
    let sections = pack.reports.flatMap { report in
      report.sections.flatMap(\.blocks) + report.appendices.flatMap(\.blocks)
    }
    return sections + (pack.minutes?.items.flatMap(\.blocks) ?? [])
  }

  private static func lines(of pack: Pack) -> [Int] {
    var lines = pack.members.map(\.line) + pack.agenda.map(\.line) + pack.unclaimed
    lines += pack.doubts.map(\.line) + blocks(of: pack).map(\.line)
    lines += pack.tables.flatMap { [$0.line] + $0.rowLines }
    for report in pack.reports {
      lines += [report.line] + report.sections.map(\.line) + report.contactOfficers.map(\.line)
      lines += report.recommendations.map(\.line) + report.appendices.map(\.line)
    }
    lines += pack.urgentItems.map(\.line) + pack.exemptItems.map(\.line)
    guard let minutes = pack.minutes else { return lines }
    for item in minutes.items { lines += [item.line] + item.decisions.map(\.line) }
    let people = minutes.present + minutes.alsoPresent + minutes.apologies + minutes.officers
    return lines + people.map(\.line) + minutes.substitutes.map(\.line) + [minutes.line]
  }
}
