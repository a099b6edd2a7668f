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
}
