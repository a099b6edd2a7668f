/// The headings inside a minute.
enum MinuteHeading {
  enum Kind {
    case decision, other
  }

  /// What a line opens: the decision, another part of the minute, or nothing.
  static func kind(_ line: PackLine) -> Kind? {
    guard !line.isRow, line.mark == nil, !line.text.startsSmall else { return nil }
    let key = line.key.trimmed(of: " :.-")
    if decisions.contains(String(key)) { return .decision }
    if others.contains(String(key)) { return .other }
    for opening in ["resolved", "decision", "decisions", "decision(s)", "agreed"]
    where key.hasPrefix(opening) {
      let rest = line.text.cut(opening.byteCount)
      if rest.hasPrefix(":") || rest.hasPrefix("- ")
        || (opening == "resolved" && line.text.hasPrefix("RESOLVED"))
      {
        return .decision
      }
      if opening == "agreed", line.text.hasPrefix("AGREED") { return .decision }
    }
    return nil
  }

  /// What stands on the line after the heading: `RESOLVED - That ...`.
  static func rest(_ text: String) -> String {
    let key = text.asciiLowered.trimmed(of: " :.-")
    if decisions.contains(String(key)) || others.contains(String(key)) { return "" }
    for opening in ["decision(s)", "decisions", "decision", "resolved", "agreed"]
    where key.hasPrefix(opening) {
      return String(text.cut(opening.byteCount).trimmed(of: " :-"))
    }
    return ""
  }

  /// A sub-heading at the end of a title of several lines.
  static func gluedPart(of text: String, from start: Int) -> (start: Int, text: String)? {
    let key = text.asciiLowered
    for phrase in [
      "purpose of report", "purpose of the report", "issue(s) for consideration",
      "issues for consideration",
    ] {
      let at = key.byteCount - phrase.byteCount
      if at > start + 3, key.hasSuffix(phrase), text.cut(0, at).hasSuffix(")") {
        return (at, text.cut(at))
      }
    }
    return nil
  }

  private static let decisions: Set = [
    "decision", "decisions", "decision(s)", "resolved", "agreed", "decision made", "decisions made",
    "it was agreed", "it was resolved", "resolution", "resolutions", "decision/s",
  ]

  private static let others: Set = [
    "purpose of report", "purpose of the report", "issue(s) for consideration", "purpose of item",
    "issues for consideration", "issue for consideration",
    "issue(s) for consideration by the partnership",
    "background", "discussion", "issues considered", "issue(s) considered", "reasons for decision",
    "reason for decision", "reasons for the decision", "purpose of presentation", "purpose",
    "issues discussed", "presentation", "type of decision", "alternative options considered",
    "recommendation", "recommendations", "action", "actions",
  ]
}
