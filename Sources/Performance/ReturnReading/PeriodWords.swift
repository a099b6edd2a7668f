import Civic

extension Period {
  /// Reads a period as people write it: `2019-20/Q2`, `July to September 2019`, `Jul–Sep 2019`,
  /// `Q2 2019/20`, `2019/20`, `Apr-19`, and the first day of a month for the month. Nil where a word is
  /// left over, or where nothing says which year it is.
  ///
  /// - Parameter financialYear: for months and quarters that name no year, as the calendar year in
  ///   which the financial year begins.
  init?(words text: String, financialYear: Int? = nil) {
    let text = text.singleSpaced
    if let period = Period(address: text) {
      self = period
    } else if let day = Day(iso: text) {
      guard day.day == 1 else { return nil }
      self.init(.month, of: day)
    } else if let period = PeriodWords(text)?.period(in: financialYear) {
      self = period
    } else {
      return nil
    }
  }

  /// Whether it names months or a quarter and leaves the year to be known.
  static func lacksYear(_ text: String) -> Bool {
    Period(words: text) == nil && Period(words: text, financialYear: 2018) != nil
  }
}

/// The months, quarter and years that a text names, when it names nothing else.
private struct PeriodWords {
  private var months: [(month: Int, year: Int?)] = []
  private var quarter: Int?
  /// Years that follow no month: one of four figures, and what stands behind it.
  private var years: [Int] = []

  init?(_ text: String) {
    var tokens = PeriodWords.tokens(text)[...]
    guard !tokens.isEmpty, tokens.count < 9 else { return nil }
    while let token = tokens.popFirst() {
      if let month = PeriodWords.month(token) {
        months.append((month, PeriodWords.year(tokens.first)))
        if months.last?.year != nil { tokens.removeFirst() }
      } else if ["q", "quarter", "qtr"].contains(token), quarter == nil,
        let number = tokens.first.flatMap({ Int($0) }), (1...4).contains(number)
      {
        quarter = number
        tokens.removeFirst()
      } else if let number = Int(token), token.count == 4 || token.count == 2 {
        years.append(number)
      } else if !["to", "and", "fy", "of"].contains(token) {
        return nil
      }
    }
  }

  func period(in financialYear: Int?) -> Period? {
    switch (months.count, quarter) {
    case (0, let quarter?):
      let year = years.isEmpty ? financialYear : startOfYear
      return year.flatMap { Period.quarter(quarter, of: $0) }
    case (0, nil): return startOfYear.flatMap { Period.year($0) }
    case (1, nil): return month(months[0], in: financialYear)
    case (2, nil): return quarterOfMonths(in: financialYear)
    default: return nil
    }
  }

  /// The year that begins of two that follow each other: 2019/20, 2019-2020, 19/20.
  private var startOfYear: Int? {
    guard years.count == 2 else { return nil }
    let start = years[0] < 100 ? 2000 + years[0] : years[0]
    return [start + 1, (start + 1) % 100].contains(years[1]) ? start : nil
  }

  private func month(_ named: (month: Int, year: Int?), in financialYear: Int?) -> Period? {
    guard years.isEmpty else { return nil }
    let year = named.year ?? financialYear.map { named.month < 4 ? $0 + 1 : $0 }
    return year.flatMap { Period.month(named.month, of: $0) }
  }

  private func quarterOfMonths(in financialYear: Int?) -> Period? {
    guard let last = month(months[1], in: financialYear) else { return nil }
    let quarter = Period(.quarter, of: last.first)
    let parts = quarter.split(into: .month)
    guard parts.last == last, parts.first?.first.month == months[0].month else { return nil }
    if let year = months[0].year, year != quarter.first.year { return nil }
    return quarter
  }

  /// Runs of letters and runs of figures, in small letters: `Apr-19` is `apr` and `19`.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var wasDigit: Bool?
    for character in text.lowercased() {
      guard character.isLetter || character.isNumber else {
        // What divides words and figures divides; anything else is no period's.
        guard " -–—/.,'’()\u{A0}".contains(character) else { return [] }
        wasDigit = nil
        continue
      }
      if wasDigit == character.isNumber {
        tokens[tokens.count - 1].append(character)
      } else {
        tokens.append(String(character))
      }
      wasDigit = character.isNumber
    }
    return tokens
  }

  private static func month(_ token: String) -> Int? {
    guard token.count >= 3, token.allSatisfy(\.isLetter) else { return nil }
    let names = Day.monthNames.map { $0.lowercased() }
    return (names.firstIndex { $0.hasPrefix(token) && (token.count <= 4 || $0 == token) })
      .map { $0 + 1 }
  }

  /// The year behind a month, of two or four figures.
  private static func year(_ token: String?) -> Int? {
    guard let token, let number = Int(token) else { return nil }
    switch token.count {
    case 2: return 2000 + number
    case 4: return number
    default: return nil
    }
  }
}

extension Day {
  /// Reads a day as people write it: `2019-11-22`, `22/11/2019`, `22 November 2019`.
  init?(words text: String) {
    // A count is no day.
    guard !text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let text = text.singleSpaced
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split { " /.-".contains($0) }
    guard parts.count == 3, parts[0].count <= 2, let day = Int(parts[0]),
      let month = Int(parts[1]) ?? Day.month(parts[1]), let year = Int(parts[2]),
      parts[2].count == 4
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func month(_ name: Substring) -> Int? {
    guard name.count >= 3 else { return nil }
    return Day.monthNames.firstIndex { $0.lowercased().hasPrefix(name.lowercased()) }
      .map { $0 + 1 }
  }
}
