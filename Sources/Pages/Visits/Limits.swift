/// How much one visit, and one visitor, may ask of the program.
public struct Limits: Sendable {
  /// Bytes of a form without files.
  public var body = 1 << 20
  /// Bytes of an address, its query included; and of its query alone.
  public var address = 4_096
  public var query = 2_048
  /// Bytes of all header fields together.
  public var headers = 16_384
  /// Seconds for a body to arrive in whole, and for a connection to stay silent.
  public var bodySeconds = 60
  public var silentSeconds = 30
  /// How long the database may take to answer whether it is well.
  public var healthPatience = Duration.seconds(1)
  /// Bytes of published answers that are kept ready.
  public var shelf = 16 << 20
  /// Requests that one client may make at once, and how many more each second.
  public var visits = Rate(atOnce: 200, eachSecond: 20)
  /// The same for forms on the doorstep: passwords cost, and are guessed at.
  public var doorstepForms = Rate(atOnce: 12, eachSecond: 0.2)

  public init() {}

  /// A bucket of tokens: a request takes one, time puts them back.
  public struct Rate: Sendable, Hashable {
    public var atOnce: Double
    public var eachSecond: Double

    public init(atOnce: Double, eachSecond: Double) {
      (self.atOnce, self.eachSecond) = (atOnce, eachSecond)
    }
  }
}
