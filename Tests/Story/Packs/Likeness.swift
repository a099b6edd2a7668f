/// When two texts count as one: the same digits in the same order, and at least 97 parts in a
/// hundred of their letters in common blocks (Ratcliff and Metzener, "Pattern matching: the gestalt
/// approach", 1988).
enum Likeness {
  static func alike(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    let sum = Double(x.count + y.count)
    guard 2 * Double(min(x.count, y.count)) >= least * sum, digits(a) == digits(b) else {
      return false
    }
    return 2 * Double(common(x[...], y[...])) >= least * sum
  }

  private static let least = 0.97

  private static func digits(_ text: String) -> String { text.filter(\.isNumber) }

  /// The letters in the longest common block and, again, in what stands on either side of it.
  private static func common(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    let head = zip(a, b).prefix { $0 == $1 }.count
    let (restA, restB) = (a.dropFirst(head), b.dropFirst(head))
    let tail = zip(restA.reversed(), restB.reversed()).prefix { $0 == $1 }.count
    return head + tail + inner(restA.dropLast(tail), restB.dropLast(tail))
  }

  private static func inner(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var best = (a: 0, b: 0, length: 0)
    var row = [Int](repeating: 0, count: b.count + 1)
    for (i, letter) in a.enumerated() {
      var diagonal = 0
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = letter == other ? diagonal + 1 : 0
        if row[j + 1] > best.length {
          best = (i - diagonal, j - diagonal, row[j + 1])
        }
        diagonal = above
      }
    }
    guard best.length > 0 else { return 0 }
    return best.length + inner(a.prefix(best.a), b.prefix(best.b))
      + inner(a.dropFirst(best.a + best.length), b.dropFirst(best.b + best.length))
  }
}
