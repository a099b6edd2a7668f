/// What a report is about: the sentences from which a report and the minute of its debate are made.
///
/// Written down as one text per group of topics. A line begins with what it is (`title`, `post`,
/// `purpose`, `back`, `prop`, `list`, `*` and other marks for entries, `rec`, `why`, `risk`, `talk`,
/// `dec`, `paper`, `+` for a paper under the one before); a deeper line goes on with the line before.
public struct PackTopic: Sendable {
  public struct Entry: Sendable {
    /// The printed mark; `*` stands for a dot or dash of the first level, `-` for the second.
    public var mark: String
    public var text: String
  }

  public var title = ""
  public var post = ""
  public var texts: [String: [String]] = [:]
  public var intro = ""
  public var entries: [Entry] = []
  public var papers: [Entry] = []

  public static let all: [PackTopic] = [neighbourhoods, harm, offending, plans].flatMap(read)

  public func texts(_ kind: String) -> [String] { texts[kind] ?? [] }

  static func read(_ text: String) -> [PackTopic] {
    var topics: [PackTopic] = []
    for line in logicalLines(of: text) {
      let cut = line.firstIndex(of: " ") ?? line.endIndex
      let (kind, rest) = (String(line[..<cut]), String(line[cut...].dropFirst()))
      if kind == "title" { topics.append(PackTopic()) }
      topics[topics.count - 1].take(kind, rest)
    }
    return topics
  }

  private mutating func take(_ kind: String, _ text: String) {
    switch kind {
    case "title": title = text
    case "post": post = text
    case "list": intro = text
    case "paper", "+": papers.append(Entry(mark: kind, text: text))
    case "purpose", "back", "prop", "rec", "why", "risk", "talk", "dec":
      texts[kind, default: []].append(text)
    default: entries.append(Entry(mark: kind, text: text))
    }
  }

  private static func logicalLines(of text: String) -> [String] {
    var lines: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  "), !lines.isEmpty {
        lines[lines.count - 1] += " " + line.drop { $0 == " " }
      } else {
        lines.append(String(line))
      }
    }
    return lines
  }
}
