/// The ordinary words of the trade by which the checks know headings and labels, as the papers of
/// English community safety partnerships use them. List of 21 November 2026; it holds kinds of
/// figures, never the name of a place or a person.
enum CheckWords {
  static let change: Set<String> = [
    "change", "changes", "difference", "diff", "variance", "variation", "movement",
  ]
  static let target = ["target", "direction", "goal"]
  static let share: Set<String> = ["proportion", "share", "percentage", "pct"]
  static let total: Set<String> = ["total", "totals", "overall", "sum"]
  static let current = ["current", "this year", "this quarter", "latest"]
  static let previous = ["previous", "last year", "last quarter", "prior"]

  /// Words with which the label of a total begins.
  static let totalLabels = ["total", "grand total", "overall", "all ", "sum of", "subtotal"]

  /// Rows that are no part of a sum: an average, a rate, a part of the row above.
  static let apartLabels = [
    "average", "mean", "median", "rate", "per ", "%", "proportion", "percentage", "of which",
    "including", "includes", "change", "difference", "previous", "target", "ratio",
  ]

  /// A row that tells of a change in words.
  static let rises = ["increased by", "increase of", "rise of", "up by", "rose by", "risen by"]
  static let falls = [
    "reduced by", "decreased by", "reduction of", "decrease of", "fall of", "down by", "fell by",
    "fallen by",
  ]

  /// Labels of measures that are shares of a whole and cannot pass 100 %.
  static let shareLabels = [
    "proportion", "percentage of", "% of", "share of", "perception", "per cent of",
  ]

  static let households = ["household", "dwelling", "hh", "properties"]
  static let people = ["pop", "people", "person", "resident", "head"]

  /// Names of one category; `CategoryName.key` of each.
  static let sameCategory: [[String]] = [
    ["total recorded crime", "all recorded crime", "recorded crime", "total crime", "all crime"],
    [
      "burglary residential", "residential burglary", "domestic burglary", "burglary dwelling",
      "dwelling burglary", "burglary domestic",
    ],
    ["violence against the person", "local violence", "violence"],
    ["robbery personal", "personal robbery"],
    ["robbery business", "business robbery"],
    ["criminal damage and arson", "criminal damage arson"],
    ["bicycle theft", "cycle theft", "theft of cycles"],
  ]

  /// Categories whose rates are by custom per household.
  static let householdCategories: Set<String> = ["burglary residential"]

  /// What the total of a table of incidents is called elsewhere.
  static let incidentTotals = [
    "anti social behaviour incidents reported to the police", "anti social behaviour incidents",
    "anti social behaviour", "total anti social behaviour", "asb incidents", "total asb",
  ]

  static let numbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]
}

/// A label without what may differ in print: capitals, dashes, `&` for `and`, remarks in brackets.
enum CategoryName {
  static func key(_ label: String) -> String {
    var text = ""
    var depth = 0
    for character in label.lowercased() {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case "&": text += " and "
      case "'", "\u{2019}": break
      default:
        if depth == 0 { text.append(character.isLetter || character.isNumber ? character : " ") }
      }
    }
    let words = text.split(separator: " ")
    if let at = words.lastIndex(of: "in"), words.first == "total", at >= 2 {
      return words[..<at].joined(separator: " ")
    }
    return words.joined(separator: " ")
  }

  private static let canonical: [String: String] = {
    var names: [String: String] = [:]
    for group in CheckWords.sameCategory {
      for name in group { names[name] = group[0] }
    }
    for name in CheckWords.incidentTotals { names[name] = CheckWords.incidentTotals[0] }
    return names
  }()

  /// One name for all names of one category.
  static func category(_ label: String) -> String {
    let key = key(label)
    return canonical[key] ?? key
  }

  /// A label that can mean nothing but the sum of what stands above.
  static func isPlainTotal(_ label: String) -> Bool {
    let key = key(label)
    return key == "total" || key == "grand total" || key == "overall total"
      || key.hasPrefix("total ")
  }

  static func isTotal(_ label: String) -> Bool {
    let lower = label.lowercased().trimmed
    return CheckWords.totalLabels.contains(where: lower.hasPrefix)
  }
}
