/// Reads what follows a report's sections: its appendices, and those that it names but does not hold.
enum AppendixReader {
  static func read(
    _ lines: PackLines, _ range: Range<Int>, _ report: inout Pack.Report, _ blocks: BlockReader
  ) {
    let named = labels(in: report)
    var held: [String] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if let label = label(lines[at]) {
        if isRunningHead(label, report.appendices, held, named) {
          lines.claim(at)
          at += 1
          continue
        }
        held.append(label)
        report.appendices.append(readTitle(label, lines, &at, range.upperBound))
      } else if report.appendices.isEmpty {
        report.appendices.append(readTitle(nil, lines, &at, range.upperBound))
      } else {
        let read = blocks.next(lines, &at, range.upperBound, section: nil) { index in
          self.label(lines[index]) != nil
        }
        if let read { report.appendices[report.appendices.count - 1].blocks += read }
      }
    }
    let unlabelled = report.appendices.count - held.count
    let missing = named.filter { name in !held.contains { $0.asciiLowered == name.asciiLowered } }
    for name in missing.dropFirst(unlabelled) {
      report.appendices.append(Pack.Appendix(title: name, line: report.line))
    }
  }

  /// `APPENDIX A` alone on a line, or before a short title.
  static func label(_ line: PackLine) -> String? {
    guard line.key.hasPrefix("appendi"), !line.isRow, line.text.byteCount < 100 else { return nil }
    let words = line.text.words
    guard words.count > 1, words[0].count == 8 else { return nil }
    let name = words[1].trimmed(of: ":.,-()")
    guard name.count < 4, name.allSatisfy({ $0.isNumber || $0.isUppercase }) else { return nil }
    guard
      words.count == 2 || line.isMarked || words[1].hasSuffix(":") || words[2] == "-"
        || line.text.isCapitals
    else { return nil }
    return words[0] + " " + name
  }

  /// The label of the appendix that is being read, printed again at the head of a page.
  private static func isRunningHead(
    _ label: String, _ appendices: [Pack.Appendix], _ held: [String], _ named: [String]
  ) -> Bool {
    if held.contains(where: { $0.asciiLowered == label.asciiLowered }) { return true }
    guard held.isEmpty, !appendices.isEmpty else { return false }
    return named.first?.asciiLowered == label.asciiLowered
  }

  private static func readTitle(
    _ label: String?, _ lines: PackLines, _ at: inout Int, _ end: Int
  ) -> Pack.Appendix {
    let first = lines[at]
    var title = first.isRow ? "" : first.text
    if label != nil || isTitle(first) {
      lines.claim(at)
      at += 1
      while at < end, at - 1 < end, isTitle(lines[at]), AppendixReader.label(lines[at]) == nil,
        lines[at].gap == 0 || (title.byteCount < 14 && lines[at].gap < 3)
          || (lines[at].gap < 2 && lines[at].text.isCapitals && lines[at - 1].text.isCapitals
            && lines[at].isMarked)
      {
        title = PackText.join(title, lines[at].text)
        lines.claim(at)
        at += 1
      }
    } else {
      title = String(title.prefix(80))
    }
    return Pack.Appendix(title: title.isEmpty ? "Appendix" : title, line: first.number)
  }

  private static func isTitle(_ line: PackLine) -> Bool {
    !line.isRow && line.mark == nil && line.text.byteCount < 110 && !line.endsSentence
  }

  /// The appendices that the text of the report names, in order.
  private static func labels(in report: Pack.Report) -> [String] {
    var found: [String] = []
    for block in report.sections.lazy.flatMap(\.blocks) {
      let key = block.text.asciiLowered
      var from = 0
      while let at = key.offset(ofWord: "appendix", from: from) {
        from = at + 8
        guard let word = block.text.cut(from).words.first?.trimmed(of: ":.,;()'\"-"),
          word.count < 4,
          !word.isEmpty, word.allSatisfy({ $0.isNumber || $0.isUppercase })
        else { continue }
        let name = "Appendix " + word
        if !found.contains(name) { found.append(name) }
      }
    }
    return found
  }
}
