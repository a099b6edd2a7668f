import Records
import Story
import Testing

struct DatabaseAddressTests {
  @Test func aPasswordNeverStandsInAMessage() {
    let address = DatabaseAddress("postgres://head:secret@127.0.0.1:5432/headland")
    #expect(address.inWords == "postgres://127.0.0.1:5432/headland")
  }

  @Test(arguments: [
    ("postgres:///headland?host=/run/postgresql", "postgres:///headland"),
    ("postgresql://h/n?user=u&password=secret", "postgres://h/n"),
    ("postgres://u:se?cret@h/n", "postgres://h/n"),
  ])
  func optionsAreNotTold(address: String, inWords: String) {
    #expect(DatabaseAddress(address).inWords == inWords)
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
