/// An e-mail address as people type it: only its shape is looked at, whether it arrives is not.
public enum EmailAddress {
  /// As it is kept and compared: without spaces around it, in small letters.
  public static func plain(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace }).lowercased()
  }

  /// One `@` with something before it and a domain after it; at most 254 characters (RFC 5321).
  public static func isOne(_ text: String) -> Bool {
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    return halves.count == 2 && !halves[0].isEmpty && halves[1].count >= 3
      && halves[1].contains(".") && !halves[1].hasPrefix(".") && !halves[1].hasSuffix(".")
      && text.utf8.count <= 254 && text.allSatisfy { !$0.isWhitespace && !"<>\",;".contains($0) }
  }
}
