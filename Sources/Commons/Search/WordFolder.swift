import CStemmer
import Foundation

/// Makes words comparable: small letters, no accents, and the forms of an English word as one, so that
/// `burglaries` is `burglary`.
///
/// Letters and figures make a word; everything else parts words. A possessive `’s` is dropped, and so is
/// the comma that groups thousands. What is in no Latin letters stays findable under its code points. The
/// forms are told by the Porter2 stemmer of Snowball (M. F. Porter, 2001).
final class WordFolder {
  /// A word as it is compared, and where it stands in the text, in bytes of UTF-8.
  struct Word: Hashable, Sendable {
    let folded: String
    let place: Range<Int>
  }

  private let stemmer = sb_stemmer_new("english", "UTF_8")
  private var letters: [UInt8] = []

  init() {}

  deinit { sb_stemmer_delete(stemmer) }

  /// The words alone, in their order.
  func words(of text: String) -> [String] { placedWords(of: text).map(\.folded) }

  /// The words with their places.
  func placedWords(of text: String) -> [Word] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [Word] = []
      var (place, start) = (0, 0)
      while place < bytes.count {
        let begins = letters.isEmpty
        let length = take(bytes, at: place)
        if length > 0 {
          if begins { start = place }
          place += length
          continue
        }
        if !begins { words.append(end(start..<place)) }
        place += skip(bytes, at: place, behindWord: !begins)
      }
      if !letters.isEmpty { words.append(end(start..<bytes.count)) }
      return words
    }
  }

  /// Takes what stands at the place into the word; tells how many bytes, none where a word ends.
  private func take(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let byte = bytes[place]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      letters.append(byte)
      return 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      letters.append(byte | 0x20)
      return 1
    case UInt8(ascii: ","): return groupsThousands(bytes, place) ? 1 : 0
    case ..<0x80: return 0
    default: return takeRarely(bytes, at: place)
    }
  }

  /// Whether the comma stands inside one number: `1,204`.
  private func groupsThousands(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let isFigure = { (byte: UInt8) in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    guard !letters.isEmpty, letters.allSatisfy(isFigure), place + 3 < bytes.count,
      bytes[(place + 1)...(place + 3)].allSatisfy(isFigure)
    else { return false }
    return place + 4 == bytes.count || !isFigure(bytes[place + 4])
  }

  /// A character beyond ASCII: a letter loses its accent, a mark upon a letter is passed over.
  private func takeRarely(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let (scalar, length) = WordFolder.scalar(bytes, at: place)
    let kind = scalar.properties.generalCategory
    if kind == .nonspacingMark || scalar == "\u{AD}" { return letters.isEmpty ? 0 : length }
    guard scalar.properties.isAlphabetic || kind == .decimalNumber else { return 0 }
    let before = letters.count
    if let plain = WordFolder.ligatures[scalar] {
      letters += plain.utf8
      return length
    }
    let folded = String(Character(scalar)).folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
    for letter in folded.unicodeScalars {
      if letter.isASCII {
        letters += String(letter).lowercased().utf8.filter { $0 != UInt8(ascii: " ") }
      } else {
        letters += ("u" + String(letter.value, radix: 16)).utf8
      }
    }
    return letters.count > before ? length : 0
  }

  /// How far the next word is off at least: past a possessive’s `s`, if one stands here.
  private func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, behindWord: Bool
  ) -> Int {
    let (scalar, length) =
      bytes[place] < 0x80
      ? (Unicode.Scalar(bytes[place]), 1) : WordFolder.scalar(bytes, at: place)
    guard behindWord, scalar == "'" || scalar == "\u{2019}", place + length < bytes.count,
      bytes[place + length] | 0x20 == UInt8(ascii: "s")
    else { return length }
    let next = place + length + 1
    return next == bytes.count || !WordFolder.isLetter(bytes[next]) ? length + 1 : length
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0xC3 && byte <= 0xDF
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> (Unicode.Scalar, Int) {
    let length = bytes[place] >= 0xF0 ? 4 : bytes[place] >= 0xE0 ? 3 : 2
    let slice = bytes[place..<min(place + length, bytes.count)]
    return (String(decoding: slice, as: UTF8.self).unicodeScalars.first ?? " ", slice.count)
  }

  /// Letters that are no letter with an accent.
  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
  ]

  private func end(_ place: Range<Int>) -> Word {
    defer { letters.removeAll(keepingCapacity: true) }
    let hasFigures = letters.contains { $0 <= UInt8(ascii: "9") }
    guard !hasFigures, letters.count > 2,
      let stem = sb_stemmer_stem(stemmer, letters, Int32(letters.count))
    else { return Word(folded: String(decoding: letters.prefix(64), as: UTF8.self), place: place) }
    let bytes = UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer)))
    return Word(folded: String(decoding: bytes.prefix(64), as: UTF8.self), place: place)
  }
}
