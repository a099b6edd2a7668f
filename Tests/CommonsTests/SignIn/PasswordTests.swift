import Access
import Civic
import Records
import Story
import Testing

@testable import Commons

struct PasswordTests {
  @Test func aPasswordIsKnownAgain() async throws {
    let digest = try await StorySite.passwords.digest(of: StorySite.password, for: [])
    #expect(try await StorySite.passwords.isRight(StorySite.password, for: digest))
    #expect(try await !StorySite.passwords.isRight("three quiet heron", for: digest))
    #expect(try await !StorySite.passwords.isRight(StorySite.password, for: nil))
  }

  @Test func twoDigestsOfOnePasswordDiffer() async throws {
    let one = try await StorySite.passwords.digest(of: StorySite.password, for: [])
    let other = try await StorySite.passwords.digest(of: StorySite.password, for: [])
    #expect(one.hash != other.hash)
  }

  @Test func theSameLettersFromAnotherKeyboardAreTheSamePassword() async throws {
    let digest = try await StorySite.passwords.digest(of: "caf\u{E9} au lait noir", for: [])
    #expect(try await StorySite.passwords.isRight("cafe\u{301} au lait noir", for: digest))
  }

  /// RFC 7914, section 12, the second vector, cut to 32 bytes.
  @Test func scryptIsScrypt() async throws {
    let expected = "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
    let bytes = stride(from: 0, to: 64, by: 2).map { place in
      let start = expected.index(expected.startIndex, offsetBy: place)
      return UInt8(expected[start...].prefix(2), radix: 16)!
    }
    let digest = PasswordDigest(
      cost: ScryptCost(logRounds: 10, blockSize: 8, parallelism: 16), salt: Array("NaCl".utf8),
      hash: bytes)
    #expect(try await StorySite.passwords.isRight("password", for: digest))
  }

  @Test func theProductsCostIsTheStandard() {
    #expect(ScryptCost.standard == ScryptCost(logRounds: 15, blockSize: 8, parallelism: 3))
  }

  @Test func aCheaperDigestIsRenewedAtSignIn() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .editor)
      let cheap = Passwords(cost: ScryptCost(logRounds: 2, blockSize: 1, parallelism: 1))
      let id = try await story.store.read {
        try Account.with(email: "editor@seaton.example", $0)!.id
      }
      let old = try await story.store.read { try PasswordHash.of(id, $0)! }
      let digest = try await cheap.digest(of: StorySite.password, for: [])
      try await story.store.perform(
        ChangePassword(id: id, checked: old, digest: digest), as: Cast.clerk, at: Cast.morning)
      browser.cookies = [:]
      try await browser.get("/sign-in")
      try await browser.post(
        "/sign-in", [("email", "editor@seaton.example"), ("password", StorySite.password)])
      let renewed = try await story.store.read { try PasswordHash.of(id, $0)! }
      #expect(renewed.logRounds == 4)
    }
  }

  @Test(arguments: [
    "short", "elevenchars", "aaaaaaaaaaaaaaa", "ababababababab", "123456789012345",
    "abcdefghijklmnop", "Password1234", "passwordpassword", "Liverpool2019!!", "administrator",
    "ada.admin.2019", String(repeating: "long ", count: 50),
  ])
  func aPasswordThatIsGuessedFirstIsRefused(password: String) {
    #expect(PasswordRule.problem(with: password, of: ["Ada Admin", "ada@seaton.example"]) != nil)
  }

  @Test(arguments: [
    "three quiet herons", "correct horse battery stapler", "xK9-qLm2-zzTp", "ποταμός και θάλασσα",
  ])
  func aLongPasswordNeedsNoCapitalsAndNoDigits(password: String) {
    #expect(PasswordRule.problem(with: password, of: ["Ada Admin", "ada@seaton.example"]) == nil)
  }

  @Test func oneMayChangeOnesOwnPassword() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .reader)
      let wrong = try await browser.post(
        "/account/password", [("current", "not it at all"), ("password", "four loud curlews")])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("This is not your password of now"))
      let easy = try await browser.post(
        "/account/password", [("current", StorySite.password), ("password", "password1234")])
      #expect(easy.status == 422)
      var elsewhere = browser
      let done = try await browser.post(
        "/account/password", [("current", StorySite.password), ("password", "four loud curlews")])
      #expect(done.status == 303)
      let here = try await browser.get("/account")
      #expect(here.text.contains("Your password was changed."))
      let there = try await elsewhere.get("/account")
      #expect(there.status == 303)
    }
  }
}
