/// The papers that the pack withholds, with the paragraph of Schedule 12A to the Local Government
/// Act 1972 on which it relies.
enum ExemptItems {
  static func read(_ pack: Pack) -> [Pack.ExemptItem] {
    var found: [Pack.ExemptItem] = []
    var seen: Set<String> = []
    for (place, text, line) in texts(pack) {
      let key = text.asciiLowered
      var from = 0
      while let at = key.offset(of: "12a", from: from) {
        from = at + 3
        guard key.cut(max(0, at - 12), at).holds("schedule") else { continue }
        for paragraph in paragraphs(key, around: at) {
          let name = "\(place) \(paper(text, before: at)) \(paragraph)"
          guard seen.insert(name).inserted else { continue }
          found.append(
            Pack.ExemptItem(act: act(text), schedule: "12A", paragraph: paragraph, line: line))
        }
      }
    }
    return found
  }

  private static func texts(_ pack: Pack) -> [(String, String, Int)] {
    var out: [(String, String, Int)] = []
    for item in pack.agenda { out.append(("agenda \(item.number)", item.title, item.line)) }
    for minute in pack.minutes?.items ?? [] {
      out.append(("minute \(minute.number)", minute.title, minute.line))
      out += minute.blocks.map { ("minutes", $0.text, $0.line) }
      out += minute.decisions.map { ("minutes", $0.text, $0.line) }
    }
    for (index, report) in pack.reports.enumerated() {
      let blocks = report.sections.flatMap(\.blocks) + report.appendices.flatMap(\.blocks)
      out += blocks.map { ("report \(index)", $0.text, $0.line) }
      out += report.appendices.map { ("report \(index)", $0.title, $0.line) }
    }
    return out.filter { $0.1.holds("12A") || $0.1.holds("12a") }
  }

  /// `paragraph 1`, `paragraphs 1 and 3`, `(para 3)`: the nearest after the schedule, else before it.
  private static func paragraphs(_ key: String, around at: Int) -> [String] {
    let after = numbers(key.cut(at, min(key.byteCount, boundary(key, at))))
    if !after.isEmpty { return after }
    let before = key.cut(max(0, start(key, at - 260)), at)
    guard let last = lastPlace(of: "para", in: before) else { return [] }
    return numbers(before.cut(last))
  }

  private static func boundary(_ key: String, _ at: Int) -> Int { start(key, at + 420) }

  /// Moves an offset to the beginning of a character.
  private static func start(_ key: String, _ at: Int) -> Int {
    var place = max(0, min(at, key.byteCount))
    while place > 0, let byte = key.byte(at: place), byte & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private static func numbers(_ text: String) -> [String] {
    guard let at = text.offset(of: "para") else { return [] }
    var found: [String] = []
    for word in text.cut(at).words.dropFirst().prefix(8) {
      let bare = word.trimmed(of: ".,;:()")
      if let number = Int(bare), (1...10).contains(number) {
        found.append(String(number))
        if !word.hasSuffix(",") && word.hasSuffix(")") { break }
      } else if !["and", "to", "or", "&", "-"].contains(bare) {
        break
      }
    }
    return found
  }

  private static func lastPlace(of word: String, in text: String) -> Int? {
    var last: Int?
    var from = 0
    while let at = text.offset(of: word, from: from) {
      last = at
      from = at + 1
    }
    return last
  }

  /// The appendix or item that the sentence withholds.
  private static func paper(_ text: String, before at: Int) -> String {
    let key = text.asciiLowered
    guard let place = lastPlace(of: "appendix ", in: key.cut(0, at)) else { return "" }
    return String(key.cut(place).words.prefix(2).joined(separator: " ").trimmed(of: ".,;:()"))
  }

  private static func act(_ text: String) -> String {
    guard let at = text.asciiLowered.offset(of: "local government act 1") else {
      return "Local Government Act 1972"
    }
    return text.cut(at, min(text.byteCount, at + 25))
  }
}
