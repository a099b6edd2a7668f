import Civic

/// Finds the rows of a street file and counts those that belong together, without making a string of any
/// but the first of each group.
struct StreetScanner {
  private(set) var rows = 0
  private var line = 0
  /// Where each group stands by the hash of its words, the next number where another has the place.
  private var places: [UInt64: Int] = [:]
  /// The words of each group, one behind the other.
  private var words: [[UInt8]] = []
  private var numbers: [Int] = []
  private var fields: [Range<Int>] = []
  private var key: [UInt8] = []

  /// The columns that are counted by: falls within, month, LSOA code, LSOA name, crime type.
  private static let counted = [3, 1, 7, 8, 9]
  private static let width = 12
  private static let quote = UInt8(ascii: "\"")
  private static let longestLine = 1 << 16

  /// Takes in as many whole lines as there are.
  ///
  /// - Returns: how many bytes were used.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws -> Int {
    var start = 0
    while let end = try lineEnd(bytes, from: start, isLast: isLast) {
      line += 1
      try take(bytes, start..<end)
      start = end + 1
    }
    return min(start, bytes.count)
  }

  /// Fills `fields` with the cells of the line at `start`; nil where it does not end yet.
  private mutating func lineEnd(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isLast: Bool
  ) throws -> Int? {
    fields.removeAll(keepingCapacity: true)
    var (place, cell, isQuoted) = (start, start, false)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == StreetScanner.quote { isQuoted.toggle() }
      if !isQuoted {
        if byte == UInt8(ascii: ",") {
          fields.append(cell..<place)
          cell = place + 1
        } else if byte == UInt8(ascii: "\n") {
          fields.append(cell..<place)
          return place
        }
      }
      place += 1
    }
    if place - start > StreetScanner.longestLine {
      throw StreetFile.Fault(line: line + 1, sentence: "A quotation mark is not closed.")
    }
    guard isLast, place > start else { return nil }
    fields.append(cell..<place)
    return place
  }

  private mutating func take(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws {
    let isReturn =
      range.upperBound > range.lowerBound
      && bytes[range.upperBound - 1] == UInt8(ascii: "\r")
    if range.count == (isReturn ? 1 : 0) { return }
    if line == 1 {
      let text = String(decoding: bytes[range.dropLast(isReturn ? 1 : 0)], as: UTF8.self)
      guard text == StreetFile.heading || text == "\u{FEFF}" + StreetFile.heading else {
        throw StreetFile.Fault(line: 1, sentence: "It does not begin as files of police.uk do.")
      }
      return
    }
    guard fields.count == StreetScanner.width else {
      throw StreetFile.Fault(
        line: line, sentence: "The row has \(fields.count) cells and not \(StreetScanner.width).")
    }
    rows += 1
    count(bytes)
  }

  private mutating func count(_ bytes: UnsafeRawBufferPointer) {
    key.removeAll(keepingCapacity: true)
    for column in StreetScanner.counted {
      key.append(contentsOf: bytes[fields[column]])
      key.append(0x1F)
    }
    var hash = StreetScanner.hash(key)
    while let place = places[hash] {
      if words[place] == key {
        numbers[place] += 1
        return
      }
      hash &+= 1
    }
    places[hash] = words.count
    words.append(key)
    numbers.append(1)
  }

  /// Fowler, Noll and Vo, 1a, 64 bits.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  func counts() throws -> [StreetFile.Group: Int] {
    guard line > 0 else { throw StreetFile.Fault(line: 0, sentence: "The file is empty.") }
    var counts: [StreetFile.Group: Int] = [:]
    counts.reserveCapacity(words.count)
    for (words, number) in zip(words, numbers) {
      counts[try StreetScanner.group(words), default: 0] += number
    }
    return counts
  }

  private static func group(_ words: [UInt8]) throws -> StreetFile.Group {
    let parts = words.split(separator: 0x1F, omittingEmptySubsequences: false).map(text)
    guard parts[1].utf8.count == 7, let month = Period(iso: "\(parts[1])-01/P1M") else {
      throw StreetFile.Fault(line: 0, sentence: "“\(parts[1])” is no month such as 2019-02.")
    }
    guard !parts[0].isEmpty, !parts[4].isEmpty else {
      throw StreetFile.Fault(line: 0, sentence: "A row names no force or no kind of crime.")
    }
    let district = parts[3].split(separator: " ").dropLast().joined(separator: " ")
    return StreetFile.Group(
      force: parts[0], month: month, area: parts[2], district: district, kind: parts[4])
  }

  /// A cell without the quotation marks around it, doubled ones as one.
  private static func text(_ cell: ArraySlice<UInt8>) -> String {
    let text = String(decoding: cell, as: UTF8.self)
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
