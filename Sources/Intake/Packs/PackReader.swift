/// Reads the text of a pack into what it says, by a grammar of headings, numbers and names.
///
/// The text is read line by line, never by the place of a line, the name of a person or the date of
/// a pack. What the reader is unsure of stands in the pack's `doubts`; lines with words that no rule
/// claimed stand in `unclaimed`.
public struct PackReader: Sendable {
  /// Lines of a text; packs have a few thousand.
  public static let limit = 100_000

  public init() {}

  /// - Throws: `PackRefusal.empty` for a text without words, `.noPack` for one that has neither an
  ///   agenda, minutes nor reports.
  public func read(_ text: String) throws(PackRefusal) -> Pack {
    let breaks = text.utf8.lazy.count { $0 == 10 || $0 == 13 || $0 == 12 }
    guard breaks <= PackReader.limit else { throw .tooManyLines(limit: PackReader.limit) }
    let lines = PackLines(text)
    guard lines.count > 0 else { throw .empty }
    let parts = PackParts(lines)
    var pack = Pack()
    pack.body = parts.heading.map { BodyName.usual($0, in: lines) }
    if pack.body == nil { lines.doubt(0, "No heading names the partnership.") }
    AgendaReader.read(lines, parts, into: &pack)
    MinutesReader.read(lines, parts, into: &pack)
    for range in parts.reports { ReportReader.read(lines, range, parts.heading, into: &pack) }
    guard !pack.agenda.isEmpty || !(pack.minutes?.items.isEmpty ?? true) || !pack.reports.isEmpty
    else { throw .noPack }
    AgendaMatch.assign(&pack.reports, pack.agenda)
    for report in pack.reports where report.agendaNumber == nil {
      lines.doubt(line: report.line, "No agenda item fits this report.")
    }
    pack.exemptItems = ExemptItems.read(pack)
    pack.doubts = lines.doubts.sorted { ($0.line, $0.reason) < ($1.line, $1.reason) }
    pack.unclaimed = lines.unclaimed
    return pack
  }
}
