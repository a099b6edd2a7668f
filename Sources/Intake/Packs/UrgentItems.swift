/// The items that were taken as urgent.
enum UrgentItems {
  /// The minutes after the chair's ruling, up to the next meeting's date; one when the ruling
  /// speaks of one item.
  static func read(_ minutes: Pack.Minutes) -> [Pack.UrgentItem] {
    guard let ruling = minutes.items.firstIndex(where: isRuling) else { return [] }
    let text = minutes.items[ruling].blocks.map(\.text).joined(separator: " ").asciiLowered
    let isOne =
      text.holds("following item of") || text.holds("following item should")
      || text.holds("following matter should")
    var found: [Pack.UrgentItem] = []
    for minute in minutes.items.dropFirst(ruling + 1) {
      let key = minute.title.asciiLowered
      if key.holds("next meeting") || isRuling(minute) || isExclusion(minute) { break }
      found.append(Pack.UrgentItem(minute: minute.number, title: minute.title, line: minute.line))
      if isOne { break }
    }
    return found
  }

  private static func isRuling(_ minute: Pack.Minute) -> Bool {
    guard minute.title.asciiLowered.holds("urgent") else { return false }
    let text = minute.blocks.map(\.text).joined(separator: " ").asciiLowered
    return text.holds("ruled") || text.holds("matter of urgency") || text.holds("100(b)")
      || text.holds("100b")
  }

  private static func isExclusion(_ minute: Pack.Minute) -> Bool {
    let key = minute.title.asciiLowered
    return key.holds("access to information") || key.holds("exempt")
  }
}
