import Civic
import Commons
import Foundation
import Story
import Testing

@testable import Governance
@testable import Records

struct BackupOfARecordTests {
  private func rows(of table: String, _ store: Store) async throws -> [[Value]] {
    try await store.engine.read { connection in
      let columns = try connection.columnNames(of: table).joined(separator: ", ")
      return try connection.rows("SELECT \(name: columns) FROM \(name: table)").map(\.values)
        .sorted { "\($0)" < "\($1)" }
    }
  }

  @Test func everyTableOfAWholeRecordIsCarriedOver() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await withFolder { folder in
        let url = folder.appending(path: "one.backup")
        let manifest = try await store.backUp(
          to: url, Marrowby.migrations, by: "1", at: Cast.morning)
        #expect(manifest.rows["minute"] == 2)
        try await withEmptyPlace { place in
          try await Store.restore(BackupFile(reading: url), into: place, Marrowby.migrations)
          let restored = try Store(at: place)
          for table in manifest.rows.keys {
            let (there, here) = (
              try await rows(of: table, store), try await rows(of: table, restored)
            )
            #expect(there == here, "\(table)")
          }
          let isUnsearchable = try await restored.read {
            try Reindex.isNeeded(by: "SELECT id FROM body LIMIT 1", in: $0)
          }
          #expect(isUnsearchable, "the words of the search are not in the backup")
          await restored.close()
        }
      }
    }
  }

  @Test func whatWasTakenDownStaysDownInARestoredRecord() async throws {
    let paper = "/meetings/\(Marrowby.slug)/2019-12-06/papers/4.1"
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await store.perform(
        TakeDown(paper, because: .personalData), as: Cast.clerk, at: Cast.morning)
      try await withFolder { folder in
        let url = folder.appending(path: "one.backup")
        _ = try await store.backUp(to: url, Marrowby.migrations, by: "1", at: Cast.morning)
        try await withEmptyPlace { place in
          try await Store.restore(BackupFile(reading: url), into: place, Marrowby.migrations)
          let restored = try Store(at: place)
          try await restored.perform(
            Reindex([.ofGovernance]), as: Cast.clerk, at: Cast.morning)
          let (papers, stone, found) = try await restored.read { reader in
            (
              try Paper.all(body: Marrowby.slug, day: Marrowby.december, in: reader),
              try TakenDown.standing(at: paper, in: reader),
              try reader.number("SELECT COUNT(*) FROM searchText WHERE address = \(paper)")
            )
          }
          #expect(papers.isEmpty)
          #expect(stone?.reason == .personalData)
          #expect(found == 0)
          await restored.close()
        }
      }
    }
  }
}
