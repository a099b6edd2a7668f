/// Parts lines on which a heading is glued to what belongs below it.
enum Glue {
  /// `12. Title (Post) Purpose of report`, `Report of: A Subject: B`, `2. BACKGROUND 2.1 Text`.
  static func part(_ line: PackLine, of source: [UInt8]) -> [PackLine] {
    guard !line.isRow, let cut = place(in: line, source) else { return [line] }
    let whole = line.bytes
    let head = PackLine(
      number: line.number, bytes: whole.lowerBound..<cut, of: source, gap: line.gap,
      followsBreak: line.followsBreak)
    let tail = PackLine(
      number: line.number, bytes: cut..<whole.upperBound, of: source, gap: 0, followsBreak: false)
    guard !head.text.isEmpty, !tail.text.isEmpty else { return [line] }
    return part(head, of: source) + part(tail, of: source)
  }

  private static func place(in line: PackLine, _ source: [UInt8]) -> Int? {
    let key = line.key
    if key.hasPrefix("report of") || key.hasPrefix("report by") {
      return cut(before: "Subject:", line, source) ?? cut(before: "SUBJECT:", line, source)
    }
    if key.holds("urpose of") || key.holds("for consideration") || line.text.holds("ssue") {
      for phrase in phrases {
        if let found = cut(before: phrase, line, source) ?? cut(after: phrase, line, source) {
          return found
        }
      }
    }
    for word in ["Decision(s)", "Decisions", "Decision", "DECISION", "RESOLVED"]
    where line.text.holds(word) {
      if let found = decision(word, line, source) { return found }
    }
    return section(line, source)
  }

  private static let phrases = [
    "Purpose of report", "Purpose of the report", "Purpose of Report", "PURPOSE OF REPORT",
    "Issue(s) for consideration", "Issues for consideration", "Issue for consideration",
    "Issue(s) for Consideration", "Issues for Consideration", "ISSUE(S) FOR CONSIDERATION",
  ]

  /// Before a phrase that has words before it, more than a mark.
  private static func cut(before phrase: String, _ line: PackLine, _ source: [UInt8]) -> Int? {
    guard let at = line.text.offset(of: phrase), at > 0 else { return nil }
    let before = line.text.cut(0, at)
    if Mark.read(before + " x")?.start == before.byteCount + 1 { return nil }
    guard
      before.hasSuffix(")") || before.hasSuffix(".") || before.hasSuffix("n")
        || line.text.cut(at) == phrase
        || phrase.hasSuffix(":") || phrase.hasPrefix("I")
    else { return nil }
    return find(phrase, line, source).map { backToMarks($0, line, source) }
  }

  /// After a phrase that opens the line and is not all of it.
  private static func cut(after phrase: String, _ line: PackLine, _ source: [UInt8]) -> Int? {
    guard line.text.hasPrefix(phrase), line.text.byteCount > phrase.byteCount + 3, line.mark == nil
    else { return nil }
    let rest = line.text.cut(phrase.byteCount).trimmed(of: ":- ")
    guard rest.first?.isUppercase == true else { return nil }
    return find(phrase, line, source).map { $0 + phrase.byteCount }
  }

  /// `Decision` at the end of a line or before a dash or colon at its head, or in bold.
  private static func decision(_ word: String, _ line: PackLine, _ source: [UInt8]) -> Int? {
    guard let start = find(word, line, source) else { return nil }
    let end = start + word.byteCount
    let isBoldAfter = end + 1 < line.bytes.upperBound && source[end] == 42 && source[end + 1] == 42
    let isBoldBefore =
      start > line.bytes.lowerBound + 2 && source[start - 1] == 42 && source[start - 2] == 42
    let rest = PackText.normal(source[end..<line.bytes.upperBound])
    if line.text.hasPrefix(word) {
      if rest.isEmpty || rest == ":" { return nil }
      guard isBoldAfter || rest.hasPrefix(":") || rest.hasPrefix("- ") else { return nil }
      return end
    }
    return isBoldBefore && (isBoldAfter || rest.isEmpty) ? start - 2 : nil
  }

  /// `2. BACKGROUND 2.1 Text`.
  private static func section(_ line: PackLine, _ source: [UInt8]) -> Int? {
    guard let mark = line.mark, mark.style == .whole, !mark.hasBullet,
      let at = line.text.offset(of: " \(mark.value).1 "), line.text.cut(mark.start, at).isCapitals
    else { return nil }
    return find("\(mark.value).1 ", line, source)
  }

  private static func find(_ phrase: String, _ line: PackLine, _ source: [UInt8]) -> Int? {
    let raw = String(decoding: source[line.bytes], as: UTF8.self)
    return raw.offset(of: phrase).map { line.bytes.lowerBound + $0 }
  }

  private static func backToMarks(_ at: Int, _ line: PackLine, _ source: [UInt8]) -> Int {
    var start = at
    while start > line.bytes.lowerBound, source[start - 1] == 42 || source[start - 1] == 35 {
      start -= 1
    }
    return start
  }
}
