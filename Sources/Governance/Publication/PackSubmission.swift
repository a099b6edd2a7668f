public import Civic
public import Intake

/// A pack as it is handed in: what was read, and the file from which it was read.
public struct PackSubmission: Sendable {
  public var pack: Pack
  public var fileName: String
  public var bytes: [UInt8]
  /// The text that was read, by whose lines every fact is found again.
  public var text: String
  /// SHA-256 of the bytes in lower-case hexadecimal.
  public var sha256: String
  /// The slug of the body, where the person who hands it in names it; else the pack does.
  public var body: String?
  /// Whether a body that is not on record may be taken up.
  public var mayBeNewBody: Bool
  /// A file that says far less than the one it replaces is refused unless this is said.
  public var mayLoseFacts = false
  /// The people named are invented (a demonstration), and are marked so.
  public var peopleAreInvented: Bool
  /// Of a plan or strategy, which is no meeting's: the first day of the time that it is for.
  public var planBegins: Day?
  /// Promises stated beside the pack; nil when they are to be found in its minutes.
  public var promises: [StatedPromise]?
  /// Figures that the papers give in sentences, stated beside the pack.
  public var quotedFigures: [StatedFigure] = []

  public init(
    pack: Pack, fileName: String, bytes: [UInt8], text: String, sha256: String,
    body: String? = nil, mayBeNewBody: Bool = false, peopleAreInvented: Bool = false
  ) {
    (self.pack, self.fileName, self.bytes, self.text) = (pack, fileName, bytes, text)
    (self.sha256, self.body, self.mayBeNewBody) = (sha256, body, mayBeNewBody)
    self.peopleAreInvented = peopleAreInvented
  }

  /// What a meeting promised and whether it came back, as somebody wrote it down.
  public struct StatedPromise: Sendable, Hashable {
    public var minute: String
    public var mark: String?
    public var text: String
    public var owner: String?
    public var due: String?
    public var returnedOn: Day?
    public var returnedAs: String?
    public var wasLookedFor: Bool
    public var line: Int

    public init(
      minute: String, mark: String?, text: String, owner: String?, due: String?,
      returnedOn: Day?, returnedAs: String?, wasLookedFor: Bool, line: Int
    ) {
      (self.minute, self.mark, self.text, self.owner) = (minute, mark, text, owner)
      (self.due, self.returnedOn, self.returnedAs) = (due, returnedOn, returnedAs)
      (self.wasLookedFor, self.line) = (wasLookedFor, line)
    }
  }

  /// A figure given in a sentence.
  public struct StatedFigure: Sendable, Hashable {
    public var paper: String?
    public var minute: String?
    public var subject: String
    public var value: String
    public var unit: String?
    public var period: String?
    public var note: String?
    public var source: String

    public init(
      paper: String?, minute: String?, subject: String, value: String, unit: String?,
      period: String?, note: String?, source: String
    ) {
      (self.paper, self.minute, self.subject, self.value) = (paper, minute, subject, value)
      (self.unit, self.period, self.note, self.source) = (unit, period, note, source)
    }
  }
}
