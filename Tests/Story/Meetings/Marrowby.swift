public import Civic
import Commons
public import Documents
public import Governance
public import Intake
public import Pages
import Performance
public import Records

/// The invented Safer Marrowby Partnership in the autumn of 2019: a small pack that tests change to
/// their needs.
public enum Marrowby {
  public static let slug = "safer-marrowby-partnership"
  public static let september = Day(iso: "2019-09-13")!
  public static let december = Day(iso: "2019-12-06")!

  /// All tables that the partnership's record needs.
  public static let migrations: [Migration] =
    CommonsFloor.migrations + GovernanceHouse.migrations + PerformanceHouse.migrations

  /// The pages of the houses: all that the site's navigation leads to.
  public static let houses: @Sendable (Routes) -> Void = { mountHouses(on: $0) }

  public static func mountHouses(on routes: Routes, printingOn press: Press = .none) {
    GovernanceHouse.mount(
      on: routes, printingOn: press, listing: [.ofPerformance], offering: [.ofPerformance])
    PerformanceHouse.mount(on: routes, printingOn: press)
  }

  /// The pack of 6 December 2019 with the minutes of 13 September.
  public static var pack: Pack {
    var pack = Pack()
    pack.body = "Safer Marrowby Partnership"
    pack.meeting = Pack.Announcement(
      date: december, time: ClockTime(iso: "10:00"), venue: "Town Hall, Marrowby", line: 3)
    pack.nextMeeting = Pack.Announcement(date: Day(iso: "2020-02-07"), line: 30)
    pack.members = members
    pack.agenda = [
      Pack.AgendaItem(number: "1", title: "APOLOGIES FOR ABSENCE", line: 20),
      Pack.AgendaItem(
        number: "4.1", title: "Off-road bikes", presenter: "Superintendent", line: 22),
    ]
    pack.minutes = minutes
    pack.reports = [report]
    pack.tables = [
      Pack.Table(
        title: "Calls about bikes", columns: ["Ward", "Apr - Jun 18", "Apr - Jun 19"],
        rows: [["Quayside", "1,204", "1,310"], ["Total", "1,204", "--17.4"]], rowLines: [92, 93],
        line: 90)
    ]
    pack.urgentItems = [Pack.UrgentItem(minute: "19", title: "Closure of the underpass", line: 70)]
    pack.exemptItems = [
      Pack.ExemptItem(act: "Local Government Act 1972", schedule: "12A", paragraph: "1", line: 95)
    ]
    pack.doubts = [Pack.Doubt(line: 44, reason: "A name that no list shows.")]
    return pack
  }

  static var members: [Pack.Member] {
    [
      Pack.Member(
        name: "Teasdale", title: "Councillor", post: "Elected Member",
        organisation: "Marrowby Borough Council", category: .responsibleAuthority, line: 8),
      Pack.Member(
        name: nil, post: "Elected Member", organisation: "Marrowby Borough Council",
        category: .responsibleAuthority, vacant: true, line: 9),
      Pack.Member(
        name: "Priya Raman", post: "Director of Public Health",
        organisation: "Marrowby Borough Council", category: .other, line: 10),
      Pack.Member(
        name: "Owen Hadley-Byrne", post: "Head of Area", organisation: "Wearside Probation Service",
        category: .responsibleAuthority, line: 11),
    ]
  }

  static var minutes: Pack.Minutes {
    var minutes = Pack.Minutes(line: 40)
    minutes.date = september
    minutes.opened = ClockTime(iso: "10:00")
    minutes.closed = ClockTime(iso: "11:25")
    minutes.chair = "June Teasdale"
    minutes.present = [
      Pack.Attendee(name: "June Teasdale", line: 42),
      Pack.Attendee(name: "Owen Haddley-Byrne", post: "Wearside Probation Service", line: 43),
    ]
    minutes.substitutes = [
      Pack.Substitute(name: "Tom Achebe", standsFor: "Priya Raman", line: 45)
    ]
    minutes.officers = [Pack.Attendee(name: "Lil Ward", post: "Democratic Officer", line: 47)]
    minutes.items = [minuteOnBikes, Pack.Minute(number: "19", title: "Underpass", line: 70)]
    return minutes
  }

  static var minuteOnBikes: Pack.Minute {
    var minute = Pack.Minute(
      number: "18", title: "Off-road bikes", presenter: "Superintendent", line: 55)
    minute.blocks = [
      Pack.Block(.heading, text: "Purpose of report", line: 56),
      Pack.Block(.paragraph, text: "To tell of the summer's patrols.", line: 57),
    ]
    minute.decisions = [
      Pack.Numbered(number: "(i)", text: "That the patrols be noted.", line: 60),
      Pack.Numbered(
        number: "(ii)",
        text: "That a report on off-road bikes be presented to the next meeting.", line: 61),
    ]
    return minute
  }

  static var report: Pack.Report {
    var report = Pack.Report(line: 80)
    report.agendaNumber = "4.1"
    report.subject = "OFF-ROAD BIKES"
    report.reportOf = "Superintendent, Wearside Police"
    var section = Pack.Section(number: "1", title: "PURPOSE OF REPORT", line: 84)
    section.blocks = [
      Pack.Block(.paragraph, number: "1.1", text: "To report on the autumn.", line: 85),
      Pack.Block(.table, table: 0, line: 90),
    ]
    report.sections = [section]
    report.recommendations = [Pack.Numbered(number: "2.1", text: "Note the report.", line: 88)]
    report.contactOfficers = [
      Pack.ContactOfficer(name: "Una Pike", post: "Inspector", email: "u@example.org", line: 99)
    ]
    report.appendices = [
      Pack.Appendix(title: "APPENDIX A", blocks: [Pack.Block(.paragraph, text: "Map", line: 97)])
    ]
    return report
  }

  /// The pack as somebody hands it in; `edition` makes another file of it.
  public static func submission(_ pack: Pack = pack, edition: Int = 1) -> PackSubmission {
    let text = "Pack, edition \(edition)\n"
    return PackSubmission(
      pack: pack, fileName: "pack-\(edition).md", bytes: Array(text.utf8), text: text,
      sha256: String(repeating: "\(edition)", count: 64))
  }
}
