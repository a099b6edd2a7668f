public import Access
import Civic
public import Records

/// Says whether two printed names are one person. If they are, everything that the record says of
/// the second becomes the first's; the ruling holds for packs that come in later.
public struct SettleName: Act {
  public static let permission = Permission.settleNames
  public let doubt: NameDoubt.ID
  /// The version of the doubt that the person had before their eyes.
  public let version: Int
  public let ruling: NameDoubt.Ruling

  public init(_ doubt: NameDoubt.ID, version: Int, ruling: NameDoubt.Ruling) {
    (self.doubt, self.version, self.ruling) = (doubt, version, ruling)
  }

  public func carryOut(in work: Work) throws {
    guard var doubt: NameDoubt = try work.reader.record(doubt) else {
      throw Refusal.notFound(what: "doubt about a name under that number")
    }
    doubt.ruling = ruling
    doubt.ruledBy = work.asker.name
    doubt.ruledAt = work.now
    try work.update(doubt, basedOn: version)
    if ruling == .samePerson {
      try join(doubt.printedPersonID, into: doubt.knownPersonID, in: work)
    }
  }

  private func join(_ second: Person.ID, into first: Person.ID, in work: Work) throws {
    guard let gone: Person = try work.reader.record(second) else { return }
    try touchMeetings(of: second, in: work)
    try work.change(
      details: PrintedName.self,
      "UPDATE printedName SET personID = \(first) WHERE personID = \(second)")
    try work.change(
      details: Listing.self, "UPDATE listing SET personID = \(first) WHERE personID = \(second)")
    try work.change(
      details: Attendance.self,
      "UPDATE attendance SET personID = \(first) WHERE personID = \(second)")
    try work.change(
      details: Attendance.self,
      "UPDATE attendance SET standsForID = \(first) WHERE standsForID = \(second)")
    for var other in try NameDoubt.all(of: gone.bodyID, in: work.reader)
    where other.knownPersonID == second {
      other.knownPersonID = first
      try work.update(other, basedOn: other.version)
    }
    try work.remove(gone)
    try work.makeFindable([.person(first), .person(second)])
  }

  /// What these meetings say of who was there reads differently from now on; who asks for what
  /// changed is to find them.
  private func touchMeetings(of person: Person.ID, in work: Work) throws {
    let meetings: [Int64] = try work.reader.all(
      """
      SELECT meetingID FROM attendance WHERE personID = \(person) OR standsForID = \(person)
      UNION SELECT meetingID FROM listing WHERE personID = \(person) ORDER BY 1
      """)
    for id in meetings {
      try work.note(Meeting.table, id: id, what: "two names in it became one person")
    }
  }
}
