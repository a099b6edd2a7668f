public import Civic

/// A run of meetings at which one person held a seat, or at which it stood vacant.
///
/// The papers say who sat at each meeting and not when somebody came or went, so a tenure runs from
/// the first list that shows it to the last; what happened between two lists is not known.
public struct Tenure: Hashable, Sendable {
  /// What one list of members says of a seat.
  public struct Sighting: Hashable, Sendable, Codable {
    public let day: Day
    public let seatID: Seat.ID
    /// Nil when the seat was vacant, or the list gives a post without a name.
    public let personID: Person.ID?
    public let vacant: Bool

    public init(day: Day, seatID: Seat.ID, personID: Person.ID?, vacant: Bool) {
      (self.day, self.seatID, self.personID, self.vacant) = (day, seatID, personID, vacant)
    }
  }

  public let seatID: Seat.ID
  public let personID: Person.ID?
  public let vacant: Bool
  /// The first and the last list that show it.
  public let first: Day
  public let last: Day
  /// The first later list that shows something else, or no longer shows the seat; nil while it runs.
  public let endedBy: Day?

  /// The tenures of one seat, the earliest first.
  ///
  /// - Parameters:
  ///   - sightings: what the lists say of that seat, in any order.
  ///   - lists: the days of all lists of the body, so that a seat that is no longer listed ends.
  public static func runs(of sightings: [Sighting], lists: [Day]) -> [Tenure] {
    let days = Set(lists).union(sightings.map(\.day)).sorted()
    let byDay = Dictionary(grouping: sightings, by: \.day)
    var runs: [Tenure] = []
    var current: Tenure?
    for day in days {
      let seen = byDay[day]?.first
      if let run = current, let seen, run.continues(with: seen) {
        current = run.extended(to: day)
        continue
      }
      if let run = current { runs.append(run.ended(by: day)) }
      current = seen.map { Tenure(startingWith: $0) }
    }
    if let current { runs.append(current) }
    return runs
  }

  /// Whether somebody who looks at a day should see this tenure: the latest list up to it shows it.
  public func isCurrent(asAt day: Day) -> Bool {
    first <= day && (endedBy.map { day < $0 } ?? true)
  }

  private init(startingWith sighting: Sighting) {
    self.init(
      seatID: sighting.seatID, personID: sighting.personID, vacant: sighting.vacant,
      first: sighting.day, last: sighting.day, endedBy: nil)
  }

  private init(
    seatID: Seat.ID, personID: Person.ID?, vacant: Bool, first: Day, last: Day, endedBy: Day?
  ) {
    (self.seatID, self.personID, self.vacant) = (seatID, personID, vacant)
    (self.first, self.last, self.endedBy) = (first, last, endedBy)
  }

  private func continues(with sighting: Sighting) -> Bool {
    personID == sighting.personID && vacant == sighting.vacant
  }

  private func extended(to day: Day) -> Tenure {
    Tenure(
      seatID: seatID, personID: personID, vacant: vacant, first: first, last: day, endedBy: nil)
  }

  private func ended(by day: Day) -> Tenure {
    Tenure(
      seatID: seatID, personID: personID, vacant: vacant, first: first, last: last, endedBy: day)
  }
}
