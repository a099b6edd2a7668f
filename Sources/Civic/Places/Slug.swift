/// A name as it stands in an address: `Safer Marrowby Partnership` is `safer-marrowby-partnership`.
///
/// Lower-case letters a to z, figures and single hyphens; an accent is dropped, anything else parts words.
public struct Slug: Hashable, Sendable {
  public let text: String

  public init(_ name: String) {
    var bytes: [UInt8] = []
    for character in name.lowercased() {
      if character == "'" || character == "\u{2019}" { continue }
      let plain = character.isASCII ? character : Slug.withoutAccent(character)
      if let code = plain.asciiValue, plain.isLetter || plain.isNumber {
        bytes.append(code)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    text = bytes.isEmpty ? "unnamed" : String(decoding: bytes.prefix(80), as: UTF8.self)
  }

  /// The first of `name`, `name-2`, `name-3`… that is not taken.
  public static func unused(for name: String, taken: Set<String>) -> String {
    let slug = Slug(name).text
    guard taken.contains(slug) else { return slug }
    var number = 2
    while taken.contains("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  private static let accents: [Character: Character] = [
    "á": "a", "à": "a", "â": "a", "ä": "a", "å": "a", "ã": "a", "ç": "c", "é": "e", "è": "e",
    "ê": "e", "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o",
    "ô": "o", "ö": "o", "õ": "o", "ø": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ŵ": "w",
    "ý": "y", "ŷ": "y",
  ]

  private static func withoutAccent(_ character: Character) -> Character {
    accents[character] ?? character
  }
}
