import Intake

/// Findings as `headland pack check` prints them: JSON for programs, sentences for people.
package enum FindingsText {
  /// One list, one object for each finding; all keys are always there.
  package static func json(of findings: [Finding]) -> String {
    var json = JSONText()
    json.array(findings) { json, finding in
      json.object {
        $0.field("table", finding.table)
        $0.field("row", finding.row)
        $0.field("column", finding.column)
        $0.field("printed", finding.printed)
        $0.field("expected", finding.expected)
        $0.field("rule", finding.rule)
        $0.field("severity", finding.severity.rawValue)
        $0.field("sentence", finding.sentence)
      }
    }
    return json.text
  }

  /// What is wrong first, slips of the pen with it; roundings apart at the end, quietly.
  package static func sentences(of findings: [Finding], file: String) -> String {
    let slips = findings.filter { $0.severity != .rounding }
    let roundings = findings.filter { $0.severity == .rounding }
    guard !findings.isEmpty else { return "\(file): everything that can be checked adds up." }
    var lines = ["\(file): \(count(slips, "thing")) to look at."]
    lines += sections(slips)
    if !roundings.isEmpty {
      lines += ["", "Rounding, at most one unit in the last place (\(roundings.count)):"]
      lines += sections(roundings)
    }
    return lines.joined(separator: "\n")
  }

  private static func count(_ findings: [Finding], _ word: String) -> String {
    findings.isEmpty ? "no \(word)" : "\(findings.count) \(word)\(findings.count == 1 ? "" : "s")"
  }

  private static func sections(_ findings: [Finding]) -> [String] {
    var lines: [String] = []
    var last: String?
    for finding in findings {
      let table = finding.table ?? "Outside the tables"
      if table != last { lines += ["", table] }
      last = table
      let place = [finding.row, finding.column].filter { !$0.hasPrefix("(") }.joined(
        separator: ", ")
      let start = place.isEmpty ? "" : place + ": "
      lines.append("  \(start)\(finding.sentence)")
    }
    return lines
  }
}
