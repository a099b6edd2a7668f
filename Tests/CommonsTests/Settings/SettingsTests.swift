import Access
import Commons
import HTTPTypes
import Pages
import Records
import Story
import Testing

struct SettingsTests {
  private func settings(_ change: (inout PartnershipSettings) -> Void) -> PartnershipSettings {
    var settings = PartnershipSettings.beginning
    change(&settings)
    return settings
  }

  /// The fields of the settings' page, as a browser would send them back.
  private func fields(
    _ reply: Reply, _ changes: [String: String]
  ) -> [(String, String)] {
    let names = [
      "version", "name", "shortName", "area", "strapline", "sea", "notice", "attribution",
      "contactPost", "contactEmail", "baseAddress", "trustedProxies", "idleMinutes",
      "sessionHours", "lockAfter", "lockMinutes", "linkDays",
    ]
    return names.flatMap { name in
      let stands = reply.value(ofField: name) ?? ""
      return [(name, changes[name] ?? stands), ("was.\(name)", stands)]
    }
  }

  @Test func aNameIsWrittenOnOneLine() {
    let broken = settings { $0.name = "Safer Seaton\nX-Evil: 1" }
    #expect(broken.problems.map(\.field) == ["name"])
    #expect(settings { $0.name = "Safer Seaton – Partnership" }.problems.isEmpty)
  }

  @Test func aNameThatTurnsItsWordsRoundIsRefused() {
    let turned = settings { $0.name = "Safer \u{202E}notaeS" }
    #expect(turned.problems.map(\.field) == ["name"])
  }

  @Test func thePartnershipsNameStandsOnEveryPage() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      let page = try await browser.get("/settings")
      let saved = try await browser.post(
        "/settings", fields(page, ["name": "Safer Seaton Partnership", "sea": "#005EA5"]))
      #expect(saved.status == 303)
      let after = try await browser.get("/settings")
      #expect(after.text.contains("The settings were saved."))
      #expect(after.text.contains("<span>Safer Seaton Partnership</span>"))
      let sheet = try await browser.get("/assets/brand.css")
      #expect(sheet.text.contains("--sea: #005ea5"))
    }
  }

  @Test func whatCannotStandIsMarkedAndTheRestIsKept() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      let page = try await browser.get("/settings")
      let reply = try await browser.post(
        "/settings",
        fields(
          page,
          [
            "name": "", "sea": "#ffee00", "contactEmail": "nobody", "trustedProxies": "10.0.0.1 x",
            "idleMinutes": "soon", "baseAddress": "example.org/", "area": "Seaton",
          ]))
      #expect(reply.status == 422)
      for sentence in [
        "Enter the partnership’s name", "links need at least 4.5 : 1", "Enter an e-mail address",
        "“x” is not an address", "Enter a whole number from 5 to 240", "without a slash at the end",
      ] {
        #expect(reply.text.contains(sentence))
      }
      #expect(reply.value(ofField: "area") == "Seaton")
      #expect(reply.value(ofField: "sea") == "#ffee00")
    }
  }

  @Test func twoWhoSaveAtOnceSeeBothValuesAndOneSavesOn() async throws {
    try await withSite { story in
      var ada = try await story.browser(as: .administrator)
      var bea = try await story.browser(as: .administrator, email: "bea@seaton.example")
      let page = try await ada.get("/settings")
      try await bea.get("/settings")
      try await bea.post(
        "/settings", fields(page, ["name": "By Bea", "shortName": "Bea"]))
      let conflict = try await ada.post(
        "/settings", fields(page, ["name": "By Ada", "area": "Seaton"]))
      #expect(conflict.status == 409)
      #expect(conflict.text.contains("value=\"By Ada\" checked"))
      #expect(conflict.text.contains("value=\"By Bea\""))
      // Ada did not touch the short name, so Bea's is proposed.
      #expect(conflict.text.contains("value=\"Bea\" checked"))
      #expect(conflict.value(ofField: "version") == "1")
      let chosen = fields(conflict, ["name": "By Ada", "shortName": "Bea", "area": "Seaton"])
      let saved = try await ada.post("/settings", chosen)
      #expect(saved.status == 303)
      let standing = try await story.store.read { try PartnershipSettings.current($0) }
      #expect(standing.name == "By Ada")
      #expect(standing.shortName == "Bea")
      #expect(standing.area == "Seaton")
      #expect(standing.version == 2)
    }
  }

  @Test func onlyAnAdministratorChangesThem() async throws {
    try await withSite { story in
      await #expect(throws: Refusal.notPermitted(.changeSettings)) {
        try await story.store.perform(
          ChangeSettings(.beginning, basedOn: 0), as: Cast.clerk, at: Cast.morning)
      }
    }
  }

  @Test func theSessionsFollowTheSettings() async throws {
    try await withSite { story in
      try await story.store.perform(
        ChangeSettings(settings { $0.idleMinutes = 5 }, basedOn: 0), as: Cast.administrator,
        at: Cast.morning)
      var browser = try await story.browser(as: .reader)
      story.clock.turn(minutes: 6)
      let reply = try await browser.get("/account")
      #expect(reply.status == 303)
    }
  }

  @Test func aLogoIsServedWithNothingButThePicture() async throws {
    try await withSite { story in
      let picture = try LogoPicture(Png.tiny(withComment: "drawn by somebody"))
      try await story.store.perform(
        ChangeSettings(.beginning, basedOn: 0, logo: .becomes(picture)), as: Cast.administrator,
        at: Cast.morning)
      var browser = story.browser()
      let home = try await browser.get("/sign-in")
      #expect(home.text.contains("src=\"/assets/logo.png?v="))
      let logo = try await browser.get("/assets/logo.png")
      #expect(logo.headers[.contentType] == "image/png")
      #expect(!logo.text.contains("drawn by somebody"))
    }
  }

  @Test func aLogoMustBeAWholePNGOfASize() {
    let sound = Png.tiny(withComment: "x")
    let unsound: [[UInt8]] = [
      [], Array("<svg onload=alert(1)>".utf8), Array(sound.dropLast(12)),
      Array(sound.prefix(20)), Png.tiny(withComment: "x", width: 5_000),
      sound + Array(repeating: 0, count: 400_000),
    ]
    for file in unsound {
      #expect(throws: Refusal.self) { try LogoPicture(file) }
    }
  }
}

/// A picture of one pixel, with a comment in it.
enum Png {
  static func tiny(withComment comment: String, width: UInt32 = 1) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", bytes(width) + bytes(1) + [8, 0, 0, 0, 0])
      + chunk("tEXt", Array("Comment\u{0}\(comment)".utf8))
      + chunk("IDAT", [0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2, 0, 1]) + chunk("IEND", [])
  }

  private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    bytes(UInt32(content.count)) + Array(kind.utf8) + content + [0, 0, 0, 0]
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
