import Intake
import Testing

@Suite struct PackFileTests {
  @Test func utf8Utf16AndWindows1252GiveTheSameText() throws {
    let text = "Caf\u{E9} \u{2013} \u{A3}5"
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let windows: [UInt8] = [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0xA3, 0x35]
    for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big, windows] {
      #expect(try PackFile.text(of: bytes) == text)
    }
  }

  @Test func unfitFilesAreRefusedWithASentence() {
    #expect(throws: PackRefusal.empty) { try PackFile.text(of: []) }
    #expect(throws: PackRefusal.empty) { try PackFile.text(of: Array(" \r\n\t".utf8)) }
    #expect(throws: PackRefusal.binary) {
      try PackFile.text(of: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3])
    }
    let noise = [UInt8](repeating: 65, count: PackFile.limit + 1)
    #expect(throws: PackRefusal.tooLarge(bytes: noise.count, limit: PackFile.limit)) {
      try PackFile.text(of: noise)
    }
    #expect(throws: PackRefusal.noPack) {
      try PackReader().read("Dear Sir,\n\nThank you for the tea.\n")
    }
    #expect(throws: PackRefusal.tooManyLines(limit: PackReader.limit)) {
      try PackReader().read(String(repeating: "a\n", count: PackReader.limit + 1))
    }
    #expect(PackRefusal.scannedPDF.sentence.contains("scanned PDF"))
    #expect(PackRefusal.noConverter.sentence.contains("poppler-utils"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsMayBeOfAnyKind(end: String) throws {
    let text = PackPaper.agenda(items: "- 2.1 Minutes of 5 July 2013")
    let pack = try PackReader().read(text.replacing("\n", with: end))
    #expect(pack == (try PackReader().read(text)))
    #expect(
      PackFile.lines(of: text.replacing("\n", with: end)).count == PackFile.lines(of: text).count)
  }

  @Test func aTruncatedPackGivesWhatThereIsAndDoubts() throws {
    let text = PackPaper.minutes(
      "11. Safe Havens\n\nIt was discussed.\n\nDecision\n\nThat A be noted.")
    let pack = try PackReader().read(String(text.prefix(text.count - 60)))
    #expect(pack.minutes?.items.count == 1)
    #expect(pack.doubts.contains { $0.reason == "When the meeting closed was not found." })
  }

  @Test func theJSONHasAllKeysAndIsTheSameEachTime() throws {
    let pack = try PackReader().read(PackPaper.agenda())
    let json = PackJSON.text(of: pack)
    #expect(json == PackJSON.text(of: pack))
    for key in [
      "body", "meeting", "members", "agenda", "nextMeeting", "minutes", "reports", "tables",
      "urgentItems", "exemptItems",
    ] {
      #expect(json.contains("\"\(key)\":"))
    }
    #expect(json.contains("\"nextMeeting\":{\"date\":null,\"time\":null,\"venue\":null"))
  }
}
