/// Which way an indicator should go. Not always down: more reported hate incidents can be wanted.
public enum Polarity: String, Hashable, Sendable, Codable, CaseIterable {
  case reduce, increase, neutral
}
