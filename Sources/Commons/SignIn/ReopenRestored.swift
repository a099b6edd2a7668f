public import Access
public import Records

/// Opens a record that came out of a backup: everybody signs in anew.
///
/// Sessions and one-time links of that time could have been ended or used since, and would come to
/// life again; so would cookies made with the key of that time. They are taken away, and the audit
/// log says that the record was restored.
public struct ReopenRestored: Act {
  public static let permission = Permission.changeSettings
  /// When the backup was made, as its manifest says.
  let madeAt: String

  public init(from manifest: BackupManifest) { madeAt = manifest.madeAt }

  public func carryOut(in work: Work) throws {
    try work.change(details: AccountSession.self, "DELETE FROM accountSession")
    try work.change(details: OneTimeLink.self, "DELETE FROM oneTimeLink")
    try work.change(details: SealingKey.self, "DELETE FROM sealingKey")
    try work.note("backup", what: "the record was restored from the backup of \(madeAt)")
  }
}
