public import Access
public import Records

/// Saves the partnership's settings, and its logo when a new one comes with them.
public struct ChangeSettings: Act {
  public static let permission = Permission.changeSettings

  /// What becomes of the logo.
  public enum LogoChange: Sendable {
    case stays
    case goes
    case becomes(LogoPicture)
  }

  let settings: PartnershipSettings
  let version: Int
  let logo: LogoChange

  /// - Parameter version: the version that the person had before their eyes, 0 for the first save.
  public init(_ settings: PartnershipSettings, basedOn version: Int, logo: LogoChange = .stays) {
    (self.settings, self.version, self.logo) = (settings, version, logo)
  }

  public func carryOut(in work: Work) throws {
    let problems = settings.problems
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let standing = try PartnershipSettings.current(work.reader)
    var saved = settings.with(id: standing.id, version: standing.version)
    switch logo {
    case .stays: saved.logoVersion = standing.logoVersion
    case .goes: saved.logoVersion = ""
    case .becomes(let picture): saved.logoVersion = picture.version
    }
    if standing.version == 0, version == 0 {
      try work.insert(saved.with(id: try work.newID(), version: 1))
    } else {
      try work.update(saved, basedOn: version)
    }
    if case .becomes(let picture) = logo { try keep(picture, in: work) }
  }

  private func keep(_ picture: LogoPicture, in work: Work) throws {
    try work.change(details: SettingsLogo.self, "DELETE FROM settingsLogo")
    try work.insert(details: [SettingsLogo(version: picture.version, bytes: picture.bytes)])
  }
}

extension PartnershipSettings {
  fileprivate func with(id: ID, version: Int) -> PartnershipSettings {
    PartnershipSettings(
      id: id, version: version, name: name, shortName: shortName, area: area,
      strapline: strapline, sea: sea, logoVersion: logoVersion, notice: notice,
      attribution: attribution, contactPost: contactPost, contactEmail: contactEmail,
      baseAddress: baseAddress, trustedProxies: trustedProxies, idleMinutes: idleMinutes,
      sessionHours: sessionHours, lockAfter: lockAfter, lockMinutes: lockMinutes,
      linkDays: linkDays)
  }
}
