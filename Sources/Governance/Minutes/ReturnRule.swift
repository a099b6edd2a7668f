import Civic

/// Tells whether a later meeting brings back what an earlier one promised.
enum ReturnRule {
  /// What a later agenda or minutes show.
  struct Item: Decodable {
    let title: String
    let presenter: String?
  }

  /// The promise names what the item is about; or it invites somebody, and they present the item.
  static func isAnswered(_ promise: String, by item: Item) -> Bool {
    if Likeness.names(promise, item.title) { return true }
    guard promise.contains("invited"), let presenter = item.presenter else { return false }
    return Likeness.names(promise, presenter)
  }

  /// Whether a promise fell due at the meeting of that day: it was for the next meeting, or for the
  /// meeting of that month.
  static func wasDue(_ due: String?, on day: Day) -> Bool {
    guard let due else { return false }
    return due == "next meeting" || due == "\(Day.monthNames[day.month - 1]) meeting"
  }
}

/// How much two short texts are about the same thing.
enum Likeness {
  /// Words too common in a partnership's papers to tell one subject from another.
  private static let common: Set<String> = [
    "the", "and", "for", "that", "with", "this", "from", "was", "were", "are", "has", "have",
    "had", "been", "would", "will", "shall", "could", "should", "its", "their", "his", "her",
    "partnership", "safer", "meeting", "meetings", "report", "reports", "update", "updates",
    "future", "next", "invited", "invite", "representative", "representatives", "provide",
    "provided", "further", "details", "members", "member", "presented", "presentation",
    "submitted", "brought", "back", "regarding", "relation", "board", "group", "noted", "agreed",
    "information", "work", "attend", "services", "service", "council", "community", "safety",
    "plan", "strategy", "considered", "including", "once", "following", "which", "who", "whom",
    "into", "more", "other", "also", "any", "all", "each", "new", "date", "time", "chair", "chairs",
  ]

  /// The words by which a text can be told from others.
  static func tellingWords(_ text: String) -> Set<String> {
    Set(NameForm.words(in: text).filter { $0.count > 2 && !common.contains($0) })
  }

  static func sharedWords(_ a: String, _ b: String) -> Int {
    tellingWords(a).intersection(tellingWords(b)).count
  }

  /// Whether a text names what a title is about: at least two of the title's telling words and at
  /// least half of them, or its only one.
  static func names(_ text: String, _ title: String) -> Bool {
    let words = tellingWords(title)
    let shared = words.intersection(tellingWords(text)).count
    guard shared > 0 else { return false }
    return words.count == 1 ? words.first!.count > 5 : shared >= 2 && shared * 2 >= words.count
  }
}
