/// Finds the agenda item that a report belongs to.
enum AgendaMatch {
  /// Gives every report the number of the item whose title its subject repeats; each item once,
  /// the best match first. A report that fits none keeps nil.
  static func assign(_ reports: inout [Pack.Report], _ agenda: [Pack.AgendaItem]) {
    let items =
      agenda.filter { $0.number.contains(".") }.isEmpty
      ? agenda : agenda.filter { $0.number.contains(".") }
    var pairs: [(score: Int, report: Int, item: Int)] = []
    guard reports.count * items.count < 1_000_000 else { return }
    for (index, report) in reports.enumerated() {
      guard let subject = report.subject else { continue }
      let words = Self.words(subject)
      for (place, item) in items.enumerated() {
        let title = Self.words(item.title)
        let shared = words.intersection(title).count
        let all = max(1, words.count + title.count)
        var score = shared * 200 / all
        if let by = report.reportOf, by.asciiLowered == item.presenter?.asciiLowered { score += 5 }
        if score >= 40 { pairs.append((score, index, place)) }
      }
    }
    var takenItems: Set<Int> = []
    for pair in pairs.sorted(by: { ($1.score, $0.report, $0.item) < ($0.score, $1.report, $1.item) }
    )
    where reports[pair.report].agendaNumber == nil && takenItems.insert(pair.item).inserted {
      reports[pair.report].agendaNumber = items[pair.item].number
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(Lexicon.words(text).map { $0.filter { $0 != "-" } }).subtracting(common)
  }

  private static let common: Set = ["the", "of", "and", "a", "to", "in", "for", "on", "report"]
}
