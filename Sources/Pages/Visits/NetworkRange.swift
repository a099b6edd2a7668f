import Foundation

/// One address of the internet, or a range of them: `10.0.0.1`, `10.0.0.0/8`, `2001:db8::/32`.
public struct NetworkRange: Hashable, Sendable {
  public let text: String
  private let bytes: [UInt8]
  private let prefix: Int

  /// Nil unless it is written as above.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let bytes = NetworkRange.bytes(of: String(parts[0]))
    else { return nil }
    let whole = bytes.count * 8
    guard let prefix = parts.count == 2 ? Int(parts[1]) : whole, (0...whole).contains(prefix)
    else { return nil }
    (self.text, self.bytes, self.prefix) = (text, bytes, prefix)
  }

  public func contains(_ address: String) -> Bool {
    guard let other = NetworkRange.bytes(of: address), other.count == bytes.count else {
      return false
    }
    for bit in 0..<prefix {
      let mask = UInt8(0x80 >> (bit % 8))
      if bytes[bit / 8] & mask != other[bit / 8] & mask { return false }
    }
    return true
  }

  /// The bytes of an address; an IPv4 address that was wrapped in IPv6 is unwrapped.
  static func bytes(of address: String) -> [UInt8]? {
    if address.contains(":") { return sixteenBytes(of: address) }
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    let bytes = parts.compactMap { $0.count <= 3 ? UInt8($0) : nil }
    return parts.count == 4 && bytes.count == 4 ? bytes : nil
  }

  private static func sixteenBytes(of address: String) -> [UInt8]? {
    let lower = address.lowercased()
    if lower.hasPrefix("::ffff:"), let four = bytes(of: String(lower.dropFirst(7))),
      four.count == 4
    {
      return four
    }
    let halves = lower.components(around: "::")
    guard halves.count <= 2 else { return nil }
    let groups = halves.map { half in
      half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
    }
    let read = groups.map { $0.compactMap { $0.count <= 4 ? UInt16($0, radix: 16) : nil } }
    guard zip(groups, read).allSatisfy({ $0.count == $1.count }) else { return nil }
    let missing = 8 - read.reduce(0) { $0 + $1.count }
    guard halves.count == 2 ? missing >= 1 : missing == 0 else { return nil }
    let middle = [UInt16](repeating: 0, count: max(0, missing))
    let all = read[0] + middle + (read.count == 2 ? read[1] : [])
    return all.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }
}

extension String {
  /// The pieces between the places where a mark stands.
  fileprivate func components(around mark: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let place = rest.range(of: mark) {
      pieces.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return pieces + [String(rest)]
  }
}

/// Who is really asking, when proxies stand between.
enum ClientAddress {
  /// The address that spoke to us, or, when that is a proxy we trust, the last in
  /// `X-Forwarded-For` that is none.
  static func of(peer: String, forwarded: [String], trusting proxies: [NetworkRange]) -> String {
    func isProxy(_ address: String) -> Bool { proxies.contains { $0.contains(address) } }
    guard isProxy(peer) else { return peer }
    let chain = forwarded.joined(separator: ",").split(separator: ",")
      .map { String($0.filter { $0 != " " && $0 != "\t" }) }
    for address in chain.reversed() {
      guard NetworkRange.bytes(of: address) != nil else { return peer }
      if !isProxy(address) { return address }
    }
    return peer
  }

  /// What shares one rate: an IPv4 address, or the 64-bit network that an IPv6 customer is given.
  static func rateKey(_ address: String) -> String {
    guard let bytes = NetworkRange.bytes(of: address), bytes.count == 16 else { return address }
    return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
  }
}
