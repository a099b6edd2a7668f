extension String {
  /// Without spaces around it, and with one where several stood. Most cells have none, and are let through
  /// by their bytes: there are tens of thousands.
  var singleSpaced: String {
    isSingleSpaced ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var isSingleSpaced: Bool {
    var before: UInt8 = 32
    for byte in utf8 {
      // Spaces of other alphabets are left to the long way.
      guard byte < 128, byte > 31, byte != 32 || before != 32 else { return false }
      before = byte
    }
    return before != 32
  }
}
