public import Civic

/// A workbook as an .xlsx file: for who wants to reckon with figures, and for the blank sheets on
/// which figures are sent in.
///
/// Texts are always written as texts: what begins with `=` is never a formula. The same content makes
/// the same bytes.
public struct WorkbookDocument: Sendable, Hashable {
  public var title: String
  public var sheets: [SheetDocument]
  /// The date of the document itself.
  public var day: Day

  public init(title: String, sheets: [SheetDocument], dated day: Day) {
    (self.title, self.sheets, self.day) = (title, sheets, day)
  }

  public struct Fault: Error, Hashable, Sendable {
    public let sentence: String
  }

  public func bytes() throws -> [UInt8] { try WorkbookWriter.bytes(of: self) }

  /// Names that a spreadsheet takes: at most 31 letters, none of `[]:*?/\`, no apostrophe at either
  /// end, no two alike, and not `History`, which Excel keeps for itself.
  static func safeNames(_ names: [String]) -> [String] {
    var taken: Set<String> = ["history"]
    return names.enumerated().map { index, name in
      let plain = plainName(name)
      let base = plain.isEmpty ? "Sheet\(index + 1)" : plain
      var safe = base
      var number = 2
      while !taken.insert(safe.lowercased()).inserted {
        let ending = " (\(number))"
        safe = cut(base, to: 31 - ending.utf16.count) + ending
        number += 1
      }
      return safe
    }
  }

  private static func plainName(_ name: String) -> String {
    var name = String(
      name.map { character in
        "[]:*?/\\".contains(character) || character.unicodeScalars.contains { $0.value < 32 }
          ? " " : character
      })
    name = cut(name.split(separator: " ").joined(separator: " "), to: 31)
    while name.hasPrefix("'") || name.hasPrefix(" ") { name.removeFirst() }
    while name.hasSuffix("'") || name.hasSuffix(" ") { name.removeLast() }
    return name
  }

  private static func cut(_ name: String, to length: Int) -> String {
    var name = name
    while name.utf16.count > length { name.removeLast() }
    return name
  }
}

/// One sheet: headings that stay in sight, and rows below them.
public struct SheetDocument: Sendable, Hashable {
  public var name: String
  public var columns: [Column]
  public var rows: [[Content]]

  public init(name: String, columns: [Column], rows: [[Content]] = []) {
    (self.name, self.columns, self.rows) = (name, columns, rows)
  }

  public struct Column: Sendable, Hashable {
    public var heading: String
    /// In letters of ordinary width.
    public var width: Double
    /// What may be chosen in the cells below; empty when anything may be written.
    public var choices: [String]

    public init(_ heading: String, width: Double = 14, choices: [String] = []) {
      (self.heading, self.width, self.choices) = (heading, width, choices)
    }
  }

  /// What stands in a cell.
  public enum Content: Sendable, Hashable {
    case empty
    case text(String)
    /// - Parameter decimals: nil shows as many as there are.
    case number(Double, decimals: Int? = nil)
    /// 0.125 is shown as 12.5%.
    case percentage(Double, decimals: Int = 1)
    case day(Day)
    case truth(Bool)
  }
}
