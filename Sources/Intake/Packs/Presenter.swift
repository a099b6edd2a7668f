/// The person, post or body that brings an item: in italics, in brackets or after the last dash.
enum Presenter {
  /// Parts a title from its presenter. `raw` is the print of the same text.
  /// - `afterDash`: agendas print the presenter after the last dash; minutes do not.
  static func part(
    _ text: String, raw: ArraySlice<UInt8>, afterDash: Bool = true
  ) -> (title: String, presenter: String?) {
    if let italic = Emphasis.lastItalic(raw) {
      let whole = PackText.normal(raw)
      let after = whole.cut(min(whole.byteCount, italic.start + italic.text.byteCount))
      let offset = whole.byteCount - text.byteCount
      let title = trimTitle(whole.cut(max(0, offset), min(italic.start, whole.byteCount)))
      let presenter = String(italic.text.trimmed(of: " -:"))
      if !title.isEmpty, after.byteCount < 4, offset >= 0 {
        return (title, unbracketed(presenter))
      }
    }
    if let (head, tail) = text.bracketTail, !head.isEmpty, isPresenter(tail) {
      return (trimTitle(head), tail)
    }
    if afterDash, let dash = lastDash(text) {
      let tail = text.cut(dash + 3)
      if isPresenter(tail) { return (trimTitle(text.cut(0, dash)), tail) }
    }
    return (text, nil)
  }

  static func isPresenter(_ text: String) -> Bool {
    guard text.byteCount < 120, let first = text.first, first.isUppercase, !text.endsSentence else {
      return false
    }
    if PersonName.isPerson(text) {
      return text.words.count < 5 && PersonName.read(text)?.title != nil
    }
    let words = Lexicon.words(text)
    if words.contains(where: { papers.contains($0) }) && !Lexicon.post.contains(words.last ?? "") {
      return false
    }
    if text.parts().contains(where: isPostShaped) { return true }
    return Lexicon.organisation.contains(words.last ?? "") && words.count < 8
      && text.words.allSatisfy {
        $0.first?.isUppercase == true || ["of", "and", "for", "on", "&"].contains($0)
      }
  }

  /// A post's word opens or ends the part, or stands before `of` or `for`.
  private static func isPostShaped(_ part: String) -> Bool {
    let words = Lexicon.words(part.bracketTail?.head ?? part)
    for (index, word) in words.enumerated() where Lexicon.post.contains(word) {
      if index == 0 || index == words.count - 1 { return true }
      if ["of", "for"].contains(words[index + 1])
        || (word == "representative" && words[index + 1] == "from")
      {
        return true
      }
    }
    return false
  }

  private static let papers: Set = [
    "report", "update", "plan", "strategy", "review", "feedback", "minutes", "role",
  ]

  private static func unbracketed(_ text: String) -> String {
    text.hasPrefix("(") && text.hasSuffix(")")
      ? text.cut(1, text.byteCount - 1) : String(text.trimmed(of: "()").description)
  }

  private static func trimTitle(_ text: String) -> String { String(text.trimmed(of: " -(:")) }

  private static func lastDash(_ text: String) -> Int? {
    var last: Int?
    var at = 0
    while let found = text.offset(of: " - ", from: at) {
      last = found
      at = found + 1
    }
    return last
  }
}

extension PackLines {
  /// The print of several lines as one, joined as the normal form joins them.
  func rawJoined(_ range: Range<Int>) -> [UInt8] {
    var joined: [UInt8] = []
    for index in range {
      var next = raw(self[index])
      while let first = next.first, PackText.isBlank(first) { next.removeFirst() }
      while let last = joined.last, PackText.isBlank(last) { joined.removeLast() }
      let glued =
        joined.last == 45 && joined.count > 1 && joined[joined.count - 2] > 64
        && self[index].text.startsSmall
      if !joined.isEmpty && !glued { joined.append(32) }
      joined += next
    }
    return joined
  }
}
