import Civic
import Foundation
import Pages

/// What the columns of the open figures hold (W3C, “Metadata Vocabulary for Tabular Data”, 2015).
enum FiguresDescription {
  struct Column: Sendable {
    let name: String
    /// A type of XML Schema.
    let type: String
    let says: String
    let text: @Sendable (OpenFigures.Row) -> String

    fileprivate init(
      _ name: String, _ type: String, _ says: String,
      _ text: @escaping @Sendable (OpenFigures.Row) -> String
    ) {
      (self.name, self.type, self.says, self.text) = (name, type, says, text)
    }
  }

  static let columns: [Column] = [
    Column("measure", "string", "What is counted, by its name in addresses.") { $0.measure },
    Column("measure_name", "string", "What is counted.") { $0.measureName },
    Column("unit", "string", "In what the figure is given.") { $0.unit },
    Column("area", "string", "The code of the Office for National Statistics.") { $0.area },
    Column("area_name", "string", "The area.") { $0.areaName },
    Column("period", "string", "The first day and the length, ISO 8601.") { $0.period },
    Column("period_name", "string", "The period in words.") { $0.periodName },
    Column("count", "number", "How many were counted.") { number($0.count) },
    Column("of", "number", "Out of how many, for shares and ratios.") { number($0.of) },
    Column("figure", "number", "The figure in its unit, not rounded.") { number($0.figure) },
    Column("divided_by", "integer", "The people or households behind a rate.") {
      $0.dividedBy.map(String.init) ?? ""
    },
    Column("base", "string", "Of what estimate those are.") { $0.base ?? "" },
    Column(
      "absence", "string", "Why there is no figure; suppressed where numbers of people are small."
    ) { $0.absence ?? "" },
    Column("standing", "string", "Provisional or final.") { $0.standing },
    Column("as_at", "date", "The day of which the supplier’s own system speaks.") { $0.asAt.iso },
    Column("supplier", "string", "Who sent it.") { $0.supplier },
    Column("file", "string", "The file in which it came.") { $0.file },
    Column("line", "integer", "Its line there.") { "\($0.line)" },
  ]

  private static func number(_ number: Double?) -> String {
    number.map { Int(exactly: $0).map(String.init) ?? "\($0)" } ?? ""
  }

  private struct Document: Encodable {
    let context = ["http://www.w3.org/ns/csvw"]
    let url: String
    let title = "Figures of the partnership’s performance reports"
    let license: String
    let dialect = Dialect()
    let tableSchema: Schema

    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case url
      case title = "dc:title"
      case license = "dc:license"
      case dialect, tableSchema
    }
  }

  private struct Dialect: Encodable {
    let header = true
    let encoding = "utf-8"
  }

  private struct Schema: Encodable {
    let columns: [Described]
    let primaryKey = ["measure", "area", "period"]
  }

  private struct Described: Encodable {
    let name: String
    let titles: String
    let datatype: String
    let description: String

    enum CodingKeys: String, CodingKey {
      case name, titles, datatype
      case description = "dc:description"
    }
  }

  static func json(base: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(
      try encoder.encode(
        Document(
          url: "\(base)/performance/figures.csv",
          license: PageLayout.openGovernmentLicence.text,
          tableSchema: Schema(
            columns: columns.map {
              Described(
                name: $0.name, titles: $0.name, datatype: $0.type, description: $0.says)
            }))))
  }
}
