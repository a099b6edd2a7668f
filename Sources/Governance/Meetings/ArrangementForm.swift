import Access
import Civic
import Pages

/// The form in which an officer says when and where a meeting is to be.
struct ArrangementForm {
  let filled: FilledForm
  /// Nil for a meeting that is arranged anew.
  var version: Int?

  static func label(_ field: String) -> String {
    switch field {
    case "day": "Day"
    case "time": "Time"
    case "venue": "Place"
    case "cancelReason", "reason": "Reason"
    case "cancelledAt": "Called off at"
    default: field
    }
  }

  /// What stands now, for a form that is opened the first time.
  static func values(of meeting: Meeting) -> [String: String] {
    [
      "day-day": String(meeting.day.day), "day-month": String(meeting.day.month),
      "day-year": String(meeting.day.year), "time": meeting.time?.iso ?? "",
      "venue": meeting.venue ?? "", "was.day": meeting.day.iso,
      "was.time": meeting.time?.iso ?? "", "was.venue": meeting.venue ?? "",
    ]
  }

  /// - Throws: `Refusal.invalid` with all that cannot stand.
  static func plan(in form: PostedForm) throws(Refusal) -> MeetingPlan {
    var problems: [Problem] = []
    // Where two people saved at once, the day comes back in one piece.
    let day = Day(iso: form.text("day")) ?? typedDay(form)
    if day == nil {
      problems.append(
        Problem(field: "day", sentence: "Enter a day of the calendar, such as 27 3 2026"))
    }
    let time = ClockTime(typed: form.text("time"))
    if time == nil, !form.text("time").isEmpty {
      problems.append(Problem(field: "time", sentence: "Enter a time such as 10:00 or 2.30pm"))
    }
    let plan = MeetingPlan(
      day: day ?? Day(dayNumber: 20_000), time: time, venue: form.text("venue"))
    problems += plan.problems
    guard problems.isEmpty else { throw .invalid(problems) }
    return plan
  }

  private static func typedDay(_ form: PostedForm) -> Day? {
    guard let day = Int(form.text("day-day")), let month = Int(form.text("day-month")),
      let year = Int(form.text("day-year"))
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  var html: HTML {
    """
    \(version.map { "<input type=\"hidden\" name=\"version\" value=\"\($0)\">\n" } as HTML?)\
    \(["day", "time", "venue"].map(was))\
    \(DateField(
      filled.field("day", "Day", hint: "For example, 27 3 2026"), day: filled["day-day"],
      month: filled["day-month"], year: filled["day-year"]))\
    \(TextField(
      filled.field("time", "Time", hint: "For example, 10:00. Leave empty when it is not known."),
      value: filled["time"], width: .ten))\
    \(TextField(
      filled.field("venue", "Place", hint: "Leave empty when it is not known."),
      value: filled["venue"]))
    """
  }

  private func was(_ name: String) -> HTML {
    "<input type=\"hidden\" name=\"was.\(name)\" value=\"\(filled["was.\(name)"])\">\n"
  }
}

extension ClockTime {
  /// As somebody types it: `14:00`, `9.30`, `2pm`, `2.30 pm`.
  init?(typed text: String) {
    let plain = text.lowercased().filter { $0 != " " }.replacing(".", with: ":")
    guard let match = plain.wholeMatch(of: /([0-9]{1,2})(?::([0-9]{2}))?(am|pm)?/),
      match.3 != nil || match.2 != nil, let hour = Int(match.1)
    else { return nil }
    let minute = match.2.flatMap { Int($0) } ?? 0
    guard let half = match.3 else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard (1...12).contains(hour) else { return nil }
    self.init(hour: hour % 12 + (half == "pm" ? 12 : 0), minute: minute)
  }
}
