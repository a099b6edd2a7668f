/// Searching and cutting by UTF-8 offsets: the small letters of a text have the same offsets as the
/// text itself, so that a phrase found in one is cut from the other.
extension String {
  /// The text with its ASCII capitals made small; offsets stay.
  var asciiLowered: String {
    String(decoding: utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }

  var byteCount: Int { utf8.count }

  /// The offset of the first `needle` at or after `start`.
  func offset(of needle: String, from start: Int = 0) -> Int? {
    var copy = self
    return copy.withUTF8 { hay in
      var other = needle
      return other.withUTF8 { sought in search(sought, in: hay, from: start) }
    }
  }

  /// The offset of the first `needle` that stands as a word or words of its own.
  func offset(ofWord needle: String, from start: Int = 0) -> Int? {
    var at = start
    while let found = offset(of: needle, from: at) {
      let end = found + needle.byteCount
      if !isWordByte(at: found - 1) && !isWordByte(at: end) { return found }
      at = found + 1
    }
    return nil
  }

  func holds(_ needle: String) -> Bool { offset(of: needle) != nil }

  func holds(word needle: String) -> Bool { offset(ofWord: needle) != nil }

  func holds(anyOf needles: [String]) -> Bool { needles.contains { holds($0) } }

  /// The text between two offsets, trimmed of blanks. Both must lie between characters; what lies
  /// behind the end is passed over.
  func cut(_ from: Int, _ to: Int? = nil) -> String {
    let end = min(to ?? byteCount, byteCount)
    guard from < end else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: from)
    return String(Substring(self[start..<utf8.index(start, offsetBy: end - from)]).trimmed)
  }

  func byte(at offset: Int) -> UInt8? {
    guard offset >= 0, offset < byteCount else { return nil }
    return utf8[utf8.index(utf8.startIndex, offsetBy: offset)]
  }

  private func isWordByte(at offset: Int) -> Bool {
    guard let byte = byte(at: offset) else { return false }
    return (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte >= 128
  }
}

extension StringProtocol {
  var words: [SubSequence] { split(separator: " ") }

  /// Without blanks at both ends.
  var trimmed: SubSequence { trimmed(of: " ") }

  /// Without any of `marks` at both ends.
  func trimmed(of marks: String) -> SubSequence {
    var rest = self[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest
  }

  /// Every letter is a capital, and there are at least three of them.
  var isCapitals: Bool {
    var letters = 0
    for scalar in unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.properties.isLowercase { return false }
      letters += 1
    }
    return letters >= 3
  }

  /// Ends as sentences end.
  var endsSentence: Bool {
    let rest = trimmed(of: "\"') ]")
    guard let last = rest.last else { return false }
    return ".!?;:".contains(last) || rest.hasSuffix(":-")
  }

  var startsSmall: Bool { first?.isLowercase == true }
}

private func search(
  _ sought: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let first = sought.first, start >= 0, hay.count - sought.count >= start else { return nil }
  var at = start
  let end = hay.count - sought.count
  while at <= end {
    if hay[at] == first {
      var same = 1
      while same < sought.count, hay[at + same] == sought[same] { same += 1 }
      if same == sought.count { return at }
    }
    at += 1
  }
  return nil
}
