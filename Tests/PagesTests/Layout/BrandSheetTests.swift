import Pages
import Testing

struct BrandSheetTests {
  @Test func contrastIsTheOneOfTheGuidelines() throws {
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
    let grey = try #require(Colour(hex: "#767676"))
    #expect(abs(grey.contrast(with: .white) - 4.54) < 0.01)
    #expect(grey.contrast(with: .white) == Colour.white.contrast(with: grey))
  }

  @Test(arguments: ["#ffdd00", "#777777", "#ffffff", "#5aa0c8"])
  func aColourThatCannotBeReadOnWhiteIsRefused(_ hex: String) throws {
    let colour = try #require(Colour(hex: hex))
    #expect(throws: UnreadableColour.self) { try BrandSheet(sea: colour) }
  }

  @Test(arguments: ["#0b5a73", "#800020", "#000000", "#2e0854", "#767676", "#0000ff"])
  func linksCanBeReadInEveryShadeOfAColourThatIsTaken(_ hex: String) throws {
    let sheet = try BrandSheet(sea: #require(Colour(hex: hex)))
    for shade in [sheet.sea, sheet.seaDark] { #expect(shade.contrast(with: .white) >= 4.5) }
    for shade in [sheet.seaByNight, sheet.seaByNightUnderPointer] {
      #expect(shade.contrast(with: BrandSheet.night) >= 4.5)
    }
  }

  @Test func headlandsOwnSeaCanBeRead() {
    #expect(BrandSheet.sea.sea.contrast(with: .white) > 7)
    #expect(BrandSheet.sea.seaByNight.contrast(with: BrandSheet.night) > 7)
  }

  @Test func theSheetNamesBothThemesAndOnlyTheScreen() throws {
    let css = try BrandSheet(sea: #require(Colour(hex: "800020"))).css
    #expect(css.contains("@media screen {\n  :root { --sea: #800020;"))
    #expect(css.contains("prefers-color-scheme: dark"))
  }

  @Test func theRefusalSaysWhatToDo() throws {
    let yellow = try #require(Colour(hex: "#ffdd00"))
    let refusal = #expect(throws: UnreadableColour.self) { try BrandSheet(sea: yellow) }
    #expect(
      refusal?.description
        == "The colour #ffdd00 has a contrast of 1.3 : 1 on white; links need at least 4.5 : 1. "
        + "Choose a darker one.")
  }

  @Test(arguments: ["", "#12345", "red", "#12345g", "#1234567"])
  func whatIsNotAColourIsNotRead(_ text: String) { #expect(Colour(hex: text) == nil) }
}
