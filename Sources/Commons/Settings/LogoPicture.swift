public import Access
import Civic
import Crypto
import Foundation

/// A picture that may stand beside the name: a PNG, not too large, with nothing in it but the
/// picture. What a camera or a drawing program wrote along (places, names, comments) is left out.
public struct LogoPicture: Sendable, Hashable {
  public let bytes: [UInt8]
  public let version: String

  static let mostBytes = 300 << 10
  static let mostPixels = 2_000
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The chunks that make the picture (PNG specification, third edition, sections 5.6 and 11).
  private static let kept: Set<String> = [
    "IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND",
  ]

  /// - Throws: `Refusal.invalid` on the field `logo`, saying what is wrong with the file.
  public init(_ file: [UInt8]) throws(Refusal) {
    guard file.count <= LogoPicture.mostBytes else {
      throw LogoPicture.refusal("The logo must be smaller than 300 kB")
    }
    guard file.starts(with: LogoPicture.signature),
      let chunks = LogoPicture.chunks(of: file), chunks.first?.kind == "IHDR",
      chunks.last?.kind == "IEND", chunks.contains(where: { $0.kind == "IDAT" })
    else { throw LogoPicture.refusal("The logo must be a whole PNG picture") }
    let header = [UInt8](file[chunks[0].range].dropFirst(8))
    let (width, height) = (LogoPicture.number(header[0..<4]), LogoPicture.number(header[4..<8]))
    guard (1...LogoPicture.mostPixels).contains(width),
      (1...LogoPicture.mostPixels).contains(height)
    else { throw LogoPicture.refusal("The logo must be at most 2,000 pixels wide and high") }
    bytes =
      LogoPicture.signature
      + chunks.filter { LogoPicture.kept.contains($0.kind) }.flatMap { file[$0.range] }
    version = Hexadecimal.text(SHA256.hash(data: bytes).prefix(8))
  }

  /// Each chunk is its length, its kind, its content and a check sum.
  private static func chunks(of file: [UInt8]) -> [(kind: String, range: Range<Int>)]? {
    var chunks: [(String, Range<Int>)] = []
    var place = signature.count
    while place < file.count {
      guard place + 12 <= file.count else { return nil }
      let length = number(file[place..<place + 4])
      let end = place + 12 + length
      guard length <= mostBytes, end <= file.count,
        let kind = String(validating: file[place + 4..<place + 8], as: UTF8.self)
      else { return nil }
      chunks.append((kind, place..<end))
      if kind == "IEND" { return chunks }
      place = end
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func refusal(_ sentence: String) -> Refusal {
    .invalid([Problem(field: "logo", sentence: sentence)])
  }
}
