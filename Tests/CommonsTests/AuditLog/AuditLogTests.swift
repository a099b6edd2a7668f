import Access
import Commons
import Foundation
import Pages
import Records
import Story
import Testing

struct AuditLogTests {
  @Test func whatWasAndWhatIsStandSideBySide() async throws {
    try await withSite { story in
      var settings = PartnershipSettings.beginning
      settings.name = "Seaton before"
      try await story.store.perform(
        ChangeSettings(settings, basedOn: 0), as: Cast.administrator, at: Cast.morning)
      settings.name = "Seaton after"
      try await story.store.perform(
        ChangeSettings(settings, basedOn: 1), as: Cast.administrator, at: Cast.morning)
      var browser = try await story.browser(as: .administrator)
      let reply = try await browser.get("/audit-log?act=changesettings")
      #expect(
        reply.text.contains("name: <del>Seaton before</del> → <ins>Seaton after</ins>"))
      #expect(!reply.text.contains("InviteAccount</td>"))
    }
  }

  /// ReadAuditLog leaves its line.
  @Test func readingTheLogIsInTheLog() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      try await browser.get("/audit-log?who=ada")
      let reply = try await browser.get("/audit-log?act=ReadAuditLog")
      #expect(reply.text.contains("read: who “ada”; 0 lines shown"))
    }
  }

  @Test func aLongLogComesInPages() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      for _ in 1...60 {
        try await story.store.perform(OfferNothing(), as: Cast.administrator, at: Cast.morning)
      }
      let first = try await browser.get("/audit-log?act=OfferNothing")
      #expect(first.text.components(separatedBy: "line nobody needs").count == 51)
      let start = try #require(first.text.firstRange(of: "below="))
      let below = first.text[start.upperBound...].prefix(while: \.isNumber)
      let second = try await browser.get("/audit-log?act=OfferNothing&below=\(below)")
      #expect(second.text.components(separatedBy: "line nobody needs").count == 11)
      #expect(!second.text.contains("Older lines"))
    }
  }

  @Test func aDayThatIsNoneIsRefusedInWords() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      let reply = try await browser.get("/audit-log?from=yesterday")
      #expect(reply.status == 422)
      #expect(reply.text.contains("Enter a day such as 2019-11-22"))
      let none = try await browser.get("/audit-log?from=2030-01-01&to=2030-02-01")
      #expect(none.text.contains("No line is like that."))
    }
  }

  @Test func aPercentSignIsLookedForAsItStands() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      let reply = try await browser.get("/audit-log?act=%25")
      #expect(reply.text.contains("No line is like that."))
    }
  }
}

/// An act of the tests' own that leaves a line.
private struct OfferNothing: Act {
  static let permission = Permission.changeSettings
  func carryOut(in work: Work) throws { try work.note("nothing", what: "line nobody needs") }
}
