/// The partnership's name in its usual capitals.
enum BodyName {
  /// As the pack's sentences print it; where none does, the heading's capitals are made small.
  static func usual(_ heading: String, in lines: PackLines) -> String {
    let sought = heading.asciiLowered
    for line in lines.all where line.text.byteCount >= heading.byteCount {
      let key = line.text.byteCount <= 240 ? line.key : line.text.asciiLowered
      guard let at = key.offset(ofWord: sought) else { continue }
      let found = line.text.cut(at, at + sought.byteCount)
      if !found.isCapitals, found.words.first?.first?.isUppercase == true { return found }
    }
    return heading.isCapitals ? capitalised(heading) : heading
  }

  private static func capitalised(_ heading: String) -> String {
    let small: Set = [
      "of", "and", "the", "on", "in", "upon", "for", "with", "le", "de", "under", "by",
    ]
    let words = heading.lowercased().words.enumerated().map { index, word in
      index > 0 && small.contains(String(word)) ? String(word) : parts(word, small)
    }
    return words.joined(separator: " ")
  }

  /// `stockton-on-tees` becomes `Stockton-on-Tees`.
  private static func parts(_ word: Substring, _ small: Set<String>) -> String {
    word.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
      index > 0 && small.contains(String(part))
        ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
    }.joined(separator: "-")
  }
}
