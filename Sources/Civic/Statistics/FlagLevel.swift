/// How unlikely a change must be before a table points at it.
public enum FlagLevel: Hashable, Sendable {
  /// Holm's correction: in tables where nothing has changed, this share point at anything at all.
  case holm(familywise: Double)
  /// Each row by itself: 0.002 is beyond the 99.8% limits.
  case eachRow(Double)

  /// What a table uses unless told otherwise: Holm at 5%.
  public static let ofTables = FlagLevel.holm(familywise: 0.05)
  /// What a change shown alone uses: 99.8%, since nobody knows how many others were looked at.
  public static let alone = FlagLevel.eachRow(0.002)

  var level: Double {
    switch self {
    case .holm(let familywise): familywise
    case .eachRow(let level): level
    }
  }

  /// The p-values as they are held against the level.
  func adjusted(_ pValues: [Double]) -> [Double] {
    switch self {
    case .holm: HolmCorrection.adjusted(pValues)
    case .eachRow: pValues
    }
  }
}
