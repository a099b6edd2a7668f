/// How crime falls on a population of possible victims (Trickett and others, British Journal of Criminology 32,
/// 1992; Farrell and Pease): how many are hit, how often, and how often each who is hit.
public struct Victimisation: Hashable, Sendable {
  public let crimes: Int
  public let victims: Int
  public let population: Int

  /// Nil unless there are victims, no more of them than people, and no fewer crimes than victims.
  public init?(crimes: Int, victims: Int, population: Int) {
    guard victims > 0, victims <= population, crimes >= victims else { return nil }
    (self.crimes, self.victims, self.population) = (crimes, victims, population)
  }

  /// Victims per person.
  public var prevalence: Proportion { Proportion(victims, of: population)! }
  /// Crimes per person.
  public var incidence: Double { Double(crimes) / Double(population) }
  /// Crimes per victim: incidence over prevalence.
  public var concentration: Double { Double(crimes) / Double(victims) }
}
