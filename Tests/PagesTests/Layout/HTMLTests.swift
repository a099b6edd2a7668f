import Pages
import Testing

struct HTMLTests {
  @Test func textIsEscapedAndLiteralsAreNot() {
    let name = "<b>Tom & \"Jerry's\"</b>"
    let html: HTML = "<p title=\"\(name)\">\(name)</p>"
    let escaped = "&lt;b&gt;Tom &amp; &quot;Jerry&#39;s&quot;&lt;/b&gt;"
    #expect(html.description == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test func aPieceOfPageIsPutInAsItIs() {
    let one: HTML = "<i>1</i>"
    let none: HTML? = nil
    let html: HTML = "\(one)\(none)\([one, one])\(7)"
    #expect(html.description == "<i>1</i><i>1</i><i>1</i>7")
  }

  @Test func eachRowGoesThroughTheFunctionThatDrawsIt() {
    func row(_ name: String) -> HTML { "<li>\(name)</li>" }
    let html: HTML = "<ul>\(["a<", "b"], row)</ul>"
    #expect(html.description == "<ul><li>a&lt;</li><li>b</li></ul>")
  }

  @Test func piecesAreJoinedByMarkup() {
    let pieces: [HTML] = ["a", "b", "c"]
    #expect(pieces.joined(separator: "<br>").description == "a<br>b<br>c")
  }

  @Test func aSubstringIsEscapedToo() {
    let line = "name: <script>"
    let html: HTML = "\(line.dropFirst(6))"
    #expect(html.description == "&lt;script&gt;")
  }

  @Test func controlCharactersAreLeftOut() {
    #expect(HTML(text: "a\u{0}b\u{8}c\td\n").description == "abc\td\n")
  }

  @Test func lettersBeyondASCIIStay() {
    #expect(HTML(text: "Café – £5 “so” 👍").description == "Café – £5 “so” 👍")
  }

  @Test func noHostileTextComesOutAsMarkup() {
    let pieces = [
      "<", ">", "&", "\"", "'", "<script>", "</p>", "&lt;", "&#39;", "javascript:", "\0", "é", "👩‍👧",
      " ",
      "onclick=", "<!--", "]]>", "\u{2028}", "x",
    ]
    var numbers = SplitMix(state: 20_171_130)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...8, using: &numbers))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &numbers)] }.joined()
      let written = HTML(text: text).description
      #expect(!written.contains(where: { "<>\"'".contains($0) }), "\(text.debugDescription)")
      #expect(readBack(written) == text.filter { $0 != "\0" })
    }
  }
}

/// What a browser reads where `HTML` wrote text.
private func readBack(_ html: String) -> String {
  var text = ""
  var rest = Substring(html)
  let names: [(String, Character)] = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]
  while let next = rest.unicodeScalars.first {
    if next == "&", let (name, sign) = names.first(where: { rest.hasPrefix($0.0) }) {
      text.append(sign)
      rest = rest.dropFirst(name.count)
    } else {
      text.unicodeScalars.append(next)
      rest = Substring(rest.unicodeScalars.dropFirst())
    }
  }
  return text
}

/// The same numbers in every run (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
