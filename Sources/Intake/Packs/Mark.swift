/// What stands before a text to number or list it: `3.`, `2.1`, `(i)`, `a)`, a dash or a dot, or a
/// dash with one of the others.
struct Mark: Hashable, Sendable {
  enum Style: Hashable, Sendable {
    case bullet, whole, dotted, letter, roman
  }

  let style: Style
  /// The number as printed, without a full stop that only closes it; nil for a mere dash or dot.
  let printed: String?
  /// The first part of a whole or dotted number.
  let value: Int
  /// The second part of a dotted number.
  let minor: Int
  let hasBullet: Bool
  /// A full stop or bracket closes the number.
  let isClosed: Bool
  /// Where the text after the mark begins.
  let start: Int

  var isList: Bool { style != .dotted && (hasBullet || isClosed || style == .bullet) }

  /// Reads the mark at the head of a text in normal form; nil when there is none.
  static func read(_ text: String) -> Mark? {
    var copy = text
    return copy.withUTF8 { bytes in
      var scan = Scan(bytes: bytes)
      let bullet = scan.bullet()
      if let mark = scan.number(bullet: bullet) { return mark }
      guard bullet else { return nil }
      return Mark(
        style: .bullet, printed: nil, value: 0, minor: 0, hasBullet: true, isClosed: false,
        start: scan.afterBullet)
    }
  }
}

private struct Scan {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0
  var afterBullet = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Passes a dash, a dot or a letter o that stands alone at the head.
  mutating func bullet() -> Bool {
    let length = bulletLength()
    guard length > 0 else { return false }
    let next = byte(length)
    if next != 32 {
      let needsBlank = bytes[0] < 128
      if needsBlank || next == nil { return false }
    }
    at = length
    while byte(at) == 32 { at += 1 }
    afterBullet = at
    return at < bytes.count
  }

  private func bulletLength() -> Int {
    guard let first = byte(0) else { return 0 }
    if first == 45 || first == 111 { return 1 }
    if first == 0xC2 && byte(1) == 0xB7 { return 2 }
    guard let second = byte(1), let third = byte(2) else { return 0 }
    switch (first, second, third) {
    case (0xE2, 0x80, 0xA2), (0xE2, 0x97, _), (0xE2, 0x96, _), (0xE2, 0x9E, _), (0xE2, 0x9C, _),
      (0xE2, 0x9D, _), (0xEF, 0x82, _), (0xEF, 0x80, _), (0xE2, 0x81, 0x83):
      return 3
    default: return 0
    }
  }

  mutating func number(bullet: Bool) -> Mark? {
    let start = at
    let opened = byte(at) == 40
    if opened { at += 1 }
    if let digit = byte(at), isDigit(digit) { return digits(from: start, opened, bullet) }
    return letters(from: start, opened, bullet)
  }

  private mutating func digits(from start: Int, _ opened: Bool, _ bullet: Bool) -> Mark? {
    var levels = [integer()]
    guard levels[0] != nil else { return nil }
    while byte(at) == 46, let next = byte(at + 1), isDigit(next) {
      if next == 48 { return nil }
      at += 1
      levels.append(integer())
    }
    let parts = levels.compactMap { $0 }
    guard parts.count == levels.count, !isDate(parts) else { return nil }
    let end = at
    let closed = close(opened)
    if opened && !closed { return nil }
    guard passBlank() else { return nil }
    let isDotted = parts.count > 1
    if !isDotted && !closed && bullet { return nil }
    if isDotted && followsClock() { return nil }
    return Mark(
      style: isDotted ? .dotted : .whole, printed: printed(start, end), value: parts[0],
      minor: isDotted ? parts[1] : 0, hasBullet: bullet, isClosed: closed, start: at)
  }

  private mutating func letters(from start: Int, _ opened: Bool, _ bullet: Bool) -> Mark? {
    let first = at
    while let next = byte(at), (97...122).contains(next | 32), at - first < 5 { at += 1 }
    let run = bytes[first..<at].map { $0 | 32 }
    guard !run.isEmpty else { return nil }
    let isRoman = run.allSatisfy { $0 == 105 || $0 == 118 || $0 == 120 }
    guard isRoman || run.count == 1 else { return nil }
    if !opened && !isRoman && byte(at) == 46 && bytes[first] < 97 { return nil }
    let end = at
    guard close(opened), passBlank() else { return nil }
    return Mark(
      style: isRoman ? .roman : .letter, printed: printed(start, end), value: 0, minor: 0,
      hasBullet: bullet, isClosed: true, start: at)
  }

  /// A number of up to four digits that does not begin with a nought.
  private mutating func integer() -> Int? {
    let start = at
    var value = 0
    while let digit = byte(at), isDigit(digit), at - start < 5 {
      value = value * 10 + Int(digit - 48)
      at += 1
    }
    return at - start < 4 && bytes[start] != 48 ? value : nil
  }

  private mutating func close(_ opened: Bool) -> Bool {
    if byte(at) == 41 || (!opened && byte(at) == 46) {
      at += 1
      return true
    }
    return false
  }

  private mutating func passBlank() -> Bool {
    guard at < bytes.count else { return true }
    guard byte(at) == 32 else { return false }
    at += 1
    return true
  }

  /// `16.8.13` is a date, `9.30 am` a time of day.
  private func isDate(_ parts: [Int]) -> Bool {
    parts.count == 3 && parts[2] > 9 && parts[1] < 13 && parts[0] < 32
  }

  private func followsClock() -> Bool {
    guard let first = byte(at), let second = byte(at + 1) else { return false }
    let isHalf = (first == 97 || first == 112) && (second == 109 || second == 46)
    return isHalf && (byte(at + 2) ?? 32) < 97
  }

  private func printed(_ start: Int, _ end: Int) -> String {
    let bracket = end < bytes.count && bytes[end] == 41
    return String(decoding: bytes[start..<(bracket ? end + 1 : end)], as: UTF8.self)
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
