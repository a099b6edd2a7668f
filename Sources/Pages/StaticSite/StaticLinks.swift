/// The links of a finished page, found and led elsewhere. It reads the markup that Pages itself has
/// written: attributes in double quotes, escaped.
enum StaticLinks {
  private static let attributes = [" href=\"", " src=\"", " action=\""]

  /// Addresses of this site on the page, without their fragments.
  static func all(in page: String) -> [String] {
    var found: [String] = []
    _ = leading(page) { address in
      found.append(address)
      return nil
    }
    return found
  }

  /// The page with its links led elsewhere.
  ///
  /// - Parameter way: where an address of the site is to lead, nil to leave it.
  static func leading(_ page: String, _ way: (String) -> String?) -> String {
    var bytes: [UInt8] = []
    let text = Array(page.utf8)
    var place = 0
    while place < text.count {
      guard let attribute = attribute(at: place, in: text) else {
        bytes.append(text[place])
        place += 1
        continue
      }
      let start = place + attribute.utf8.count
      let end = text[start...].firstIndex(of: UInt8(ascii: "\"")) ?? text.count
      bytes += attribute.utf8
      bytes += led(text[start..<end], way)
      place = end
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func attribute(at place: Int, in text: [UInt8]) -> String? {
    guard text[place] == UInt8(ascii: " ") else { return nil }
    return attributes.first { text[place...].starts(with: $0.utf8) }
  }

  private static func led(_ value: ArraySlice<UInt8>, _ way: (String) -> String?) -> [UInt8] {
    let address = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
    guard address.hasPrefix("/"), !address.hasPrefix("//") else { return Array(value) }
    let halves = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let led = way(String(halves[0])) else { return Array(value) }
    let fragment = halves.count > 1 ? "#\(halves[1])" : ""
    return HTML(text: led + fragment).utf8
  }
}
