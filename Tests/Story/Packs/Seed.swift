/// A stream of numbers that a seed fixes for ever: SplitMix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014). The same seed invents the same pack on every
/// machine and with every version of the library.
public struct Seed: Sendable {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  public mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...(choices.count - 1))] }

  public mutating func shuffled<T>(_ things: [T]) -> [T] {
    var things = things
    for i in stride(from: things.count - 1, to: 0, by: -1) {
      things.swapAt(i, number(0...i))
    }
    return things
  }

  /// `count` different things in the order in which they stand, fewer when there are fewer.
  public mutating func some<T>(_ count: Int, of things: [T]) -> [T] {
    let chosen = Set(shuffled(Array(things.indices)).prefix(count))
    return things.indices.filter(chosen.contains).map { things[$0] }
  }
}
