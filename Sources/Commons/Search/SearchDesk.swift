import Civic
import Pages
package import Records

/// Files what can be found, within the act that changes what it shows.
package struct SearchDesk {
  private let work: Work
  private let folder = WordFolder()

  package init(work: Work) { self.work = work }

  /// Makes a place hold these entries and no others. What stands there already is left alone.
  package func file(_ entries: [SearchEntry], at place: String) throws {
    let known = try standing(at: place)
    var wanted: Set<FiledText.Key> = []
    // What would be shown twice alike is filed once.
    let parts = entries.flatMap(parts).filter { wanted.insert($0.text.asKey).inserted }
    try remove(known.filter { !wanted.contains($0.key) }.map(\.value))
    try insert(parts.filter { known[$0.text.asKey] == nil }, at: place)
  }

  /// Leaves nothing behind of what went: a search that finds no trace of it is not enough.
  package func forgetWhatWasRemoved() throws {
    try work.forgetWhatWasRemoved(from: SearchEntry.index)
  }

  /// Empties the index.
  func clear() throws {
    try work.remove("SELECT id FROM searchEntry", from: SearchEntry.index)
    try work.change(details: FiledEntry.self, "DELETE FROM searchEntry")
    try work.change(details: FiledGroup.self, "DELETE FROM searchGroup")
  }

  private func standing(at place: String) throws -> [FiledText.Key: Int64] {
    let texts: [FiledText] = try work.reader.all(
      "SELECT * FROM searchText WHERE place = \(place) ORDER BY entryID")
    return Dictionary(texts.map { ($0.asKey, $0.entryID) }) { first, _ in first }
  }

  private func remove(_ ids: [Int64]) throws {
    guard !ids.isEmpty else { return }
    try work.remove(
      "SELECT id FROM searchEntry WHERE id IN (\(list: ids))", from: SearchEntry.index)
    try work.change(
      details: FiledEntry.self, "DELETE FROM searchEntry WHERE id IN (\(list: ids))")
  }

  private func insert(_ parts: [Part], at place: String) throws {
    guard !parts.isEmpty else { return }
    let last = Int64(
      try work.reader.number("SELECT COALESCE(MAX(id), 0) FROM searchEntry"))
    let numbered = parts.enumerated().map { (last + 1 + Int64($0.offset), $0.element) }
    let groups = try groups(of: parts.map(\.entry))
    try work.insert(
      details: numbered.map { id, part in
        FiledEntry(
          id: id, groupID: groups[part.entry.asGroup] ?? 0, day: part.entry.day?.iso ?? "")
      })
    try work.insert(details: numbered.map { id, part in part.text.numbered(id, at: place) })
    try work.insert(
      numbered.map { id, part in
        TextIndex.Entry(id: id, title: part.title, lines: [part.title] + part.lines)
      }, into: SearchEntry.index)
  }
}

extension SearchDesk {
  /// The number of each group that these entries belong to; new ones are entered.
  private func groups(of entries: [SearchEntry]) throws -> [FiledGroup.Key: Int64] {
    let wanted = Set(entries.map(\.asGroup))
    let known: [FiledGroup] = try work.reader.all(
      """
      SELECT * FROM searchGroup
      WHERE body IN (\(list: wanted.map(\.body))) AND year IN (\(list: wanted.map(\.year)))
      """)
    let last = Int64(try work.reader.number("SELECT COALESCE(MAX(id), 0) FROM searchGroup"))
    let new = wanted.subtracting(known.map(\.asKey)).enumerated().map { place, key in
      FiledGroup(id: last + 1 + Int64(place), kind: key.kind, year: key.year, body: key.body)
    }
    try work.insert(details: new)
    return Dictionary((known + new).map { ($0.asKey, $0.id) }) { first, _ in first }
  }

  /// An entry, or as much of a long one as an index can hold in one piece.
  private struct Part {
    let entry: SearchEntry
    let title: [String]
    let lines: [[String]]
    let text: FiledText
  }

