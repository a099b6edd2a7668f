import Civic
import Intake

/// Finds what a depersonalised return must not hold: names, full postcodes, days of birth, numbers by
/// which a person is known. It is told by sheet and cell, and never repeated.
enum PersonalData {
  static func found(in workbook: Workbook, _ tables: [SentTable]) -> SpreadsheetFault? {
    for table in tables {
      for column in table.table.columns {
        if let what = heading(column.heading) { return fault(what, column.place) }
      }
    }
    var seen: [String: String?] = [:]
    for sheet in workbook.sheets {
      let table = tables.first { $0.sheet == sheet.name }
      let dated = table.map { columnsOfDays($0) } ?? []
      for row in sheet.rows {
        for cell in row.cells {
          let what = seen[cell.text] ?? content(cell.text)
          seen[cell.text] = .some(what)
          if let what { return fault(what, cell.place) }
          if let table, row.number > table.headingRow, let day = day(cell),
            !dated.contains(cell.place.column) || isLongAgo(day)
          {
            return unplacedDay(cell.place)
          }
        }
      }
    }
    return nil
  }

  private static func fault(_ what: String, _ place: CellPlace) -> SpreadsheetFault {
    SpreadsheetFault(
      "It holds what looks like \(what). A return has counts only: take it out of the file.",
      at: place.description)
  }

  private static func unplacedDay(_ place: CellPlace) -> SpreadsheetFault {
    SpreadsheetFault(
      "It holds a day that may be a day of birth. Take it out, or head the column Period, As at or "
        + "Due if it is one.", at: place.description)
  }

  private static let people: Set<String> = [
    "client", "victim", "offender", "suspect", "patient", "person", "user", "child", "nominal",
    "complainant", "perpetrator", "first", "last", "full", "middle", "maiden", "known",
  ]

  /// What stands beside the word for a thing that is somebody's.
  private static let attributes: Set<String> = [
    "home", "work", "contact", "postal", "line", "number", "no", "of", "the", "s", "e", "current",
    "previous",
  ]

  /// What a heading says of the cells below it; nil for headings that name nobody.
  static func heading(_ heading: String) -> String? {
    let words = folded(heading).split { !$0.isLetter }.map(String.init)
    let all = Set(words)
    func has(_ any: Set<String>) -> Bool { !all.isDisjoint(with: any) }
    if has(["surname", "forename", "forenames", "firstname", "lastname", "fullname"]) {
      return "a person’s name"
    }
    if has(["name", "names"]), words.count == 1 || !all.isDisjoint(with: people) {
      return "a person’s name"
    }
    if words.joined().hasPrefix("dob") || has(["dob", "birthdate", "birthday"])
      || (has(["birth", "born"]) && has(["date", "day", "d"]))
    {
      return "a day of birth"
    }
    let isPartOfPostcode = has(["sector", "district", "area", "partial", "outward", "outcode"])
    if !isPartOfPostcode, has(["postcode", "postcodes", "zip"]) || (has(["post"]) && has(["code"]))
    {
      return "a full postcode"
    }
    // “Theft of mobile phones” is a count, “Mobile phone” is somebody's.
    func isNothingBut(_ any: Set<String>) -> Bool {
      has(any) && all.isSubset(of: any.union(people).union(attributes))
    }
    if isNothingBut(["address", "addresses", "uprn", "street"]) { return "an address" }
    if has(["nino"]) || (has(["insurance"]) && has(["national"]))
      || (has(["ni"]) && has(["number", "no"]))
    {
      return "a National Insurance number"
    }
    if has(["nhs"]) && has(["number", "no"]) { return "an NHS number" }
    if isNothingBut(["telephone", "phone", "mobile", "tel"]) { return "a telephone number" }
    if isNothingBut(["email", "mail", "address", "addresses"]) { return "an e-mail address" }
    return nil
  }

  /// What a text holds that could point at somebody.
  static func content(_ text: String) -> String? {
    var (digits, letters, hasAt, hasTitle) = (0, 0, false, false)
    for byte in text.utf8 {
      switch byte {
      case 48...57: digits += 1
      case 65...90, 97...122:
        letters += 1
        if byte == 77 || byte == 68 { hasTitle = true }
      case 64: hasAt = true
      default: continue
      }
    }
    if hasAt, text.contains(/[^\s@]@[^\s@]+\.[A-Za-z]{2,}/) { return "an e-mail address" }
    if hasTitle, text.contains(/\b(Mr|Mrs|Ms|Miss|Master|Dr)\.? [A-Z][a-z]/) {
      return "a person’s name"
    }
    if digits >= 2, letters >= 3, text.contains(postcode) { return "a full postcode" }
    if digits >= 6, letters >= 3, text.contains(insurance) {
      return "a National Insurance number"
    }
    if digits >= 10 {
      if isNHSNumber(text) { return "an NHS number" }
      if text.contains(telephone) { return "a telephone number" }
    }
    return nil
  }

  /// As the Royal Mail forms them: one or two letters, a figure, then a figure and two letters at the
  /// end, of which C, I, K, M, O and V are none (BS 7666).
  nonisolated(unsafe) private static let postcode =
    /(?i)\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b/

  /// Two letters, six figures, a letter from A to D (HMRC, NIM39110).
  nonisolated(unsafe) private static let insurance =
    /(?i)\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b/

  /// Ten or eleven figures after a nought or +44.
  nonisolated(unsafe) private static let telephone =
    /(?:^|[^0-9])(?:\+44 ?|0)[1-9](?:[ \-()]?[0-9]){8,9}(?:$|[^0-9])/

  /// Ten figures of which the last is a check upon the others (NHS Data Dictionary, modulus 11).
  static func isNHSNumber(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 32 || $0 == 45 }) else {
      return false
    }
    let digits = text.utf8.filter { (48...57).contains($0) }.map { Int($0) - 48 }
    guard digits.count == 10 else { return false }
    let sum = zip(digits, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return check != 10 && check == digits[9] && Set(digits).count > 1
  }
}

extension PersonalData {
  /// The columns in which days are at home: periods, and when something was counted or is due.
  private static func columnsOfDays(_ table: SentTable) -> Set<Int> {
    let words: Set<String> = [
      "period", "month", "quarter", "year", "week", "date", "due", "at", "updated", "extracted",
      "expected", "ending",
    ]
    return Set(
      table.table.columns.filter { column in
        let own = folded(column.heading).split { !$0.isLetter }.map(String.init)
        return !words.isDisjoint(with: own)
      }.map(\.place.column))
  }

  private static func day(_ cell: Cell) -> Day? {
    switch cell.value {
    case .day(let day), .moment(let day, seconds: _): return day
    case .text:
      guard (8...20).contains(cell.text.utf8.count),
        cell.text.utf8.contains(where: { (48...57).contains($0) })
      else { return nil }
      return Day(words: cell.text)
    default: return nil
    }
  }

  /// No figures of that time are sent any more, but people were born then.
  private static func isLongAgo(_ day: Day) -> Bool { day.year < 1998 }
}
