package import Civic
package import Pages
package import Records

/// A record that stands at a permanent address, with the dates of what stands there.
package struct Published<Subject: Record>: Decodable, Sendable {
  package let record: Subject
  package let firstAt: Instant
  package let changedAt: Instant

  private enum Dates: String, CodingKey { case firstAt, changedAt }

  package init(from decoder: any Decoder) throws {
    record = try Subject(from: decoder)
    let dates = try decoder.container(keyedBy: Dates.self)
    firstAt = try dates.decode(Instant.self, forKey: .firstAt)
    changedAt = try dates.decode(Instant.self, forKey: .changedAt)
  }

  /// As the interface for programs tells them.
  package static var dateFields: [APIField<Self>] {
    [
      .moment("created", "When it was first published here.") { $0.firstAt },
      .moment("modified", "When it last changed.") { $0.changedAt },
    ]
  }
}

extension APIEnquiry {
  /// What is asked for, as a condition on the book of addresses.
  package func window(of kind: PublicAddress.Kind) -> Statement {
    let ofBody: Statement = body.map { "AND publicAddress.body = \($0)" } ?? ""
    let inYear: Statement =
      year.map { "AND publicAddress.day BETWEEN \($0.days.first) AND \($0.days.last)" } ?? ""
    let since: Statement = modifiedSince.map { "AND changedAt >= \($0)" } ?? ""
    return """
      publicAddress.kind = \(kind.rawValue) AND goneAt IS NULL AND recordID IS NOT NULL
      \(ofBody) \(inYear) \(since)
      """
  }

  /// - Parameter question: selects the records with their dates; conditions follow it.
  package func page<Subject: Record>(
    of kind: PublicAddress.Kind, _ question: Statement, in reader: Reader
  ) throws -> APIPage<Published<Subject>> {
    let window = window(of: kind)
    let found: [Published<Subject>] = try reader.all(
      "\(question) WHERE \(window) AND recordID > \(after) ORDER BY recordID LIMIT \(limit + 1)")
    let total = try reader.number("SELECT COUNT(*) FROM publicAddress WHERE \(window)")
    return APIPage(found, of: total, for: self) { $0.record.id.rawValue }
  }
}

extension APIEnquiry {
  /// A page of a list whose rows have a day of their own and no entry in the book of addresses.
  ///
  /// - Parameters:
  ///   - ofBody: the condition that a row belongs to the body of this slug.
  ///   - key: by what the rows are numbered; `number` is the same of a row that was read.
  package func page<Row: Decodable & Sendable>(
    of table: StaticString, ofBody: (String) -> Statement, by key: Statement = "id",
    number: (Row) -> Int64, in reader: Reader
  ) throws -> APIPage<Row> {
    let name = Statement(stringLiteral: table.description)
    var rows: Statement = "FROM \(name) WHERE 1 = 1"
    if let body { rows = "\(rows) AND \(ofBody(body))" }
    if let year { rows = "\(rows) AND day BETWEEN \(year.days.first) AND \(year.days.last)" }
    if let modifiedSince {
      rows = """
        \(rows) AND \(key) IN (
          SELECT subjectID FROM auditLine WHERE subject = \(table.description) AND at >= \(modifiedSince))
        """
    }
    let found: [Row] = try reader.all(
      "SELECT * \(rows) AND \(key) > \(after) ORDER BY \(key) LIMIT \(limit + 1)")
    return APIPage(found, of: try reader.number("SELECT COUNT(*) \(rows)"), for: self, by: number)
  }
}

extension WebAddress {
  /// Where the same thing stands for programs.
  package var inAPI: WebAddress { "/api/v1\(self)" }
}
