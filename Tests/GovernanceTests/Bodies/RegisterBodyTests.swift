import Access
import Civic
import Records
import Story
import Testing

@testable import Governance

struct RegisterBodyTests {
  private func act(about: String) -> RegisterBody {
    RegisterBody(
      slug: "arson-task-group", name: "Arson Task Group", kind: .group, regime: .none,
      parent: Marrowby.slug, invented: true, about: about, source: "terms of reference")
  }

  @Test func registeringTwiceIsOneBodyAndNoSecondLine() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      for _ in 1...2 {
        try await store.perform(act(about: "Fires."), as: Cast.administrator, at: Cast.morning)
      }
      let lines = try await store.count("SELECT COUNT(*) FROM auditLine")
      #expect(lines == 1)
    }
  }

  @Test func aCorrectionIsSavedAsTheNextVersion() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(act(about: "Fires."), as: Cast.administrator, at: Cast.morning)
      let body = try await store.perform(
        act(about: "Deliberate fires."), as: Cast.administrator, at: Cast.morning)
      #expect(body.version == 2)
    }
  }
}
