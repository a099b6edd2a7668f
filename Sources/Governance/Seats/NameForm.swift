import Foundation

/// A printed name taken apart, so that two of them can be compared.
///
/// Case, accents, hyphens, apostrophes and blanks do not count: `O'Dubhain` and `O’DUBHAIN` are
/// one form, `Haddley-Burne` and `Haddley Burne` too.
struct NameForm: Hashable {
  /// Given names and initials in order; empty when only a surname is printed.
  let given: [String]
  let surname: String
  /// The whole name without blanks: equal for two spellings that differ in no letter.
  let letters: String

  init?(_ printed: String) {
    let words = NameForm.words(in: printed)
    guard let last = words.last else { return nil }
    surname = last
    given = Array(words.dropLast())
    letters = words.joined()
  }

  /// `Elected Member`, folded to the words that count: for posts and organisations as well.
  static func words(in text: String) -> [String] {
    // Nearly all names are ASCII, and nearly all of an import's time would go into accents.
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let folded = isPlain ? text : withoutAccents(text)
    var words: [String] = []
    var word: [UInt8] = []
    for byte in folded.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        0x80...:
        word.append(byte)
      case UInt8(ascii: "'"), UInt8(ascii: "-"): continue
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Letters without their accents; typographic apostrophes and dashes as plain ones.
  private static func withoutAccents(_ text: String) -> String {
    let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\u{2018}", "\u{2019}": "'" as Unicode.Scalar
      case "\u{2010}"..."\u{2015}": "-"
      default: scalar.properties.generalCategory == .nonspacingMark ? nil : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }

  /// How alike two forms are.
  enum Likeness: Comparable {
    case different
    /// A slip of the pen, a short form or an initial could explain the difference.
    case similar
    /// One gives only the surname of the other.
    case surnameOnly
    case same
  }

  func likeness(to other: NameForm) -> Likeness {
    if letters == other.letters { return .same }
    if given.isEmpty || other.given.isEmpty {
      return surname == other.surname && given.isEmpty != other.given.isEmpty
        ? .surnameOnly : .different
    }
    let surnames = Spelling.isSlip(surname, other.surname)
    let givens = givenNamesAgree(with: other)
    if surname == other.surname && givens { return .similar }
    if surnames && given == other.given { return .similar }
    return .different
  }

  /// `J` and `John`, `Dave` and `David`, `Denise` and `Denis` may be one given name.
  private func givenNamesAgree(with other: NameForm) -> Bool {
    guard let mine = given.first, let theirs = other.given.first else { return false }
    if mine == theirs { return true }
    if mine.count == 1 || theirs.count == 1 { return mine.first == theirs.first }
    return ShortForms.agree(mine, theirs) || Spelling.isSlip(mine, theirs)
  }
}

/// Whether two words could be one, misspelt.
enum Spelling {
  /// At most one letter off in short words, two in words of six letters and more.
  static func isSlip(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard short.count >= 4 else { return false }
    let allowed = short.count >= 6 ? 2 : 1
    guard long.count - short.count <= allowed else { return false }
    return distance(Array(short.utf8), Array(long.utf8)) <= allowed
  }

  /// The number of letters to add, drop or change (Levenshtein 1966).
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var corner = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, corner + (letter == other ? 0 : 1))
        (corner, row[j + 1]) = (row[j + 1], next)
      }
    }
    return row[b.count]
  }
}

/// Common English short forms of given names. Data, to be added to.
enum ShortForms {
  private static let groups: [[String]] = [
    ["andrew", "andy", "drew"], ["anthony", "tony"], ["barbara", "barb"], ["barry", "baz"],
    ["christine", "chris", "christopher", "kris"], ["catherine", "cath", "kate", "cathy", "katie"],
    ["daniel", "dan", "danny"], ["david", "dave"], ["deborah", "debbie", "deb"],
    ["edward", "ed", "eddie", "ted"], ["elizabeth", "liz", "beth", "libby", "lizzie"],
    ["gerald", "gerry"], ["graham", "graeme"], ["gregory", "greg"], ["james", "jim", "jimmy"],
    ["jennifer", "jenny", "jen"], ["john", "jon", "jonathan"], ["joseph", "joe"],
    ["joanne", "jo", "joanna"], ["kenneth", "ken"], ["kevin", "kev"], ["lawrence", "larry"],
    ["leslie", "les", "lesley"], ["margaret", "maggie", "peggy"], ["matthew", "matt"],
    ["michael", "mike", "mick"], ["nicholas", "nick", "nicola", "nicky"], ["patricia", "pat"],
    ["patrick", "pat"], ["peter", "pete"], ["philip", "phil", "phillip"], ["raymond", "ray"],
    ["richard", "rick", "dick"], ["robert", "rob", "bob", "bobby"], ["ronald", "ron"],
    ["samantha", "sam", "samuel"], ["stephen", "steve", "steven"], ["susan", "sue"],
    ["terence", "terry"], ["thomas", "tom"], ["timothy", "tim"], ["victoria", "vicky"],
    ["william", "bill", "will", "billy"],
  ]

  static func agree(_ a: String, _ b: String) -> Bool {
    groups.contains { $0.contains(a) && $0.contains(b) }
  }
}
