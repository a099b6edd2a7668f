/// The weighted displacement difference: what an intervention did to its area and the area around it,
/// against controls for both (Wheeler and Ratcliffe, Crime Science 7, 2018). In crimes.
public struct DisplacementDifference: Hashable, Sendable {
  /// Crimes in an area before and after.
  public struct Counts: Hashable, Sendable {
    public let before: Int
    public let after: Int

    public init(before: Int, after: Int) { (self.before, self.after) = (before, after) }

    var difference: Int { after - before }
    var sum: Int { after + before }
  }

  public let value: Int
  /// The root of the sum of all eight counts, each of which varies by its own size. In crimes.
  public let standardError: Double

  /// Without areas for displacement, leave them out. The areas should be alike in crime and size.
  ///
  /// Treated 250 to 160, control 245 to 225, around it 120 to 130, its control 118 to 120: -62, with a
  /// standard error of 36.99. Nil for a negative count, and where nothing was counted anywhere.
  public init?(
    treated: Counts, control: Counts, displacement: Counts = Counts(before: 0, after: 0),
    displacementControl: Counts = Counts(before: 0, after: 0)
  ) {
    let all = [treated, control, displacement, displacementControl]
    let sum = all.map(\.sum).reduce(0, +)
    guard all.allSatisfy({ $0.before >= 0 && $0.after >= 0 }), sum > 0 else { return nil }
    value =
      treated.difference - control.difference + displacement.difference
      - displacementControl.difference
    standardError = Double(sum).squareRoot()
  }

  public var z: Double { Double(value) / standardError }

  /// The chance of a difference as large either way, had the intervention done nothing.
  public var pValue: Double { NormalDistribution.twoSided(z) }

  public func limits(_ confidence: Confidence = .percent95) -> ConfidenceLimits {
    let reach = confidence.z * standardError
    return ConfidenceLimits(lower: Double(value) - reach, upper: Double(value) + reach)
  }
}
