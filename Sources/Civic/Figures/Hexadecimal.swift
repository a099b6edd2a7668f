/// The digits of bytes, two each: how every hash is written.
public enum Hexadecimal {
  @usableFromInline static let digits = Array("0123456789abcdef".utf8)

  /// `[0, 255]` is `00ff`.
  @inlinable
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * max(32, bytes.underestimatedCount))
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
