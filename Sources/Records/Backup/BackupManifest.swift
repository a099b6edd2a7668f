import Civic
import Foundation

/// What a backup says of itself, on its first line.
public struct BackupManifest: Codable, Hashable, Sendable {
  /// The form of the file; a later form has another number.
  public var headlandBackup = 1
  /// The version of the program that made it.
  public let program: String
  public let madeAt: String
  /// The steps of the tables that it holds, in order.
  public let migrations: [String]
  /// The rows of each table.
  public let rows: [String: Int]
  /// The last line of the audit log, and its hash.
  public let auditLines: Int64
  public let auditHead: String
  /// The database that follows the first line: its length and its SHA-256.
  public var bytes: Int64 = 0
  public var sha256 = ""

  init(
    program: String, madeAt: Instant, migrations: [String], rows: [String: Int],
    auditLines: Int64, auditHead: String
  ) {
    (self.program, self.madeAt) = (program, madeAt.iso)
    (self.migrations, self.rows) = (migrations, rows)
    (self.auditLines, self.auditHead) = (auditLines, auditHead)
  }

  var line: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }
  }

  public var inWords: String {
    let total = self.rows.values.reduce(0, +)
    return "\(total) rows of \(rows.count) tables, \(auditLines) audit lines, the last with the "
      + "hash \(auditHead.isEmpty ? "none" : auditHead)"
  }
}
