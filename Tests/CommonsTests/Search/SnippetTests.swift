import Pages
import Testing

@testable import Commons

struct SnippetTests {
  private let folder = WordFolder()

  private func snippet(_ lines: [SearchEntry.Line], _ query: String) throws -> Snippet {
    let terms = try #require(try SearchQuery(query)).terms
    return Snippet(of: lines, finding: terms, folder)
  }

  private func shown(_ snippet: Snippet) -> String {
    snippet.runs.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test func hitsAreMarkedInTheFormThatWasPrinted() throws {
    let lines = [SearchEntry.Line("Burglaries fell; each burglary was visited.")]
    #expect(
      try shown(snippet(lines, "burglary")) == "[Burglaries] fell; each [burglary] was visited.")
  }

  @Test func aPhraseIsMarkedWhole() throws {
    let lines = [SearchEntry.Line("The road, and off-road bikes.")]
    #expect(try shown(snippet(lines, "\"off road\"")) == "The road, and [off-road] bikes.")
  }

  @Test func theLineWithMostOfTheWordsIsShownWithItsAnchor() throws {
    let lines = [
      SearchEntry.Line("Bikes again.", at: "n-1"),
      SearchEntry.Line("Patrols for bikes.", at: "n-2"),
    ]
    let found = try snippet(lines, "bikes patrols")
    #expect(found.anchor == "n-2")
    #expect(shown(found) == "[Patrols] for [bikes].")
  }

  @Test func wordsThatStandApartAreShownFromTwoLines() throws {
    let lines = [SearchEntry.Line("Bikes again."), SearchEntry.Line("Patrols went out.")]
    #expect(try shown(snippet(lines, "patrols bikes")) == "[Bikes] again. … [Patrols] went out.")
  }

  @Test func aLongLineIsCutBetweenWords() throws {
    let filler = Array(repeating: "naïve", count: 80).joined(separator: " ")
    let found = try shown(snippet([.init("\(filler) patrol \(filler)")], "patrol"))
    #expect(found.hasPrefix("… naïve "))
    #expect(found.contains(" [patrol] "))
    #expect(found.hasSuffix(" naïve …"))
    #expect(found.utf8.count < 280)
  }

  @Test func aHitInTheTitleAloneShowsHowTheTextBegins() throws {
    let lines = [SearchEntry.Line("The autumn's figures.", at: "n-1")]
    let found = try snippet(lines, "bikes")
    #expect(shown(found) == "The autumn's figures.")
    #expect(found.anchor == nil)
  }

  @Test func aLineWithoutSpacesIsCutBetweenLetters() throws {
    let found = try snippet([.init(String(repeating: "é", count: 400))], "bikes")
    #expect(!shown(found).contains("\u{FFFD}"))
  }

  @Test func whatTheTextSaysIsNeverMarkup() throws {
    let found = try snippet([.init("<script>alert(1)</script> bikes")], "bikes")
    #expect(
      found.html.description
        == "&lt;script&gt;alert(1)&lt;/script&gt; <mark class=\"hl-hit\">bikes</mark>")
  }
}
