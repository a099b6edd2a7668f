public import Civic

/// One cell of a sheet: what it shows, what it holds, and what is doubtful about it.
public struct Cell: Hashable, Sendable {
  public let place: CellPlace
  /// As a reader of the sheet sees it; days as `2019-11-22` where only a number is kept in the file.
  public let text: String
  public let value: CellValue
  var marks: CellMarks

  init(place: CellPlace, text: String, value: CellValue, marks: CellMarks = []) {
    (self.place, self.text, self.value, self.marks) = (place, text, value, marks)
  }

  public var doubts: [CellDoubt] {
    CellDoubt.allCases.filter { marks.contains(CellMarks($0)) }
  }

  /// The doubts as sentences, each with the cell's place.
  public var toldDoubts: [SpreadsheetDoubt] {
    doubts.map { SpreadsheetDoubt(place: place.description, kind: $0, text: text) }
  }

  var holdsNothing: Bool { value == .empty && text.isEmpty }
}

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  case empty
  case text
  case number(Double)
  /// As the file keeps it: 12.5% is 0.125.
  case percentage(Double)
  case truth(Bool)
  case day(Day)
  /// A day with a time of day, in seconds since midnight.
  case moment(Day, seconds: Int)
  /// A time of day or a span, in seconds.
  case time(seconds: Int)
  /// `#DIV/0!` and the like.
  case fault
}

/// What may be wrong with a cell, though it can be read.
public enum CellDoubt: UInt8, CaseIterable, Sendable {
  case formula, formulaWithoutValue, externalLink, faultValue, merged
  case hiddenRow, hiddenColumn, hiddenSheet
  case percentageAsText, numberAsText, uncertainDay, unknownValue
  case duplicateHeading, noHeading, windows1252

  func sentence(_ text: String) -> String {
    switch self {
    case .formula: "The cell is a formula; the value that was saved with it is taken."
    case .formulaWithoutValue: "The cell is a formula that was saved without a value."
    case .externalLink: "The cell draws on another file, which was not opened."
    case .faultValue: "The cell shows the error \(text)."
    case .merged: "The cell is merged with others; only the first of them holds the value."
    case .hiddenRow: "The cell stands in a hidden row."
    case .hiddenColumn: "The cell stands in a hidden column."
    case .hiddenSheet: "The sheet is hidden."
    case .percentageAsText: "The percentage \(text) is kept as text."
    case .numberAsText: "The number \(text) is kept as text."
    case .uncertainDay: "The cell is formatted as a day that no calendar has."
    case .unknownValue: "What the cell holds cannot be read as what it says it is."
    case .duplicateHeading: "The heading “\(text)” stands above two columns."
    case .noHeading: "The cell stands under no heading."
    case .windows1252: "The file is not in UTF-8; it was read as Windows-1252."
    }
  }
}

/// A doubt with its sheet and cell, as it is told to a person.
public struct SpreadsheetDoubt: Hashable, Sendable {
  public let place: String
  public let kind: CellDoubt
  public let sentence: String

  init(place: String, kind: CellDoubt, text: String = "") {
    (self.place, self.kind, sentence) = (place, kind, kind.sentence(text))
  }
}

/// The doubts of a cell as bits, as a sheet has many cells.
struct CellMarks: OptionSet, Hashable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ doubt: CellDoubt) { rawValue = 1 << UInt16(doubt.rawValue) }

  static let merged = CellMarks(.merged)

  /// A number or percentage that stands as text.
  init(ofText text: String) {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count < 40,
      !(65...90).contains(first & 0xDF) || first > 127,
      (48...57).contains(last) || [37, 46, 32, 0xA0].contains(last)
    else {
      self = []
      return
    }
    let figure = PrintedFigure(printed: text)
    guard figure.value != nil else {
      self = []
      return
    }
    self.init(figure.unit == .percent ? .percentageAsText : .numberAsText)
  }
}
