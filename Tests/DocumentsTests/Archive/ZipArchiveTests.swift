import Civic
import Testing

@testable import Documents

struct ZipArchiveTests {
  private func archive() throws -> [UInt8] {
    let zip = try ZipArchive(dated: Day(iso: "2019-09-13")!)
    return try zip.add("papers/4.1 Müll.pdf", Array("first".utf8))
      + zip.add("empty.txt", []) + zip.finish()
  }

  @Test func filesStandInItUnderTheirNames() throws {
    let bytes = try archive()
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(bytes.firstRange(of: Array("papers/4.1 Müll.pdf".utf8)) != nil)
    #expect(bytes.firstRange(of: Array("empty.txt".utf8)) != nil)
  }

  @Test func theSameFilesMakeTheSameArchive() throws {
    let (first, second) = (try archive(), try archive())
    #expect(first == second)
  }

  @Test func bytesAreThereToSendAfterEachFile() throws {
    let zip = try ZipArchive(dated: Day(iso: "2019-09-13")!)
    let sent = try zip.add("a.bin", [UInt8](repeating: 7, count: 300_000))
    #expect(!sent.isEmpty)
  }
}
