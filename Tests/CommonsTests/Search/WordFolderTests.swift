import Testing

@testable import Commons

struct WordFolderTests {
  private let folder = WordFolder()

  @Test(arguments: [
    ("burglaries", "Burglary"), ("policing", "policed"), ("Seán", "SEAN"), ("Ångström", "angstrom"),
    ("decisions", "decision"), ("ASB", "asb"), ("e\u{301}tude", "étude"), ("Weiß", "WEISS"),
    ("partnership’s", "partnership"), ("Teesside's", "Teesside"), ("1,204", "1204"),
  ])
  func theseAreOneWord(_ a: String, _ b: String) {
    let words = folder.words(of: a)
    #expect(words == folder.words(of: b))
    #expect(words.count == 1)
  }

  @Test func everythingButLettersAndFiguresPartsWords() {
    #expect(
      folder.words(of: "off-road O’Dunmore (£17.4m)") == [
        "off", "road", "o", "dunmor", "17", "4m",
      ])
    #expect(folder.words(of: "— … ! \u{1F600} '").isEmpty)
    #expect(folder.words(of: "").isEmpty)
  }

  @Test func aCommaGroupsThousandsAndNothingElse() {
    #expect(folder.words(of: "1,204,310") == ["1204310"])
    #expect(
      folder.words(of: "2013,2014 1,20 1,2345 a,123") == [
        "2013", "2014", "1", "20", "1", "2345", "a", "123",
      ])
  }

  @Test func otherLettersStayFindableAndAreStillPlain() {
    let words = folder.words(of: "Безопасность жизни")
    #expect(words.count == 2)
    #expect(words.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(words[0] != words[1])
  }

  @Test func placesPointAtTheWordAsItIsShown() {
    let text = "Über “Burglaries’” – café's"
    let shown = folder.placedWords(of: text).map { word in
      String(decoding: Array(text.utf8)[word.place], as: UTF8.self)
    }
    #expect(shown == ["Über", "Burglaries", "café"])
  }

  @Test func aWordWithoutEndIsCut() {
    let long = folder.words(of: String(repeating: "x1", count: 4_000))
    #expect(long.count == 1)
    #expect(long[0].utf8.count == 64)
  }
}
