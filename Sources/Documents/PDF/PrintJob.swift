import Crypto

/// What the press is given: a page of HTML made for paper, and the logo that it may show.
public struct PrintJob: Sendable, Hashable {
  public let html: [UInt8]
  /// A PNG picture, empty for none.
  public let logo: [UInt8]

  public init(html: [UInt8], logo: [UInt8] = []) { (self.html, self.logo) = (html, logo) }

  /// Stands for the content: the same content is printed once.
  var key: Key { Key(html: Array(SHA256.hash(data: html)), logo: Array(SHA256.hash(data: logo))) }

  struct Key: Hashable {
    let html: [UInt8]
    let logo: [UInt8]
  }

  /// As the worker reads it: both lengths in 32 bits, the high byte first, then both.
  var frame: [UInt8] { PrintJob.length(html.count) + PrintJob.length(logo.count) + html + logo }

  private static func length(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }
}
