/// `Top 20` has twenty rows.
enum RowCounts {
  static func findings(in reading: TableReading) -> [Finding] {
    for words in [reading.table.title, reading.table.caption].compactMap({ $0 }) {
      guard let promised = promised(by: words) else { continue }
      let rows = reading.table.rows.filter { row in
        row.cells.contains { !$0.isBlank } && !CategoryName.isTotal(row.label)
      }
      guard rows.count != promised, abs(rows.count - promised) * 2 < promised else { return [] }
      return [
        Finding(
          table: reading.table.title ?? reading.table.caption, row: "(table)", column: "row count",
          printed: "\(rows.count) rows", expected: "\(promised) rows", rule: .rowCount,
          severity: .wrong,
          sentence: "The title promises \(promised) rows, and the table has \(rows.count).")
      ]
    }
    return []
  }

  /// 20 in `Top 20` or `Ten highest`.
  static func promised(by title: String) -> Int? {
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (at, word) in words.enumerated() {
      if ["top", "bottom"].contains(word), at + 1 < words.count, let number = number(words[at + 1])
      {
        return number
      }
      if ["highest", "lowest", "largest", "worst"].contains(word), at > 0,
        let number = number(words[at - 1])
      {
        return number
      }
    }
    return nil
  }

  static func number(_ word: String) -> Int? {
    let number = Int(word) ?? CheckWords.numbers.firstIndex(of: word)
    return number.flatMap { (2...200).contains($0) ? $0 : nil }
  }
}
