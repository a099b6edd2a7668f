/// Page furniture: what a page carries beside its text. Page numbers, running heads and the
/// reference lines by which a council files its papers (`13.08.16 SHP Agenda`).
enum Furniture {
  /// Parts the lines of the text from the furniture. A line after furniture stands at a page's head.
  static func part(_ lines: [PackLine]) -> (text: [PackLine], furniture: [PackLine]) {
    let repeated = runningHeads(lines).union(datedHeads(lines))
    var isFurniture = lines.indices.map { isReference(lines[$0]) || repeated.contains($0) }
    for index in lines.indices where !isFurniture[index] {
      let isBefore = index == 0 || isFurniture[index - 1]
      let isAfter = index + 1 == lines.count || isFurniture[index + 1]
      if index + 1 < lines.count, isSectionNumber(lines[index], above: lines[index + 1]) {
        continue
      }
      isFurniture[index] = isPageNumber(
        lines[index], isFirst: isBefore || lines[index].gap > 0,
        isLast: isAfter || lines[index + 1].gap > 0 || lines[index + 1].followsBreak)
    }
    var (text, furniture) = ([PackLine](), [PackLine]())
    var (gap, isBroken) = (0, false)
    for (index, line) in lines.enumerated() {
      guard !isFurniture[index] else {
        furniture.append(line)
        gap += line.gap + 1
        isBroken = true
        continue
      }
      var kept = line
      kept.gap += gap
      kept.followsBreak = kept.followsBreak || isBroken
      text.append(kept)
      (gap, isBroken) = (0, false)
    }
    return (text, furniture)
  }

  /// `3.` alone above the title of a section.
  private static func isSectionNumber(_ line: PackLine, above next: PackLine) -> Bool {
    line.text.hasSuffix(".") && line.body.isEmpty && line.mark?.style == .whole
      && !next.followsBreak && SectionHeading.isTitle(next)
  }

  /// `Page 3`, `3 of 12`, `- 3 -`, `3` alone; the last only where no heading can be meant.
  private static func isPageNumber(_ line: PackLine, isFirst: Bool, isLast: Bool) -> Bool {
    guard line.text.byteCount < 20, !line.isRow else { return false }
    let words = line.key.trimmed(of: "- .|").words
    if words.isEmpty { return line.text.utf8.allSatisfy { $0 < 48 || $0 == 95 } }
    let digits = words.filter { Int($0) != nil }
    if words.first == "page" || (words.count == 3 && words[1] == "of" && digits.count == 2) {
      return !digits.isEmpty && words.count <= 4
        && words.allSatisfy { Int($0) != nil || $0 == "page" || $0 == "of" }
    }
    guard words.count == 1, digits.count == 1, digits[0].count < 4 else { return false }
    return isFirst && isLast && !line.text.hasSuffix(")")
  }

  /// A short line with a date in figures by which papers are filed: `4.1 ABC 16.08.13 Title`,
  /// `13.08.16 - Agenda`; a path; `1 BOROUGH COUNCIL`.
  private static func isReference(_ line: PackLine) -> Bool {
    guard !line.isRow, line.text.byteCount < 110 else { return false }
    let text = line.text
    if text.hasPrefix("\\\\") || text.hasPrefix("![") || isPath(text) { return true }
    if isNumberedCouncil(text) { return true }
    guard !text.endsSentence else { return false }
    let words = text.words.prefix(5)
    guard let place = words.firstIndex(where: isFiguredDate), words.count > 1 else { return false }
    let before = words[..<place]
    let isFiled = before.allSatisfy { word in
      Mark.read(String(word) + " x") != nil || (word.isCapitals && word.count < 7) || word == "-"
        || Int(word) != nil
    }
    return isFiled && !line.key.hasPrefix("date")
  }

  private static func isPath(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(3))
    return bytes.count == 3 && bytes[1] == 58 && bytes[2] == 92
  }

  /// `16.08.13`, `13.08.16` or `16.08.2013`.
  private static func isFiguredDate(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else { return false }
    return parts[0].count == 2 && parts[1].count == 2
      && (parts[2].count == 2 || parts[2].count == 4)
  }

  private static func isNumberedCouncil(_ text: String) -> Bool {
    var words = text.words
    guard words.count > 2, words.count < 8 else { return false }
    if Int(words[0]) != nil {
      words.removeFirst()
    } else if Int(words.last!) != nil {
      words.removeLast()
    } else {
      return false
    }
    guard let last = words.last, ["COUNCIL", "AUTHORITY"].contains(last) else { return false }
    return words.allSatisfy(\.isCapitals)
  }

  /// Short lines that name a body and a day, and come three times or more, figures aside.
  private static func datedHeads(_ lines: [PackLine]) -> Set<Int> {
    var places: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.text.byteCount < 110 && !line.isRow {
      guard line.mark == nil, !line.endsSentence, let day = DayWords(line.text).day,
        day.range.lowerBound > 8, Lexicon.isOrganisation(line.key)
      else { continue }
      places[line.text.cut(0, day.range.lowerBound).asciiLowered, default: []].append(index)
    }
    return Set(places.values.filter { $0.count > 2 }.joined())
  }

  /// Short lines that stand at the head or foot of three pages or more, figures aside.
  private static func runningHeads(_ lines: [PackLine]) -> Set<Int> {
    let starts = lines.indices.filter { lines[$0].followsBreak }
    guard starts.count > 2 else { return [] }
    var places: [String: [Int]] = [:]
    for start in starts {
      for index in [start, start + 1, start - 1, start - 2] where lines.indices.contains(index) {
        let line = lines[index]
        guard line.text.byteCount < 90, !line.isRow, !line.endsSentence, !isHeading(line) else {
          continue
        }
        places[String(line.key.filter { !$0.isNumber }), default: []].append(index)
      }
    }
    let least = max(3, starts.count / 3)
    return Set(places.values.filter { Set($0).count >= least }.joined())
  }

  /// What stands at the head of many pages because it opens many papers.
  private static func isHeading(_ line: PackLine) -> Bool {
    line.mark != nil || ReportHead.label(line) != nil || MinuteHeading.kind(line) != nil
      || SectionHeading.standsAlone(line.text) || ContactReader.isData(line)
  }
}
