import Civic
import Story
import Testing

@testable import Governance

struct PeoplePagesTests {
  @Test func aVacantSeatIsShown() async throws {
    try await withMarrowby(on: Marrowby.december) { browser, _ in
      let text = try await browser.get("/people").text
      #expect(text.contains("4 seats, one of them vacant."))
      #expect(text.contains(">Vacant</strong>"))
      #expect(text.contains("Elected Member, seat 2"))
    }
  }

  @Test func beforeTheFirstListNobodyIsSaidToHaveSat() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("/people?as-at=2019-12-05").text
      #expect(text.contains("No list of members up to this day is on record."))
      #expect(text.contains("value=\"2019-12-05\""))
    }
  }

  @Test func whatIsNoDayIsAskedForAgain() async throws {
    try await withMarrowby { browser, _ in
      let answer = try await browser.get("/people?as-at=31%20June")
      let text = answer.text
      #expect(answer.status == 422)
      #expect(text.contains("Enter a day of the calendar"))
      #expect(text.contains("<title>Error: "))
    }
  }

  @Test func inventedPeopleAreMarkedWhereverTheyAppear() async throws {
    var submission = Marrowby.submission()
    submission.peopleAreInvented = true
    try await withMarrowby(submission, on: Marrowby.december) { browser, _ in
      for path in [
        "/people", "/meetings/\(Marrowby.slug)/2019-09-13", "/people/\(Marrowby.slug)/priya-raman",
        "/seats/\(Marrowby.slug)/director-of-public-health-marrowby-borough-council",
      ] {
        let text = try await browser.get(path).text
        let main = text.replacing(/<svg.*?<\/svg>/.dotMatchesNewlines(), with: "")
        let named = main.matches(of: /Priya Raman<\/a>/).count
        let marked = main.matches(of: /Priya Raman<\/a> <span class="hl-invented">/).count
        #expect(named == marked, "\(path) names \(named) and marks \(marked)")
        #expect(main.contains("invented"))
      }
    }
  }

  @Test func aSubstituteIsNamedWithThePersonTheyCameFor() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("/meetings/\(Marrowby.slug)/2019-09-13").text
      #expect(text.contains("Substitute for <a"))
      #expect(!text.contains("Lil Ward"))
      #expect(text.contains("Democratic Officer"))
    }
  }
}
