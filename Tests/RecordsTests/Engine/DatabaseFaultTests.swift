import Foundation
import Records
import Testing

struct DatabaseFaultTests {
  @Test func aFileThatIsNoDatabaseIsRefusedInWords() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(component: "headland-\(UUID().uuidString).sqlite")
    try Data(String(repeating: "Minutes of the meeting. ", count: 200).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let fault = #expect(throws: DatabaseFault.self) {
      _ = try Store(at: .file(path: file.path))
    }
    let sentence = try #require(fault).description
    #expect(sentence.contains("is no database. Name another folder"))
    #expect(!sentence.contains("SELECT"))
  }
}
