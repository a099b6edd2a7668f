/// Something in a pack that does not add up: where, what is printed, what it should be, and why.
package struct Finding: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, CaseIterable {
    /// A slip of the pen: digits transposed, dropped or added, a sign doubled, a label misspelt.
    case typo
    /// At most one unit in the last printed place.
    case rounding
    /// Any other.
    case wrong
    /// Of figures that were sent: unlike what was sent before, and perhaps right.
    case doubt
  }

  /// The title of the table, nil outside tables.
  package var table: String?
  package var row: String
  package var column: String
  package var printed: String
  /// What it should be, nil when that cannot be told.
  package var expected: String?
  package var rule: String
  package var severity: Severity
  /// What a person reads.
  package var sentence: String

  package init(
    table: String?, row: String, column: String, printed: String,
    expected: String?, rule: CheckRule, severity: Severity, sentence: String
  ) {
    (self.table, self.row, self.column) = (table, row, column)
    (self.printed, self.expected, self.rule) = (printed, expected, rule.rawValue)
    (self.severity, self.sentence) = (severity, sentence)
  }
}

/// The rules of the checks, in the words in which findings name them.
package enum CheckRule: String, Hashable, Sendable, CaseIterable {
  case area = "an area is the sum of its parts"
  case rowTotal = "a total is the sum of its columns"
  case columnTotal = "a total is the sum of its rows"
  case parent = "a category is the sum of its kinds"
  case year = "a year is the sum of its quarters"
  case ownLimits = "a figure lies near what was sent before"
  case difference = "a difference is the current figure less the previous"
  case percentChange = "a percentage change is the difference over the previous figure"
  case changeWayRound = "a change is reckoned from the earlier to the later period"
  case fromZero = "a change from 0 has no percentage"
  case points = "percentage points are not a relative change"
  case rate = "a rate is the count over the base of its area"
  case oneBase = "one population for one area in one pack"
  case baseHeading = "a rate divides by the base that its heading names"
  case usualBase = "a rate divides by the base that is usual for its category"
  case swapped = "figures stand under their own headings"
  case sameFact = "one figure for one fact"
  case copiedRow = "a row is not a copy of another"
  case share = "a share is the part over the whole"
  case sharePlaces = "a share is printed to the places to which it was reckoned"
  case shareLimit = "a share is at most 100%"
  case responses = "answers are at most the responses"
  case unit = "one unit in a column"
  case sign = "signs as in the rest of the column"
  case name = "one name for one category"
  case rowCount = "as many rows as the title says"
  case ranking = "a ranked table runs in order"
  case words = "a change in words agrees with the figures"
  case run = "a run of falls or rises agrees with the series"
  case yearToDate = "a year to date holds its latest quarter"
  case numbering = "paragraph numbers run on"
  case member = "each member is listed once"
  case subject = "a report has the title of its agenda item"
}
