/// Whether a figure looks like another that was mistyped.
enum SlipOfThePen {
  enum Kind {
    case transposed, dropped, added, mistyped, sign
  }

  /// How `printed` could have come from `meant`, both to the same places; nil when no slip explains it.
  static func kind(_ printed: Double, meant: Double, places: Int) -> Kind? {
    if printed != 0, abs(printed + meant) < 1e-9 { return .sign }
    let one = digits(printed, places)
    let other = digits(meant, places)
    if one == other { return nil }
    if one.count == other.count { return sameLength(one, other) }
    if one.count + 1 == other.count, one.count > 0, isOneLess(one, other) { return .dropped }
    if one.count == other.count + 1, other.count > 0, isOneLess(other, one) { return .added }
    return nil
  }

  /// How much a slip speaks for a correction; between short numbers anything looks like one.
  static func weight(_ printed: Double, meant: Double, places: Int) -> Double {
    switch kind(printed, meant: meant, places: places) {
    case .transposed, .sign: 0.3
    case .dropped, .added: digits(meant, places).count > 3 ? 0.3 : 0.1
    case .mistyped: 0.1
    case nil: 0
    }
  }

  private static func digits(_ value: Double, _ places: Int) -> [Character] {
    Array(ReckoningStep.text(abs(value), places).filter(\.isNumber))
  }

  private static func sameLength(_ one: [Character], _ other: [Character]) -> Kind? {
    let differing = one.indices.filter { one[$0] != other[$0] }
    if differing.count == 2, differing[1] == differing[0] + 1,
      one[differing[0]] == other[differing[1]], one[differing[1]] == other[differing[0]]
    {
      return .transposed
    }
    return differing.count == 1 && one.count >= 4 ? .mistyped : nil
  }

  /// The shorter is the longer without one digit.
  private static func isOneLess(_ shorter: [Character], _ longer: [Character]) -> Bool {
    longer.indices.contains { drop in
      shorter.elementsEqual(longer.indices.filter { $0 != drop }.map { longer[$0] })
    }
  }
}
