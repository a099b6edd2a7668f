import Access

/// Which passwords are taken: long ones that are not the first to be guessed. There are no rules
/// about capitals and digits (NIST SP 800-63B, section 3.1.1.2).
enum PasswordRule {
  static let least = 12
  static let most = 200

  /// What is wrong with a password, nil when nothing is.
  /// - Parameter person: name and e-mail address, which are guessed first.
  static func problem(with password: String, of person: [String]) -> Problem? {
    func problem(_ sentence: String) -> Problem { Problem(field: "password", sentence: sentence) }
    if password.count < least { return problem("Use at least \(least) characters") }
    if password.count > most { return problem("Use at most \(most) characters") }
    let plain = password.lowercased().filter { $0.isLetter || $0.isNumber }
    if Set(plain).count < 5 { return problem("Use more than a few different characters") }
    if isRow(plain) || isCommon(plain) {
      return problem("Many people use this password; choose another")
    }
    let names = person.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }
    let rest = names.filter { $0.count > 2 }.reduce(plain) { $0.replacing($1, with: "") }
    if rest.count < 6 { return problem("Do not make it of your name or e-mail address") }
    return nil
  }

  /// `abcdefghijkl`, `123456789012`: each character follows the one before.
  private static func isRow(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map { Int($0.value) }
    let steps = zip(scalars, scalars.dropFirst()).map { $1 - $0 }
    return steps.count(where: { $0 == 1 || $0 == -9 }) >= steps.count - 1
  }

  /// A common word with nothing but digits or itself around it.
  private static func isCommon(_ text: String) -> Bool {
    if common.contains(text) { return true }
    let letters = text.filter(\.isLetter)
    let halves = String(letters.prefix(letters.count / 2))
    return common.contains(letters) || common.contains(halves) && halves + halves == letters
  }

  /// From the lists of passwords found in breaches, those that are long enough or become so with
  /// digits behind them, and the words of this trade.
  private static let common: Set<String> = [
    "password", "passwordpassword", "passw0rd", "pass", "qwerty", "qwertyuiop", "qwertyuiopasdf",
    "1q2w3e4r5t6y", "1qaz2wsx3edc", "qazwsxedc", "asdfghjkl", "zxcvbnm", "letmein", "welcome",
    "welcometo", "iloveyou", "sunshine", "princess", "football", "liverpool", "arsenal",
    "chelsea", "manchester", "superman", "batman", "dragon", "monkey", "master", "trustno",
    "starwars", "whatever", "computer", "internet", "admin", "administrator", "changeme",
    "changethis", "default", "secret", "topsecret", "summer", "winter", "spring", "autumn",
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "friday", "council", "police", "partnership", "headland",
    "communitysafety", "hartlepool", "correcthorsebatterystaple",
  ]
}
