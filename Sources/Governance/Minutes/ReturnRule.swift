import Civic

/// Tells whether a later meeting brings back what an earlier one promised.
enum ReturnRule {
  /// What a later agenda or minutes show, with the words by which each can be told.
  struct Item {
    let title: String
    fileprivate let titleWords: Set<String>
    fileprivate let presenterWords: Set<String>

    init(title: String, presenter: String?) {
      self.title = title
      titleWords = Likeness.tellingWords(title)
      presenterWords = presenter.map(Likeness.tellingWords) ?? []
    }
  }

  /// The first item that brings the promise back: the promise names what the item is about, or it
  /// invites somebody, and they present the item.
  static func answer(to promise: String, among items: [Item]) -> Item? {
    let words = Likeness.tellingWords(promise)
    let invites = promise.contains("invited")
    return items.first { item in
      Likeness.name(words, item.titleWords) || invites && Likeness.name(words, item.presenterWords)
    }
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
  static func name(_ text: Set<String>, _ title: Set<String>) -> Bool {
    let shared = title.intersection(text).count
    guard shared > 0 else { return false }
    return title.count == 1 ? title.first!.count > 5 : shared >= 2 && shared * 2 >= title.count
  }
}
