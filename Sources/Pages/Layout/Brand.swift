/// The partnership's own name, mark and colour, and the words that stand on every page.
public struct Brand: Sendable, Hashable {
  /// `Safer Hartlepool Partnership`.
  public var name: String
  /// For the ends of page titles and small screens: `Safer Hartlepool`.
  public var shortName: String
  /// One line under the name on a wide screen.
  public var strapline: String?
  /// A picture beside the name; it is decoration, as the name stands in text.
  public var logo: WebAddress?
  /// The colour of what can be followed or done; nil is Headland's own sea.
  public var sheet: BrandSheet
  /// Said on every page above the content, for example that this is a demonstration.
  public var notice: String?
  /// What the licence of the figures asks to be said.
  public var attribution: String

  public init(
    name: String, shortName: String, strapline: String? = nil, logo: WebAddress? = nil,
    sheet: BrandSheet = .sea, notice: String? = nil,
    attribution: String =
      "Contains public sector information licensed under the Open Government Licence v3.0."
  ) {
    (self.name, self.shortName, self.strapline) = (name, shortName, strapline)
    (self.logo, self.sheet, self.notice) = (logo, sheet, notice)
    self.attribution = attribution
  }
}
