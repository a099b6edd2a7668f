import Civic
import Pages
import Story
import Testing

@testable import Governance

struct PaperPagesTests {
  private let meeting = "/meetings/\(Marrowby.slug)/2019-12-06"

  @Test func aPaperSaysFirstWhatItAsksFor() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("\(meeting)/papers/4.1").text
      let asks = try #require(text.firstRange(of: "What the meeting was asked to decide"))
      let purpose = try #require(text.firstRange(of: "To report on the autumn."))
      #expect(asks.lowerBound < purpose.lowerBound)
      #expect(text.contains("id=\"n-1.1\""))
      #expect(text.contains("The minutes on this paper are not on record yet."))
    }
  }

  @Test func aContactIsNamedByPostAlone() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("\(meeting)/papers/4.1").text
      #expect(text.contains("Inspector"))
      #expect(!text.contains("Una Pike"))
      #expect(!text.contains("u@example.org"))
    }
  }

  @Test func aTableCanBeHadAsAFileWithItsSourceAndLicence() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get("\(meeting)/tables/1.csv")
      #expect(reply.savedAs == "safer-marrowby-partnership-2019-12-06-table-1.csv")
      #expect(
        reply.text.hasSuffix(
          """
          Ward,Apr - Jun 18,Apr - Jun 19\r\nQuayside,"1,204","1,310"\r\nTotal,"1,204",'--17.4\r\n
          """))
      let link = reply.header("Link") ?? ""
      #expect(link.contains("open-government-licence/version/3/>; rel=\"license\""))
      #expect(link.contains("<\(meeting)/tables/1>; rel=\"describedby\""))
    }
  }

  @Test func aFigureIsShownAsItWasPrinted() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("\(meeting)/tables/1").text
      #expect(text.contains("--17.4"))
      #expect(text.contains("Download as CSV"))
      #expect(text.contains("#L90"))
    }
  }

  @Test func whatWasWithheldSaysWhy() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get(meeting).text
      #expect(text.contains("Paragraph 1 of Schedule 12A to the Local Government Act 1972"))
    }
  }
}
