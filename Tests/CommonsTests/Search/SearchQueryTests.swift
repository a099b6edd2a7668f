import Access
import Testing

@testable import Commons

struct SearchQueryTests {
  @Test func wordsAreTermsAndQuotationMarksMakePhrases() throws {
    let query = try #require(try SearchQuery("patrols \"off road bikes\" “Town Hall” patrols"))
    #expect(query.terms == [["patrol"], ["off", "road", "bike"], ["town", "hall"]])
  }

  @Test func aWordWithPunctuationInsideIsAPhrase() throws {
    #expect(try SearchQuery("off-road")?.terms == [["off", "road"]])
    #expect(try SearchQuery("O'Dunmore")?.terms == [["o", "dunmor"]])
  }

  @Test func aMarkWithoutItsFellowIsPunctuation() throws {
    #expect(try SearchQuery("\"town hall")?.terms == [["town"], ["hall"]])
    #expect(try SearchQuery("\"town\" \"hall")?.terms == [["town"], ["hall"]])
  }

  @Test(arguments: ["", "  ", "\t\n"])
  func nothingTypedIsNoQuery(text: String) throws {
    #expect(try SearchQuery(text) == nil)
  }

  @Test(arguments: ["?!", "\"\"", "*", "&|!:*<->", "— …", "'"])
  func signsAloneAreRefusedInASentence(text: String) {
    #expect {
      try SearchQuery(text)
    } throws: { error in
      (error as? Refusal)?.whatHappened.hasPrefix("Type a word") == true
    }
  }

  @Test func tooManyWordsAreRefusedWithTheirNumber() {
    let text = (1...41).map { "word\($0)" }.joined(separator: " ")
    #expect {
      try SearchQuery(text)
    } throws: { error in
      (error as? Refusal)?.whatHappened == "Look for at most 40 words at a time; these are 41."
    }
  }
}
