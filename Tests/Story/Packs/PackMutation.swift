/// What happens to a pack on its way: pages lost or put in twice, cuts, bytes turned over, noise.
///
/// Nothing is known any more about what a mutated pack says; a reader must only come through it.
public struct PackMutation: Sendable {
  private var seed: Seed

  public init(seed: UInt64) { self.seed = Seed(seed) }

  /// The bytes after one to four accidents.
  public mutating func mutated(_ text: String) -> [UInt8] {
    var lines = PackMutation.lines(of: Array(text.utf8))
    for _ in 0..<seed.number(1...4) { damage(&lines) }
    var bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    if seed.chance(40) { damage(&bytes) }
    return bytes
  }

  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }

  // MARK: whole lines

  private mutating func damage(_ lines: inout [[UInt8]]) {
    guard lines.count > 2 else { return lines.append(noise(40)) }
    let part = stretch(of: lines.count)
    switch seed.number(0...8) {
    case 0: lines.removeSubrange(part)
    case 1: lines.insert(contentsOf: lines[part], at: part.lowerBound)
    case 2:
      let moved = Array(lines[part])
      lines.removeSubrange(part)
      lines.insert(contentsOf: moved, at: seed.number(0...lines.count))
    case 3: lines.replaceSubrange(part, with: seed.shuffled(Array(lines[part])))
    case 4: for i in part { lines[i] = noise(seed.number(0...90)) }
    case 5: for i in part { lines[i].append(UInt8(ascii: "\r")) }
    case 6: lines[part.lowerBound] = huge()
    case 7: for i in part.reversed() { lines.insert([], at: i) }
    default:
      let joined = Array(lines[part].joined(separator: [UInt8(ascii: " ")]))
      lines.replaceSubrange(part, with: [joined])
    }
  }

  /// A few lines, seldom many.
  private mutating func stretch(of count: Int) -> Range<Int> {
    let start = seed.number(0...(count - 1))
    let length = seed.chance(80) ? seed.number(1...6) : seed.number(1...200)
    return start..<min(start + length, count)
  }

  private mutating func huge() -> [UInt8] {
    let word = seed.pick([
      "(i) ", "1.1 ", "\t", "| ", "a ", "**", "<b>", "[x](", "   ", "- - ", "&amp;",
    ])
    return Array(String(repeating: word, count: seed.number(200...4_000)).utf8)
  }

  private mutating func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: seed.next()) }
  }

  // MARK: single bytes

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    switch seed.number(0...4) {
    case 0: bytes.removeLast(seed.number(0...(bytes.count - 1)))
    case 1: bytes.removeFirst(seed.number(0...(bytes.count - 1)))
    case 2:
      for _ in 0..<seed.number(1...60) {
        bytes[place(bytes)] = UInt8(truncatingIfNeeded: seed.next())
      }
    case 3: for _ in 0..<seed.number(1...20) { bytes[place(bytes)] = 0 }
    default:
      for _ in 0..<seed.number(1...40) {
        bytes[place(bytes)] = Array("\t|*#-().<>[]&0123456789ivx \n".utf8)[seed.number(0...26)]
      }
    }
  }

  private mutating func place(_ bytes: [UInt8]) -> Int { seed.number(0...(bytes.count - 1)) }
}
