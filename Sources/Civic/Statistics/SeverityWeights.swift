/// How heavily each offence counts in a crime severity score (ONS, "Crime severity score: research output",
/// 2016): days of the average sentence. The weights are published anew and disagree in print, so they
/// are a table that is brought in with its source, never part of the program.
public struct SeverityWeights: Hashable, Sendable {
  public struct Row: Hashable, Sendable, Codable {
    /// The offence as the counts name it, such as a Home Office code.
    public let offence: String
    public let weight: Double

    public init(offence: String, weight: Double) { (self.offence, self.weight) = (offence, weight) }
  }

  /// What is wrong with a table or with counts put to it.
  public enum Fault: Error, Hashable, Sendable {
    case sourceIsMissing
    case weightIsNegative(offence: String)
    case offenceIsTwice(String)
    /// A score that left them out would be too low without saying so.
    case noWeight(offences: [String])
    case countIsNegative(offence: String)
    case nobodyLivesThere
  }

  public let source: String
  public let effectiveFrom: Day
  private let weights: [String: Double]

  public init(source: String, effectiveFrom: Day, rows: [Row]) throws(Fault) {
    if source.isEmpty { throw .sourceIsMissing }
    var weights: [String: Double] = [:]
    for row in rows {
      guard row.weight >= 0, row.weight.isFinite else {
        throw .weightIsNegative(offence: row.offence)
      }
      if weights.updateValue(row.weight, forKey: row.offence) != nil {
        throw .offenceIsTwice(row.offence)
      }
    }
    (self.source, self.effectiveFrom, self.weights) = (source, effectiveFrom, weights)
  }

  /// Σ weight × count over the population: in days of sentence per person.
  ///
  /// With weights of 1,000, 40 and 2.5, of one, 30 and 200 offences among 9,000 people: 2,700/9,000 = 0.3.
  public func score(_ counts: [String: Int], population: Double) throws(Fault) -> Double {
    guard population > 0 else { throw .nobodyLivesThere }
    let unknown = counts.keys.filter { weights[$0] == nil }.sorted()
    guard unknown.isEmpty else { throw .noWeight(offences: unknown) }
    var sum = 0.0
    for (offence, count) in counts.sorted(by: { $0.key < $1.key }) {
      if count < 0 { throw .countIsNegative(offence: offence) }
      sum += weights[offence]! * Double(count)
    }
    return sum / population
  }
}
