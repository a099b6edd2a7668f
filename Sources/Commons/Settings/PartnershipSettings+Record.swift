import Pages
public import Records

extension PartnershipSettings {
  static let migrations = [
    Migration(
      "settings: begin",
      """
      CREATE TABLE settings (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, name TEXT NOT NULL,
        shortName TEXT NOT NULL, area TEXT NOT NULL, strapline TEXT NOT NULL, sea TEXT NOT NULL,
        logoVersion TEXT NOT NULL, notice TEXT NOT NULL, attribution TEXT NOT NULL,
        contactPost TEXT NOT NULL, contactEmail TEXT NOT NULL, baseAddress TEXT NOT NULL,
        trustedProxies TEXT NOT NULL, idleMinutes \(.integer) NOT NULL,
        sessionHours \(.integer) NOT NULL, lockAfter \(.integer) NOT NULL,
        lockMinutes \(.integer) NOT NULL, linkDays \(.integer) NOT NULL)
      """,
      "CREATE TABLE settingsLogo (version TEXT PRIMARY KEY, bytes \(.bytes) NOT NULL)")
  ]

  /// Those that stand now; the beginning's when none were ever saved.
  public static func current(_ reader: Reader) throws -> PartnershipSettings {
    try reader.first(PartnershipSettings.self, "SELECT * FROM settings ORDER BY id LIMIT 1")
      ?? .beginning
  }
}

/// The picture beside the name, under the version that the settings name.
struct SettingsLogo: Detail, Hashable {
  static let table = "settingsLogo"
  let version: String
  let bytes: [UInt8]

  static func current(_ reader: Reader) throws -> SettingsLogo? {
    try reader.first(
      SettingsLogo.self,
      """
      SELECT version, bytes FROM settingsLogo
      WHERE version = (SELECT logoVersion FROM settings ORDER BY id LIMIT 1)
      """)
  }
}
