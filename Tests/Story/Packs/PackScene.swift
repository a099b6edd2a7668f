/// The invented town of a pack: its bodies, its people, and the words that fill the blanks of a
/// sentence. No place, body or person of it exists.
public struct PackScene: Sendable {
  public var place: String
  public var districts: [String]
  public var county: String
  /// The partnership in its usual capitals.
  public var body: String
  public var council: String
  public var police: String
  public var fire: String
  public var chairDay: Int
  private var names: [String]

  public init(_ seed: inout Seed) {
    let places = seed.shuffled(Words.places)
    place = places[0]
    districts = Array(places[0...3])
    county = seed.pick(Words.counties)
    body = seed.pick([
      "Safer \(place) Partnership", "\(place) Community Safety Partnership",
      "Safer \(place) Partnership", "Safe and Strong \(place) Partnership",
    ])
    council = "\(place) " + seed.pick(["Borough Council", "Borough Council", "District Council"])
    police = "\(county) Police"
    fire = "\(county) " + seed.pick(["Fire and Rescue Authority", "Fire Authority"])
    chairDay = seed.number(1...5)
    let (first, last) = (seed.shuffled(Words.firstNames), seed.shuffled(Words.surnames))
    names = zip(first, last).map { "\($0) \($1)" }
  }

  /// A person not met before.
  public mutating func person() -> String { names.removeLast() }

  public var domain: String { "\(place.lowercased()).example" }

  /// Fills the blanks of a sentence: `{place}`, `{n}` a number of two digits, `{N}` of four, `{p}` a
  /// percentage, `{year}` a financial year.
  public func fill(_ text: String, _ seed: inout Seed, in year: Int) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += blank(String(rest[rest.index(after: open)..<close]), &seed, year)
      rest = rest[rest.index(after: close)...]
    }
    filled += rest
    return text.hasPrefix("{") ? filled.prefix(1).uppercased() + filled.dropFirst() : filled
  }

  private func blank(_ name: String, _ seed: inout Seed, _ year: Int) -> String {
    switch name {
    case "place": place
    case "body": body
    case "council": council
    case "police": police
    case "fire": fire
    case "n", "N2": String(seed.number(13...96))
    case "few": seed.pick(["three", "four", "six", "seven", "nine"])
    case "N": grouped(seed.number(1_040...9_860))
    case "p": "\(seed.number(3...61))" + seed.pick(["%", "%", ".4%", " per cent"])
    case "year": "\(year - 1)/\(String(year).suffix(2))"
    case "yr": String(year)
    case "yr3": String(year + 3)
    case "month": seed.pick(["January", "March", "June", "September", "October", "November"])
    case "school": seed.pick(["Larkfield Academy", "St Osyn's School", "High Garth School"])
    case "date":
      "\(seed.number(1...28)) \(seed.pick(["March", "April", "July", "October"])) \(year)"
    default: name
    }
  }
}

/// A number with a comma before its last three digits.
func grouped(_ number: Int) -> String {
  guard abs(number) >= 1_000 else { return String(number) }
  let rest = String(abs(number) % 1_000)
  let zeros = String(repeating: "0", count: 3 - rest.count)
  return "\(number / 1_000),\(zeros)\(rest)"
}

/// Invented names. Surnames were chosen for being rare as the names of people.
enum Words {
  static let places = [
    "Marrowby", "Thornmere", "Ashenholt", "Larkstead", "Dunsmere", "Brackenfold", "Coldwick",
    "Orrenby", "Haverstone", "Netherwick", "Pellingham", "Quernside", "Stonegarth", "Wrayholme",
  ]
  static let counties = ["Eastmoor", "Westmarch", "Karrowshire", "Fenland Vale"]
  static let firstNames = [
    "Alma", "Bernard", "Corinne", "Desmond", "Edith", "Farouk", "Gwen", "Hamish", "Imran", "Joyce",
    "Kelvin", "Lorna", "Maurice", "Nadia", "Oswin", "Priya", "Ruben", "Sheila", "Tobias", "Una",
    "Vikram", "Wanda", "Yusuf", "Zelda", "Anthea", "Bryony", "Cedric", "Delia", "Ewan", "Felicity",
    "Gareth", "Hilary", "Ines", "Jocelyn", "Kwame", "Leonora", "Magnus", "Noreen", "Olwen", "Percy",
  ]
  static let surnames = [
    "Ardlow", "Brindlecombe", "Cawthray", "Dunnockshaw", "Ellerbeck", "Fenwright", "Garsdale",
    "Hawkridge", "Ingleborn", "Jessamyn", "Kettlesing", "Lorrimore", "Marchbank", "Netherlow",
    "Ollershaw", "Penhallick", "Quarmley", "Rushworth-Lane", "Skirlaw", "Tamblow", "Ullathwaite",
    "Varleigh", "Wetherlam", "Yarrowdale", "O'Dunmore", "McAllenby", "Applegarth", "Birkenshore",
    "Coppergate", "Dewhirstone", "Eskdaleby", "Fothersgill", "Gillamoor", "Holmwrath", "Ibbotley",
    "Kirkwhelp", "Langthorpe-Hay", "Mossthwaite", "Nunwick", "Osgarth",
  ]
}
