import Civic

extension Pack.Announcement {
  /// Reads day, time and venue from a sentence or from the lines of a heading put together.
  init(reading text: String, line: Int) {
    self.init(line: line)
    let found = DayWords(text)
    let (dayFound, timeFound) = (found.day, found.time)
    date = dayFound?.day
    time = timeFound?.time
    var spans = [dayFound?.range, timeFound?.range].compactMap { $0 }
    spans.sort { $0.lowerBound < $1.lowerBound }
    venue = Self.venue(in: text, around: spans)
  }

  /// The place stands after the last of day and time, else between them, else before both.
  private static func venue(in text: String, around spans: [Range<Int>]) -> String? {
    var pieces: [String] = []
    var at = 0
    for span in spans {
      pieces.append(text.cut(at, span.lowerBound))
      at = max(at, span.upperBound)
    }
    if spans.isEmpty { return labelled(text) }
    pieces.append(text.cut(at))
    for piece in [pieces.last!] + pieces.dropFirst().dropLast().reversed() {
      if let venue = place(piece, needsOpening: false) { return venue }
    }
    return place(pieces[0], needsOpening: true)
  }

  private static func labelled(_ text: String) -> String? {
    guard let at = text.asciiLowered.offset(of: "venue:") else { return nil }
    return place(text.cut(at + 6), needsOpening: false)
  }

  private static func place(_ piece: String, needsOpening: Bool) -> String? {
    var rest = String(piece.trimmed(of: " ,;:-."))
    if let label = rest.asciiLowered.offset(of: "venue:") { rest = rest.cut(label + 6) }
    var isOpened = false
    if needsOpening {
      let key = rest.asciiLowered
      guard
        let at = key.offset(ofWord: "in the") ?? key.offset(ofWord: "at the")
          ?? key.offset(ofWord: "at")
      else { return nil }
      rest = rest.cut(at)
    }
    strip: while true {
      let key = rest.asciiLowered
      for word in [
        "in ", "at ", "the ", "on ", "to be held ", "will be held ", "held ", "and ", "commencing ",
        "via ",
      ]
      where key.hasPrefix(word) {
        isOpened = isOpened || word == "in " || word == "at "
        if word == "the ", rest.hasPrefix("The ") { break strip }
        rest = String(rest.cut(word.byteCount).trimmed(of: " ,-"))
        continue strip
      }
      break
    }
    for ending in [" on", " at", " commencing", " starting", " to start"]
    where rest.hasSuffix(ending) {
      rest = rest.cut(0, rest.byteCount - ending.byteCount)
    }
    rest = String(rest.trimmed(of: " ,;:-."))
    guard rest.byteCount > 3, rest.byteCount < 160, rest.first?.isUppercase == true || isOpened
    else { return nil }
    return rest
  }
}
