import Access
import Civic
import Commons
import Intake
import Records
import Story
import Testing

@testable import Governance

struct ImportedPeopleTests {
  private func people(in store: Store) async throws -> [String] {
    try await store.read { reader in
      try reader.all(Person.self, "SELECT * FROM person ORDER BY id").map(\.name)
    }
  }

  @Test func aSurnameAndAMisspeltNameAreOnePersonWithTheirFullForms() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let names = try await people(in: store)
      #expect(names == ["June Teasdale", "Priya Raman", "Owen Hadley-Byrne", "Tom Achebe"])
    }
  }

  @Test func aVacantSeatIsListedWithoutAPerson() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let listings = try await store.read { reader in
        try reader.all(Listing.self, "SELECT * FROM listing ORDER BY ordinal")
      }
      #expect(listings.map(\.vacant) == [false, true, false, false])
      #expect(listings[1].personID == nil)
      #expect(Set(listings.map(\.seatID)).count == 4)
    }
  }

  @Test func whoStoodInForWhomIsKept() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let priya = try await store.count("SELECT id FROM person WHERE name = 'Priya Raman'")
      let stoodFor = try await store.count(
        "SELECT standsForID FROM attendance WHERE role = 'substitute'")
      #expect(stoodFor == priya)
    }
  }

  /// A later pack in which the Director of Public Health's namesake comes from elsewhere.
  private var namesake: PackSubmission {
    var pack = Marrowby.pack
    pack.meeting.date = Day(iso: "2020-02-07")
    pack.minutes = nil
    pack.nextMeeting = Pack.Announcement()
    pack.members = [
      Pack.Member(
        name: "Priya Raman", post: "Station Manager", organisation: "Wearside Fire Brigade",
        line: 8)
    ]
    return Marrowby.submission(pack, edition: 5)
  }

  @Test func aNamesakeFromElsewhereIsADoubtForAPerson() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let outcome = try await store.perform(
        ImportPack(namesake), as: Cast.clerk, at: Cast.morning)
      #expect(outcome.counts.nameDoubts == 1)
      let names = try await people(in: store)
      #expect(names.filter { $0 == "Priya Raman" }.count == 2)
    }
  }

  @Test func aDoubtSettledAsOnePersonJoinsTheRecordAndHoldsForLaterPacks() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await store.perform(ImportPack(namesake), as: Cast.clerk, at: Cast.morning)
      let doubt = try await store.read { try NameDoubt.open(in: $0)[0] }
      try await store.perform(
        SettleName(doubt.id, version: doubt.version, ruling: .samePerson), as: Cast.clerk,
        at: Cast.morning)
      let names = try await people(in: store)
      #expect(names.filter { $0 == "Priya Raman" }.count == 1)
      await #expect(throws: Refusal.self) {
        try await store.perform(
          SettleName(doubt.id, version: doubt.version, ruling: .differentPeople),
          as: Cast.clerk, at: Cast.morning)
      }
      var again = namesake
      again.sha256 = String(repeating: "6", count: 64)
      let outcome = try await store.perform(ImportPack(again), as: Cast.clerk, at: Cast.morning)
      #expect(outcome.kind == .replaced)
      #expect(outcome.counts.nameDoubts == 0)
    }
  }

  @Test func aDoubtSettledAsTwoPeopleLeavesBoth() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await store.perform(ImportPack(namesake), as: Cast.clerk, at: Cast.morning)
      let doubt = try await store.read { try NameDoubt.open(in: $0)[0] }
      try await store.perform(
        SettleName(doubt.id, version: doubt.version, ruling: .differentPeople), as: Cast.clerk,
        at: Cast.morning)
      let names = try await people(in: store)
      #expect(names.filter { $0 == "Priya Raman" }.count == 2)
      let open = try await store.read { try NameDoubt.open(in: $0).count }
      #expect(open == 0)
    }
  }
}
