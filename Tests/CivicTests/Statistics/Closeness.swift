import Testing

/// Passes when two figures agree to one part in so many, or both are nothing but the last digit.
func expectClose(
  _ found: Double?, _ expected: Double?, _ comment: String = "", to part: Double = 1e-9,
  at place: SourceLocation = #_sourceLocation
) {
  guard let found, let expected else {
    #expect(found == nil && expected == nil, "\(comment)", sourceLocation: place)
    return
  }
  let reach = part * abs(expected) + 2e-15
  #expect(
    found == expected || abs(found - expected) <= reach, "\(comment): \(found) for \(expected)",
    sourceLocation: place)
}
