/// Comma-separated values as RFC 4180 describes them: quoted cells, doubled quotes, line feeds in
/// quotes; LF or CRLF ends a row.
public struct CSV: Sendable {
  /// A file that is not well-formed, told by its line.
  public struct Fault: Error, Hashable, Sendable {
    /// Counted from 1.
    public let line: Int
    public let sentence: String

    public init(line: Int, sentence: String) { (self.line, self.sentence) = (line, sentence) }
  }

  /// The heading row.
  public let columns: [String]
  /// All other rows, each as wide as the heading.
  public let rows: [Row]

  /// A row that knows its line and its columns' names.
  public struct Row: Hashable, Sendable {
    /// The line on which it begins, counted from 1.
    public let line: Int
    public let cells: [String]
    fileprivate let places: [String: Int]

    /// The cell under a heading; nil when there is no such column or the cell is empty.
    public subscript(_ column: String) -> String? {
      guard let place = places[column], !cells[place].isEmpty else { return nil }
      return cells[place]
    }
  }

  /// Reads a whole file. A byte-order mark is passed over; blank lines are no rows.
  public init(_ text: String) throws(Fault) {
    var records = try CSV.records(in: Array(text.utf8))
    guard !records.isEmpty else { throw Fault(line: 1, sentence: "The file is empty.") }
    let heading = records.removeFirst().cells
    guard Set(heading).count == heading.count else {
      throw Fault(line: 1, sentence: "Two columns have the same heading.")
    }
    let places = Dictionary(uniqueKeysWithValues: heading.enumerated().map { ($1, $0) })
    for record in records where record.cells.count != heading.count {
      throw Fault(
        line: record.line,
        sentence: "The row has \(record.cells.count) cells under \(heading.count) headings.")
    }
    columns = heading
    rows = records.map { Row(line: $0.line, cells: $0.cells, places: places) }
  }

  typealias Record = (line: Int, cells: [String])

  /// The rows of a file that is divided by commas, or by another sign.
  static func records(
    in bytes: [UInt8], dividedBy divider: UInt8 = UInt8(ascii: ",")
  ) throws(Fault) -> [Record] {
    var records: [Record] = []
    var scanner = Scanner(bytes: bytes, divider: divider)
    while let record = try scanner.nextRecord() {
      if record.cells != [""] { records.append(record) }
    }
    return records
  }

  /// Walks over the bytes, a record at a time.
  private struct Scanner {
    let bytes: [UInt8]
    let divider: UInt8
    var place = 0
    var line = 1

    init(bytes: [UInt8], divider: UInt8) {
      (self.bytes, self.divider) = (bytes, divider)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    mutating func nextRecord() throws(Fault) -> Record? {
      guard place < bytes.count else { return nil }
      let start = line
      var cells: [String] = []
      while true {
        cells.append(try nextCell())
        guard place < bytes.count else { return (start, cells) }
        let end = bytes[place]
        place += 1
        if end == divider { continue }
        if end == UInt8(ascii: "\r"), place < bytes.count, bytes[place] == UInt8(ascii: "\n") {
          place += 1
        }
        line += 1
        return (start, cells)
      }
    }

    private mutating func nextCell() throws(Fault) -> String {
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        let start = place
        while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
      }
      return try quotedCell()
    }

    private mutating func quotedCell() throws(Fault) -> String {
      let opened = line
      var cell: [UInt8] = []
      place += 1
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte != UInt8(ascii: "\"") {
          if byte == UInt8(ascii: "\n") { line += 1 }
          cell.append(byte)
        } else if place < bytes.count, bytes[place] == byte {
          cell.append(byte)
          place += 1
        } else {
          guard place == bytes.count || endsCell(bytes[place]) else {
            throw Fault(line: line, sentence: "Something stands behind a closing quotation mark.")
          }
          return String(decoding: cell, as: UTF8.self)
        }
      }
      throw Fault(line: opened, sentence: "A quotation mark is opened and never closed.")
    }

    private func endsCell(_ byte: UInt8) -> Bool {
      byte == divider || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }
}
