import Access
import Civic
import Commons
import Foundation
import HTTPTypes
import Intake
import Records
import Story
import Testing

@testable import Governance

/// The interface for programs, as a program asks it.
struct APITests {
  private static let meeting = "/api/v1/meetings/\(Marrowby.slug)/2019-12-06"

  private func withProgram(
    _ test: (inout Browser, StorySite) async throws -> Void
  ) async throws {
    try await withSite(migrations: Marrowby.migrations, mount: Marrowby.houses) { story in
      try await story.store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      var browser = story.browser()
      try await test(&browser, story)
    }
  }

  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) as? [String: Any])
  }

  private func items(_ reply: Reply) throws -> [[String: Any]] {
    try #require(try object(reply)["items"] as? [[String: Any]])
  }

  @Test(arguments: [
    ("bodies", 1), ("meetings", 3), ("papers", 1), ("minutes", 2), ("decisions", 2),
    ("promises", 1), ("tables", 1), ("figures", 0), ("seats", 4), ("people", 4),
  ])
  func everyListIsThereWithItsLicence(list: String, count: Int) async throws {
    try await withProgram { browser, _ in
      let reply = try await browser.get("/api/v1/\(list)")
      #expect(reply.status == 200)
      #expect(reply.headers[.accessControlAllowOrigin] == "*")
      let answer = try object(reply)
      #expect(answer["total"] as? Int == count)
      #expect((answer["licence"] as? String)?.contains("open-government-licence") == true)
      #expect(answer["next"] is NSNull)
      for item in try items(reply) {
        guard let id = item["id"] as? String else { continue }
        let own = try await browser.get(String(id.dropFirst("http://headland.example".count)))
        #expect(own.status == 200, "\(id)")
      }
    }
  }

  @Test func aMeetingHasAllThatBelongsToIt() async throws {
    try await withProgram { browser, _ in
      let item = try #require(
        try object(try await browser.get(Self.meeting))["item"] as? [String: Any])
      #expect((item["agenda"] as? [Any])?.count == 2)
      #expect((item["papers"] as? [Any])?.count == 1)
      #expect((item["tables"] as? [Any])?.count == 1)
      let september = try object(
        try await browser.get("/api/v1/meetings/\(Marrowby.slug)/2019-09-13"))
      let held = try #require(september["item"] as? [String: Any])
      #expect((held["decisions"] as? [Any])?.count == 2)
      #expect((held["attendance"] as? [Any])?.count == 4)
    }
  }

  /// Contacts and officers are kept by post alone, and who works on the record is nobody's business.
  @Test func noNameLeavesThatThePublicPagesDoNotShow() async throws {
    try await withProgram { browser, _ in
      for path in [
        Self.meeting, "\(Self.meeting)/papers/4.1", "/api/v1/people", "/api/v1/meetings",
        "/api/v1/meetings/\(Marrowby.slug)/2019-09-13",
      ] {
        let text = try await browser.get(path).text
        for name in ["Una Pike", "u@example.org", "Lil Ward", "Clara Clerk"] {
          #expect(!text.contains(name), "\(path) names \(name)")
        }
      }
    }
  }

  @Test(arguments: [
    "/api/v1/meetings?modified_since=yesterday", "/api/v1/meetings?year=2019",
    "/api/v1/meetings?after=-1", "/api/v1/meetings?after=x", "/api/v1/meetings?modifed_since=2019",
    "/api/v1/meetings?body=", "/api/v1/meetings?body=a&body=b", "/api/v1/bodies?year=2019-20",
    "/api/v1/bodies/\(Marrowby.slug)?x=1",
  ])
  func aQuestionThatCannotBeReadIsRefusedInASentence(path: String) async throws {
    try await withProgram { browser, _ in
      let reply = try await browser.get(path)
      #expect(reply.status == 400)
      #expect(reply.headers[.contentType] == "application/problem+json")
      #expect((try object(reply)["title"] as? String)?.hasSuffix(".") == true)
    }
  }

  @Test(arguments: [
    "/api/v1/meetings?body=nobody", "/api/v1/meetings?year=2019-22", "/api/v1/nothing",
    "/api/v1/bodies/nobody", "/api/v1/meetings/nobody/2019-12-06",
    "/api/v1/decisions/\(Marrowby.slug)/2019-20/18/x",
    "/api/v1/promises/\(Marrowby.slug)/2019-09-13/9",
  ])
  func whatIsNotThereIsAProblemToo(path: String) async throws {
    try await withProgram { browser, _ in
      let reply = try await browser.get(path)
      #expect(reply.status == 404)
      #expect(try object(reply)["status"] as? Int == 404)
      #expect(reply.headers[.accessControlAllowOrigin] == "*")
    }
  }

  @Test func whoAsksSinceTheLastAnswerMissesNothing() async throws {
    try await withProgram { browser, story in
      let first = try object(try await browser.get("/api/v1/meetings"))
      let asOf = try #require(first["asOf"] as? String)
      let later = Cast.morning.adding(seconds: 60)
      try await story.store.perform(
        ArrangeMeeting(body: Marrowby.slug, plan: MeetingPlan(day: Day(iso: "2020-03-06")!)),
        as: Cast.clerk, at: later)
      // An act that began before the one above and was kept after it.
      try await story.store.perform(
        ArrangeMeeting(body: Marrowby.slug, plan: MeetingPlan(day: Day(iso: "2020-04-03")!)),
        as: Cast.clerk, at: Cast.morning.adding(seconds: 30))
      let since = try items(
        try await browser.get("/api/v1/meetings?modified_since=\(later.iso)"))
      #expect(since.compactMap { $0["day"] as? String } == ["2020-03-06", "2020-04-03"])
      let all = try items(try await browser.get("/api/v1/meetings?modified_since=\(asOf)"))
      #expect(all.count == 5)
      let none = try items(
        try await browser.get("/api/v1/decisions?modified_since=\(later.iso)"))
      #expect(none.isEmpty)
    }
  }

  @Test func aLongListGoesOnWhereItStopped() async throws {
    try await withProgram { browser, story in
      for number in 0..<105 {
        let day = Day(iso: "2021-01-01")!.adding(days: number)
        try await story.store.perform(
          ArrangeMeeting(body: Marrowby.slug, plan: MeetingPlan(day: day)), as: Cast.clerk,
          at: Cast.morning)
      }
      let first = try await browser.get("/api/v1/meetings?body=\(Marrowby.slug)")
      let next = try #require(try object(first)["next"] as? String)
      #expect(next.contains("body=\(Marrowby.slug)&after="))
      let second = try await browser.get(String(next.dropFirst("http://headland.example".count)))
      let all = try items(first) + items(second)
      #expect(Set(all.compactMap { $0["day"] as? String }).count == 108)
      #expect(try object(second)["next"] is NSNull)
    }
  }

  @Test func aFormerAddressLeadsOnForProgramsToo() async throws {
    try await withProgram { browser, story in
      var pack = Marrowby.pack
      pack.minutes?.items[0].number = "17"
      try await story.store.perform(
        ImportPack(Marrowby.submission(pack, edition: 2)), as: Cast.clerk, at: Cast.morning)
      let reply = try await browser.get("/api/v1/decisions/\(Marrowby.slug)/2019-20/18/ii")
      #expect(reply.status == 301)
      #expect(reply.location == "/api/v1/decisions/\(Marrowby.slug)/2019-20/17/ii")
    }
  }

  @Test(arguments: [
    ("meetings", 4), ("decisions", 3), ("attendance", 5), ("promises", 2), ("papers", 2),
  ])
  func everyListIsAFileForSpreadsheets(list: String, lines: Int) async throws {
    try await withProgram { browser, _ in
      for query in ["", "?body=\(Marrowby.slug)", "?year=2019-20"] {
        let reply = try await browser.get("/\(list).csv\(query)")
        #expect(reply.status == 200)
        #expect(reply.text.components(separatedBy: "\r\n").count == lines + 1)
        #expect(reply.header("Link")?.contains("rel=\"license\"") == true)
      }
      let none = try await browser.get("/\(list).csv?body=nobody")
      #expect(none.status == 404)
    }
  }
}
