/// The place of a text that a search found, cut out with its hits marked.
///
/// It is made of the text as it is shown, by the same folding as the index, so that it does not matter
/// which engine found the entry.
struct Snippet: Sendable, Hashable {
  /// A piece of it.
  struct Run: Sendable, Hashable {
    var text: String
    var isHit: Bool
  }

  private(set) var runs: [Run] = []
  /// The place on the page that shows what was found; nil where the page itself is the place.
  private(set) var anchor: String?

  /// Bytes of text around the hits of one line, and how much of them before the first.
  private static let width = 240
  private static let before = 70

  /// - Parameter terms: folded, as a `SearchQuery` holds them.
  init(of lines: [SearchEntry.Line], finding terms: [[String]], _ folder: WordFolder) {
    let found = Snippet.best(lines, terms, folder)
    anchor = found.first.flatMap { lines[$0.line].anchor }
    for (number, hits) in found.enumerated() {
      if number > 0 { runs.append(Run(text: " … ", isHit: false)) }
      runs += Snippet.cut(lines[hits.line].text, around: hits.places)
    }
    guard found.isEmpty, let first = lines.first else { return }
    runs = Snippet.cut(first.text, around: [])
  }

  /// A text with its hits marked, whole: a title.
  init(whole text: String, finding terms: [[String]], _ folder: WordFolder) {
    let places = Snippet.hits(in: text, terms, folder).flatMap(\.places)
    runs = Snippet.marked(Array(text.utf8), 0..<text.utf8.count, Snippet.merged(places))
  }

  // MARK: finding

  private struct Hits {
    var line: Int
    var terms: Set<Int>
    var places: [Range<Int>]
  }

  /// The line with most of the terms, the earliest of such; and where others are missing in it, the one
  /// that has most of them.
  private static func best(
    _ lines: [SearchEntry.Line], _ terms: [[String]], _ folder: WordFolder
  ) -> [Hits] {
    var all: [Hits] = []
    for (index, line) in lines.enumerated() {
      let found = hits(in: line.text, terms, folder)
      guard !found.isEmpty else { continue }
      all.append(
        Hits(
          line: index, terms: Set(found.map(\.term)), places: merged(found.flatMap(\.places))))
      if all[all.count - 1].terms.count == terms.count { return [all[all.count - 1]] }
    }
    guard let first = all.max(by: { $0.terms.count < $1.terms.count }) else { return [] }
    let rest = all.map { ($0, $0.terms.subtracting(first.terms).count) }.filter { $0.1 > 0 }
    let second = rest.max { $0.1 < $1.1 }
    return [first] + (second.map { [$0.0] } ?? [])
  }

  private static func hits(
    in text: String, _ terms: [[String]], _ folder: WordFolder
  ) -> [(term: Int, places: [Range<Int>])] {
    let words = folder.placedWords(of: text)
    return terms.enumerated().compactMap { index, term in
      let places = words.indices.filter { start in
        start + term.count <= words.count
          && zip(term, words[start...]).allSatisfy { $0 == $1.folded }
      }.map { start in
        words[start].place.lowerBound..<words[start + term.count - 1].place.upperBound
      }
      return places.isEmpty ? nil : (index, places)
    }
  }

  /// Places in their order, those that overlap made one.
  private static func merged(_ places: [Range<Int>]) -> [Range<Int>] {
    places.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, place in
      if let last = merged.last, place.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        merged.append(place)
      }
    }
  }

  // MARK: cutting

  /// The part of a line around its first hits, between spaces, with dots where something is left out.
  private static func cut(_ text: String, around places: [Range<Int>]) -> [Run] {
    let bytes = Array(text.utf8)
    let first = places.first?.lowerBound ?? 0
    var start = 0
    if first > before {
      start = first - before
      while start < first, bytes[start] != UInt8(ascii: " ") { start += 1 }
      if start < first { start += 1 }
    }
    var end = min(bytes.count, max(start + width, places.first?.upperBound ?? 0))
    if end < bytes.count {
      let least = max(start, places.first?.upperBound ?? 0)
      while end > least, bytes[end] != UInt8(ascii: " ") { end -= 1 }
      if end == least { end = places.isEmpty ? wholeLetter(bytes, start + width) : least }
    }
    var runs = marked(bytes, start..<end, places.filter { $0.upperBound <= end })
    if start > 0 { runs.insert(Run(text: "… ", isHit: false), at: 0) }
    if end < bytes.count { runs.append(Run(text: " …", isHit: false)) }
    return runs
  }

  /// The next place at which no letter is cut in two.
  private static func wholeLetter(_ bytes: [UInt8], _ place: Int) -> Int {
    var place = min(place, bytes.count)
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  private static func marked(
    _ bytes: [UInt8], _ whole: Range<Int>, _ places: [Range<Int>]
  ) -> [Run] {
    var runs: [Run] = []
    var place = whole.lowerBound
    func add(_ end: Int, isHit: Bool) {
      guard end > place else { return }
      runs.append(Run(text: String(decoding: bytes[place..<end], as: UTF8.self), isHit: isHit))
      place = end
    }
    for hit in places {
      add(hit.lowerBound, isHit: false)
      add(hit.upperBound, isHit: true)
    }
    add(whole.upperBound, isHit: false)
    return runs
  }
}