  /// The entry with its words; several parts where it is longer than PostgreSQL can tell places in.
  private func parts(of entry: SearchEntry) -> [Part] {
    let title = folder.words(of: entry.title)
    let folded = entry.lines.flatMap { line in
      LongLine.cut(line, folder.words(of: line.text))
    }
    var parts: [Part] = []
    var sheet = WordSheet(title: title)
    var lines: ArraySlice = folded[...]
    repeat {
      let fitting = lines.prefix { sheet.take($0.words) }
      let taken = fitting.isEmpty ? lines.prefix(1) : fitting
      lines = lines.dropFirst(taken.count)
      parts.append(
        Part(
          entry: entry, title: title, lines: taken.map(\.words),
          text: FiledText(entry, taken.map(\.line))))
      sheet = WordSheet(title: title)
    } while !lines.isEmpty
    return parts
  }
}

/// Counts words, to stop before an index loses places. A sheet that refused a line is done with.
private struct WordSheet {
  private var places = 0
  private var counts: [String: Int] = [:]

  init(title: [String]) { _ = take(title) }

  /// Takes a line in; tells whether that was not too much.
  mutating func take(_ words: [String]) -> Bool {
    places += words.count + 1
    var mostTimes = 0
    for word in words {
      counts[word, default: 0] += 1
      mostTimes = max(mostTimes, counts[word, default: 0])
    }
    return places < TextIndex.mostPlaces && mostTimes <= TextIndex.mostPlacesOfAWord
  }
}

/// A line of an entry with its words; one that no index could hold is cut.
private struct LongLine {
  let line: SearchEntry.Line
  let words: [String]

  /// A line so short that a word cannot stand in it too often, beside the same word in a title.
  private static let most = TextIndex.mostPlacesOfAWord - 50

  static func cut(_ line: SearchEntry.Line, _ words: [String]) -> [LongLine] {
    guard words.count > most else { return [LongLine(line: line, words: words)] }
    let counts = Dictionary(grouping: words, by: \.self).mapValues(\.count)
    guard words.count > 2_000 || (counts.values.max() ?? 0) > most else {
      return [LongLine(line: line, words: words)]
    }
    let folder = WordFolder()
    let placed = folder.placedWords(of: line.text)
    let bytes = Array(line.text.utf8)
    return stride(from: 0, to: placed.count, by: most).map { start in
      let end = min(start + most, placed.count)
      let from = start == 0 ? 0 : placed[start].place.lowerBound
      let to = end == placed.count ? bytes.count : placed[end].place.lowerBound
      return LongLine(
        line: .init(String(decoding: bytes[from..<to], as: UTF8.self), at: line.anchor),
        words: placed[start..<end].map(\.folded))
    }
  }
}

extension FiledGroup {
  /// All but the number.
  struct Key: Hashable {
    let kind: SearchEntry.Kind
    let year: Int
    let body: String
  }

  var asKey: Key { Key(kind: kind, year: year, body: body) }
}

extension SearchEntry {
  fileprivate var asGroup: FiledGroup.Key {
    .init(kind: kind, year: day.map { MunicipalYear(of: $0).start } ?? 0, body: body)
  }
}

extension FiledText {
  /// All but the number and the place.
  struct Key: Hashable {
    let address: String
    let shown: [String]
  }

  var asKey: Key { Key(address: address, shown: [title, caption, text, anchors]) }

  fileprivate init(_ entry: SearchEntry, _ lines: [SearchEntry.Line]) {
    let hasAnchors = lines.contains { $0.anchor != nil }
    self.init(
      entryID: 0, place: "", title: entry.title, caption: entry.caption,
      address: entry.address.text,
      text: lines.map(\.text).joined(separator: "\n"),
      anchors: hasAnchors ? lines.map { $0.anchor ?? "" }.joined(separator: "\n") : "")
  }

  fileprivate func numbered(_ id: Int64, at place: String) -> FiledText {
    FiledText(
      entryID: id, place: place, title: title, caption: caption, address: address, text: text,
      anchors: anchors)
  }

  /// The lines again, each with its anchor.
  var lines: [SearchEntry.Line] {
    let texts = text.split(separator: "\n")
    let places = anchors.split(separator: "\n", omittingEmptySubsequences: false)
    return texts.enumerated().map { index, text in
      let anchor = index < places.count ? String(places[index]) : ""
      return SearchEntry.Line(String(text), at: anchor.isEmpty ? nil : anchor)
    }
  }
}
