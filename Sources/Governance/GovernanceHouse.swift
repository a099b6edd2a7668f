import Access
package import Commons
package import Documents
package import Pages
package import Records

/// The front door of Governance: its part of the schema, and its pages.
package enum GovernanceHouse {
  /// In the order in which they refer to each other.
  package static let migrations: [Migration] =
    Body.migrations + Meeting.migrations + Seat.migrations + AgendaItem.migrations
    + Attendance.migrations + Minute.migrations + Decision.migrations

  /// Where staff work.
  package static let staffLinks = [
    StaffLink("What is to be done", to: "/staff", for: .readStaffPages),
    StaffLink("Packs", to: "/staff/packs", for: .readStaffPages),
    StaffLink("Meetings", to: "/staff/meetings", for: .arrangeMeetings),
    StaffLink("Taken down", to: "/staff/taken-down", for: .takeDown),
  ]

  /// The pages of the published record, and of the rooms of Commons that it alone can introduce.
  ///
  /// - Parameters:
  ///   - press: prints documents; without one everything but PDF is there.
  ///   - others: the pages of other houses that search engines are told of.
  ///   - papers: what other houses have ready to be put before a meeting.
  package static func mount(
    on routes: Routes, printingOn press: Press = .none, listing others: [SitemapOffer] = [],
    offering papers: [PaperOffer] = []
  ) {
    HomePages.mount(on: routes)
    MeetingPages.mount(on: routes, printingOn: press)
    CalendarPages.mount(on: routes)
    FeedPages.mount(on: routes)
    SitemapPages.mount(on: routes, listing: others)
    ReusePages.mount(on: routes)
    FindPages.mount(on: routes)
    RecordListPages.mount(on: routes)
    GovernanceAPI.mount(on: routes)
    ArrangementPages.mount(on: routes, offering: papers)
    MinutePages.mount(on: routes)
    DecisionPages.mount(on: routes)
    SeatPages.mount(on: routes)
    BodyPages.mount(on: routes)
    PaperPages.mount(on: routes, asking: .ofGovernance, printingOn: press)
    PromisePages.mount(on: routes, asking: .ofGovernance)
    SourcePages.mount(on: routes)
    SearchPages.mount(on: routes, asking: [.ofGovernance])
    StaffPages.mount(on: routes)
    PackPages.mount(on: routes)
    NameDoubtPages.mount(on: routes)
    TakenDownPages.mount(on: routes, printingOn: press)
    PaperArchivePages.mount(on: routes, printingOn: press)
  }
}
