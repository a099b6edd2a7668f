/// Numbers with a comma before each three digits, as papers print them.
public enum Thousands {
  /// `1,204`.
  public static func text(_ number: Int) -> String {
    let digits = grouped(String(number.magnitude))
    return number < 0 ? "-" + digits : digits
  }

  /// Digits before a point, without sign: `1204` is `1,204`.
  public static func grouped(_ digits: some StringProtocol) -> String {
    var text = ""
    let count = digits.count
    for (place, digit) in digits.enumerated() {
      if place > 0, (count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
