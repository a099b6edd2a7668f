import Civic
import Records

extension SignOff {
  static let migrations = [
    Migration(
      "signOff: begin",
      """
      CREATE TABLE signOff (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, supplier TEXT NOT NULL,
        quarter TEXT NOT NULL, signedAt \(.integer) NOT NULL, signedBy TEXT NOT NULL,
        reopenedAt \(.integer), reason TEXT NOT NULL, UNIQUE (quarter, supplier))
      """)
  ]

  static func all(in reader: Reader) throws -> [SignOff] {
    try reader.all("SELECT * FROM signOff ORDER BY quarter, supplier")
  }

  static func of(_ supplier: String, _ quarter: Period, in reader: Reader) throws -> SignOff? {
    try reader.first(
      "SELECT * FROM signOff WHERE supplier = \(supplier) AND quarter = \(quarter.iso)")
  }
}
