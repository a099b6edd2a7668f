import Civic

/// A pack in a few lines, for a person at a terminal.
public enum PackSummary {
  public static func text(of pack: Pack, file: String) -> String {
    let day = pack.meeting.date?.inWords ?? "no day found"
    var out = ["\(file): \(pack.body ?? "no partnership named"), \(day)"]
    let vacant = pack.members.count { $0.vacant }
    out.append(
      "  agenda: \(pack.agenda.count) items, \(pack.members.count) members (\(vacant) vacant)")
    if let minutes = pack.minutes {
      let decisions = minutes.items.reduce(0) { $0 + $1.decisions.count }
      out.append(
        "  minutes of \(minutes.date?.inWords ?? "an unknown day"): \(minutes.items.count) items, "
          + "\(decisions) decisions, \(minutes.present.count) present")
    } else {
      out.append("  no minutes")
    }
    let rows = pack.tables.reduce(0) { $0 + $1.rows.count }
    out.append("  \(pack.reports.count) reports, \(pack.tables.count) tables with \(rows) rows")
    out.append("  \(pack.doubts.count) doubts, \(pack.unclaimed.count) lines unclaimed")
    return out.joined(separator: "\n")
  }
}
