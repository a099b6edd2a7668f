/// Where a cell stands: `Returns!B7`.
public struct CellPlace: Hashable, Sendable {
  /// Empty for a text file, which has no sheets.
  public let sheet: String
  private let rowNumber: Int32
  private let columnNumber: Int32

  /// - Parameters:
  ///   - row: counted from 1, as spreadsheets do; the line in a text file.
  ///   - column: counted from 0; 1 is column B.
  public init(sheet: String, row: Int, column: Int) {
    self.sheet = sheet
    (rowNumber, columnNumber) = (Int32(clamping: row), Int32(clamping: column))
  }

  public var row: Int { Int(rowNumber) }
  public var column: Int { Int(columnNumber) }

  /// The column's letters: 0 is A, 27 is AB.
  public static func letters(_ column: Int) -> String {
    var letters: [UInt8] = []
    var left = column + 1
    while left > 0 {
      letters.append(UInt8(65 + (left - 1) % 26))
      left = (left - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The sheet's name as formulas write it: in apostrophes where it is more than one word.
  static func quoted(_ sheet: String) -> String {
    let isPlain = sheet.utf8.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 95 || $0 == 46 || $0 > 127
    }
    guard !isPlain else { return sheet }
    let parts = sheet.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'"
  }
}

extension CellPlace: CustomStringConvertible {
  public var description: String {
    let cell = "\(CellPlace.letters(column))\(row)"
    return sheet.isEmpty
      ? "line \(row), column \(CellPlace.letters(column))" : "\(CellPlace.quoted(sheet))!\(cell)"
  }
}

/// A reference such as `AB12`, read from a file.
struct CellReference: Hashable {
  let row: Int
  let column: Int

  /// Nil for what is no cell of any spreadsheet: at most three letters and seven digits.
  init?(_ bytes: some Sequence<UInt8>) {
    var (column, row, letters, digits) = (0, 0, 0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
        column = column * 26 + Int(byte) - 64
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
        row = row * 10 + Int(byte) - 48
        digits += 1
      default: return nil
      }
    }
    guard letters > 0, row > 0 else { return nil }
    (self.row, self.column) = (row, column - 1)
  }
}

/// A rectangle of cells, such as `A2:B5`.
struct CellRange: Hashable {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.rows, self.columns) = (rows, columns)
  }

  init?(_ text: String) {
    let corners = text.utf8.split(separator: UInt8(ascii: ":")).map(CellReference.init)
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }
}
