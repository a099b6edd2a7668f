package import Access
package import Civic
package import Records

/// Signs off what suppliers sent for a quarter: from now on it is locked, and it may be published.
package struct SignOffFigures: Act {
  package static let permission = Permission.publishFigures
  let quarter: Period
  /// Their slugs.
  let suppliers: [String]
  /// What they sent for earlier quarters goes with it.
  let withEarlier: Bool

  package init(_ quarter: Period, of suppliers: [String], withEarlier: Bool = false) {
    (self.quarter, self.suppliers, self.withEarlier) = (quarter, suppliers, withEarlier)
  }

  /// - Returns: how many quarters of suppliers are locked that were not.
  package func carryOut(in work: Work) throws -> Int {
    guard quarter.length == .quarter else { throw Refusal.notFound(what: "quarter of this name") }
    let sent = try SentQuarter.all(in: work.reader)
    let names = try Supplier.all(in: work.reader)
    let problems = suppliers.filter { slug in
      !sent.contains { $0.supplier == slug && $0.quarter == quarter }
    }.map { slug in
      let name = names.first { $0.slug == slug }?.name ?? slug
      return Problem(
        field: "suppliers", sentence: "\(name) has sent nothing for \(quarter.name) yet.")
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    guard !suppliers.isEmpty else {
      throw Refusal.invalid([
        Problem(field: "suppliers", sentence: "Choose whose figures are right.")
      ])
    }
    let book = try SignOffBook(in: work.reader)
    return
      try sent
      .filter { suppliers.contains($0.supplier) }
      .filter { $0.quarter == quarter || withEarlier && $0.quarter < quarter }
      .count { try lock($0, known: book.signOff(of: $0.supplier, in: $0.quarter), in: work) }
  }

  /// - Returns: whether it was open.
  private func lock(_ sent: SentQuarter, known: SignOff?, in work: Work) throws -> Bool {
    guard var signOff = known else {
      try work.insert(
        SignOff(
          id: try work.newID(), supplier: sent.supplier, quarter: sent.quarter,
          signedAt: work.now, signedBy: work.asker.name))
      return true
    }
    guard !signOff.isLocked else { return false }
    (signOff.reopenedAt, signOff.signedAt) = (nil, work.now)
    signOff.signedBy = work.asker.name
    try work.update(signOff, basedOn: signOff.version)
    return true
  }
}

/// How much a supplier sent for a quarter.
struct SentQuarter: Sendable, Hashable {
  let supplier: String
  let quarter: Period
  var figures = 0
  var provisional = 0
  var absent = 0

  private struct Count: Decodable {
    let supplier: String
    let period: Period
    let standing: Observation.Standing
    let isAbsent: Int
    let number: Int
  }

  /// Of all suppliers and quarters, a period being counted with the quarter in which it ends.
  static func all(in reader: Reader) throws -> [SentQuarter] {
    let counts: [Count] = try reader.all(
      """
      SELECT measure.supplier AS supplier, observation.period AS period,
        observation.standing AS standing,
        CASE WHEN observation.absence IS NULL THEN 0 ELSE 1 END AS isAbsent, COUNT(*) AS number
      FROM observation JOIN measure ON measure.id = observation.measureID
      GROUP BY measure.supplier, observation.period, observation.standing,
        CASE WHEN observation.absence IS NULL THEN 0 ELSE 1 END
      """)
    var found: [Place: SentQuarter] = [:]
    for count in counts {
      let place = Place(supplier: count.supplier, quarter: count.period.quarterOfSignOff)
      var sent = found[place] ?? SentQuarter(supplier: place.supplier, quarter: place.quarter)
      sent.add(count)
      found[place] = sent
    }
    return found.values.sorted { ($0.quarter, $0.supplier) < ($1.quarter, $1.supplier) }
  }

  private struct Place: Hashable {
    let supplier: String
    let quarter: Period
  }

  private mutating func add(_ count: Count) {
    if count.isAbsent == 1 { absent += count.number } else { figures += count.number }
    if count.standing == .provisional { provisional += count.number }
  }
}
