import Access
public import Civic

/// When and where a meeting is to be, as an officer says it.
public struct MeetingPlan: Hashable, Sendable {
  public var day: Day
  public var time: ClockTime?
  public var venue: String?

  public init(day: Day, time: ClockTime? = nil, venue: String? = nil) {
    (self.day, self.time) = (day, time)
    self.venue = venue.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What cannot stand. There was no partnership before the Crime and Disorder Act 1998.
  var problems: [Problem] {
    var problems: [Problem] = []
    if !(1998...2199).contains(day.year) {
      problems.append(Problem(field: "day", sentence: "Enter a year such as 2026"))
    }
    if let venue, venue.count > 200 {
      problems.append(Problem(field: "venue", sentence: "Use at most 200 characters for the place"))
    }
    if let venue, venue.contains(where: \.isNewline) {
      problems.append(Problem(field: "venue", sentence: "Write the place on one line"))
    }
    return problems
  }

  static func taken(_ day: Day) -> Problem {
    Problem(
      field: "day",
      sentence: "This body has a meeting on \(day.inWords) already; change that one, or choose "
        + "another day")
  }
}
