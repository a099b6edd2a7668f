public import Access
public import Pages
public import Records

/// What the partnership calls itself, and the numbers by which the site is run. There is one such
/// record; its version tells savers apart.
public struct PartnershipSettings: Record, Hashable {
  public static let table = "settings"

  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  /// 0 before anything was ever saved.
  public var version: Int
  /// `Safer Seaton Partnership`.
  public var name: String
  public var shortName: String
  /// The area it is for: `Seaton`.
  public var area: String
  /// One line under the name; empty for none.
  public var strapline: String
  /// `#0b5a73`; empty for Headland's own colour.
  public var sea: String
  /// The version of the logo's file; empty without a logo.
  public var logoVersion: String
  /// Said on every page; empty for nothing.
  public var notice: String
  /// What the licence of the figures asks to be said.
  public var attribution: String
  /// The post to write to, never a person's name: `Community Safety Team Leader`.
  public var contactPost: String
  public var contactEmail: String
  /// The site's own address as the public knows it, without a slash at the end.
  public var baseAddress: String
  /// Proxies that are believed about the client's address, separated by spaces.
  public var trustedProxies: String
  /// Minutes without a visit after which a session ends.
  public var idleMinutes: Int
  /// Hours after which a session ends in any case.
  public var sessionHours: Int
  /// Wrong passwords from one place after which an e-mail address is locked out there.
  public var lockAfter: Int
  public var lockMinutes: Int
  /// Days for which a one-time link is good.
  public var linkDays: Int

  /// Before anybody saved any.
  public static let beginning = PartnershipSettings(
    id: ID(rawValue: 0), version: 0, name: "Community Safety Partnership",
    shortName: "Community safety", area: "", strapline: "", sea: "", logoVersion: "", notice: "",
    attribution:
      "Contains public sector information licensed under the Open Government Licence v3.0.",
    contactPost: "", contactEmail: "", baseAddress: "", trustedProxies: "", idleMinutes: 30,
    sessionHours: 12, lockAfter: 5, lockMinutes: 15, linkDays: 7)

  public init(
    id: ID, version: Int, name: String, shortName: String, area: String, strapline: String,
    sea: String, logoVersion: String, notice: String, attribution: String, contactPost: String,
    contactEmail: String, baseAddress: String, trustedProxies: String, idleMinutes: Int,
    sessionHours: Int, lockAfter: Int, lockMinutes: Int, linkDays: Int
  ) {
    (self.id, self.version, self.name, self.shortName) = (id, version, name, shortName)
    (self.area, self.strapline, self.sea) = (area, strapline, sea)
    (self.logoVersion, self.notice, self.attribution) = (logoVersion, notice, attribution)
    (self.contactPost, self.contactEmail) = (contactPost, contactEmail)
    (self.baseAddress, self.trustedProxies) = (baseAddress, trustedProxies)
    (self.idleMinutes, self.sessionHours) = (idleMinutes, sessionHours)
    (self.lockAfter, self.lockMinutes, self.linkDays) = (lockAfter, lockMinutes, linkDays)
  }
}

extension PartnershipSettings {
  /// The proxies, read.
  public var proxies: [NetworkRange] {
    trustedProxies.split(whereSeparator: \.isWhitespace).compactMap { NetworkRange(String($0)) }
  }

  private static let ownSea = "#0b5a73"

  public var brand: Brand {
    // Headland's own colour has a dark shade chosen for it; others have theirs computed.
    let isOwn = sea.isEmpty || Colour(hex: sea) == Colour(hex: PartnershipSettings.ownSea)
    let sheet = isOwn ? nil : Colour(hex: sea).flatMap { try? BrandSheet(sea: $0) }
    return Brand(
      name: name, shortName: shortName, strapline: strapline.isEmpty ? nil : strapline,
      logo: logoVersion.isEmpty
        ? nil : ("/assets/logo.png" as WebAddress).query(("v", logoVersion)),
      sheet: sheet ?? .sea, notice: notice.isEmpty ? nil : notice, attribution: attribution)
  }

  /// What cannot stand, each with its field.
  public var problems: [Problem] {
    lengthProblems + addressProblems + numberProblems
  }

  private var lengthProblems: [Problem] {
    var problems: [Problem] = []
    let required = [
      ("name", name, "Enter the partnership’s name"),
      ("shortName", shortName, "Enter a short name"),
      ("attribution", attribution, "Enter what the licence asks to be said"),
    ]
    for (field, text, sentence) in required where text.isEmpty {
      problems.append(Problem(field: field, sentence: sentence))
    }
    let limits = [
      ("name", name, 120), ("shortName", shortName, 40), ("area", area, 80),
      ("strapline", strapline, 140), ("notice", notice, 300), ("attribution", attribution, 300),
      ("contactPost", contactPost, 120),
    ]
    for (field, text, most) in limits where text.count > most {
      problems.append(Problem(field: field, sentence: "Use at most \(most) characters here"))
    }
    for (field, text, _) in limits where !text.isOneLine {
      problems.append(Problem(field: field, sentence: "Write this on one line"))
    }
    return problems
  }

  private var addressProblems: [Problem] {
    var problems: [Problem] = []
    if !contactEmail.isEmpty, !EmailAddress.isOne(contactEmail) {
      problems.append(
        Problem(field: "contactEmail", sentence: "Enter an e-mail address such as name@example.org")
      )
    }
    if !baseAddress.isEmpty, !PartnershipSettings.isBase(baseAddress) {
      problems.append(
        Problem(
          field: "baseAddress",
          sentence: "Enter an address such as https://example.org, without a slash at the end"))
    }
    for text in trustedProxies.split(whereSeparator: \.isWhitespace)
    where NetworkRange(String(text)) == nil {
      problems.append(
        Problem(field: "trustedProxies", sentence: "“\(text)” is not an address such as 10.0.0.1"))
    }
    if !sea.isEmpty { problems += seaProblems }
    return problems
  }

  private var seaProblems: [Problem] {
    guard let colour = Colour(hex: sea) else {
      return [Problem(field: "sea", sentence: "Enter a colour such as #0b5a73")]
    }
    do throws(UnreadableColour) {
      _ = try BrandSheet(sea: colour)
      return []
    } catch {
      return [Problem(field: "sea", sentence: error.description)]
    }
  }

  private var numberProblems: [Problem] {
    let ranges: [(String, Int, ClosedRange<Int>)] = [
      ("idleMinutes", idleMinutes, 5...240), ("sessionHours", sessionHours, 1...24),
      ("lockAfter", lockAfter, 3...20), ("lockMinutes", lockMinutes, 1...1_440),
      ("linkDays", linkDays, 1...30),
    ]
    return ranges.filter { !$0.2.contains($0.1) }.map { field, _, range in
      Problem(
        field: field,
        sentence: "Enter a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  /// `https://host` or `https://host:port`, and nothing after it.
  private static func isBase(_ text: String) -> Bool {
    guard let start = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let host = text.dropFirst(start.count)
    return !host.isEmpty
      && host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.:[]".contains($0)) }
  }
}
