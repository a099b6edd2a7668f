import Crypto

/// What the press is given: what is to be made, a page of HTML made for paper, and the logo that it may
/// show.
public struct PrintJob: Sendable, Hashable {
  /// What is made of it.
  public enum Kind: Sendable, Hashable {
    /// A tagged PDF.
    case document
    /// A PNG as large as what stands on the page, for documents that others write.
    case picture

    fileprivate var letter: UInt8 {
      switch self {
      case .document: UInt8(ascii: "D")
      case .picture: UInt8(ascii: "I")
      }
    }
  }

  public let kind: Kind
  public let html: [UInt8]
  /// A PNG picture, empty for none.
  public let logo: [UInt8]

  public init(_ kind: Kind = .document, html: [UInt8], logo: [UInt8] = []) {
    (self.kind, self.html, self.logo) = (kind, html, logo)
  }

  /// Stands for the content: the same content is printed once.
  var key: Key {
    Key(
      kind: kind, html: Array(SHA256.hash(data: html)), logo: Array(SHA256.hash(data: logo)))
  }

  struct Key: Hashable {
    let kind: Kind
    let html: [UInt8]
    let logo: [UInt8]
  }

  /// As the worker reads it: the letter of its kind, both lengths in 32 bits, the high byte first, then
  /// both.
  var frame: [UInt8] {
    [kind.letter] + PrintJob.length(html.count) + PrintJob.length(logo.count) + html + logo
  }

  private static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }
}
