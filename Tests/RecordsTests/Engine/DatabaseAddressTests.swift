import Records
import Story
import Testing

struct DatabaseAddressTests {
  @Test func aPasswordNeverStandsInAMessage() {
    let address = DatabaseAddress("postgres://head:secret@127.0.0.1:5432/headland")
    #expect(address.inWords == "postgres://127.0.0.1:5432/headland")
  }

  @Test func anythingElseIsAFile() {
    #expect(DatabaseAddress("data/headland.sqlite") == .file(path: "data/headland.sqlite"))
  }

  @Test func aServerThatIsNotThereIsNamedWithoutAPassword() async throws {
    let store = try Store(at: .postgres(url: "postgres://u:secret@127.0.0.1:1/none"))
    await #expect {
      try await store.count("SELECT 1")
    } throws: { error in
      let words = "\(error)"
      return words.contains("cannot be opened") && !words.contains("secret")
    }
  }
}
