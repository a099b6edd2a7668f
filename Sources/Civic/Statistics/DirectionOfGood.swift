/// Which way of an indicator is better. Not always down: more reported hate incidents can be wanted.
public enum DirectionOfGood: String, Hashable, Sendable, Codable, CaseIterable {
  case increase, decrease, neither
}
