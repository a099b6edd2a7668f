public import Civic

/// What the papers of one meeting say: its agenda with the members, the minutes of the meeting
/// before, the reports with their appendices, and every printed table.
///
/// Everything is as printed (see `PackText` for the text normal form); every fact knows its line,
/// counted from 1 in the text that was read. What the reader was unsure of stands in `doubts`.
public struct Pack: Hashable, Sendable {
  /// The partnership in its usual capitals, nil when no heading names it.
  public var body: String?
  public var meeting = Announcement()
  public var members: [Member] = []
  public var agenda: [AgendaItem] = []
  public var nextMeeting = Announcement()
  public var minutes: Minutes?
  public var reports: [Report] = []
  /// Every printed table of the pack in order; blocks point into this list.
  public var tables: [Table] = []
  public var urgentItems: [UrgentItem] = []
  public var exemptItems: [ExemptItem] = []
  public var doubts: [Doubt] = []
  /// Lines that hold text and that no rule claimed.
  public var unclaimed: [Int] = []

  public init() {}

  /// When and where a meeting is called for.
  public struct Announcement: Hashable, Sendable {
    public var date: Day?
    public var time: ClockTime?
    public var venue: String?
    public var line: Int?

    public init(date: Day? = nil, time: ClockTime? = nil, venue: String? = nil, line: Int? = nil) {
      (self.date, self.time, self.venue, self.line) = (date, time, venue, line)
    }
  }

  /// One line of the list of members on the agenda, also for a person listed twice.
  public struct Member: Hashable, Sendable {
    public enum Category: String, Hashable, Sendable, Codable, CaseIterable {
      case responsibleAuthority, other, invited
    }

    /// Nil when the seat is vacant or the list gives a post without a name.
    public var name: String?
    /// Rank or form of address before the name: `Councillor`, `Chief Superintendent`.
    public var title: String?
    public var post: String?
    public var organisation: String?
    public var category: Category?
    public var vacant: Bool
    public var line: Int

    public init(
      name: String?, title: String? = nil, post: String?, organisation: String?,
      category: Category? = nil, vacant: Bool = false, line: Int = 0
    ) {
      (self.name, self.title, self.post, self.organisation) = (name, title, post, organisation)
      (self.category, self.vacant, self.line) = (category, vacant, line)
    }
  }

  /// A numbered line of the agenda, headings of groups included.
  public struct AgendaItem: Hashable, Sendable {
    public var number: String
    public var title: String
    public var presenter: String?
    public var line: Int

    public init(number: String, title: String, presenter: String? = nil, line: Int = 0) {
      (self.number, self.title, self.presenter, self.line) = (number, title, presenter, line)
    }
  }

  /// A person as the minutes name them, without form of address.
  public struct Attendee: Hashable, Sendable {
    public var name: String
    /// What stands beside the name: post or organisation, as printed.
    public var post: String?
    public var line: Int

    public init(name: String, post: String? = nil, line: Int = 0) {
      (self.name, self.post, self.line) = (name, post, line)
    }
  }

  /// Who attended in whose place.
  public struct Substitute: Hashable, Sendable {
    public var name: String
    public var standsFor: String
    /// What stands beside the name: post or organisation, as printed.
    public var post: String?
    public var line: Int

    public init(name: String, standsFor: String, post: String? = nil, line: Int = 0) {
      (self.name, self.standsFor, self.post, self.line) = (name, standsFor, post, line)
    }
  }

  /// The minutes and decision record of the meeting before.
  public struct Minutes: Hashable, Sendable {
    public var date: Day?
    public var venue: String?
    public var chair: String?
    public var opened: ClockTime?
    public var closed: ClockTime?
    public var present: [Attendee] = []
    public var substitutes: [Substitute] = []
    public var apologies: [Attendee] = []
    public var alsoPresent: [Attendee] = []
    public var officers: [Attendee] = []
    public var items: [Minute] = []
    public var line: Int

    public init(line: Int = 0) { self.line = line }
  }

  /// One numbered minute.
  public struct Minute: Hashable, Sendable {
    public var number: String
    public var title: String
    public var presenter: String?
    /// The text of the minute under its sub-headings, without the decision list.
    public var blocks: [Block] = []
    public var decisions: [Numbered] = []
    public var line: Int

    public init(number: String, title: String, presenter: String? = nil, line: Int = 0) {
      (self.number, self.title, self.presenter, self.line) = (number, title, presenter, line)
    }
  }

  /// A text with the mark printed before it, nil when it has none: a decision, a recommendation.
  public struct Numbered: Hashable, Sendable {
    public var number: String?
    public var text: String
    public var line: Int

    public init(number: String?, text: String, line: Int = 0) {
      (self.number, self.text, self.line) = (number, text, line)
    }
  }

  /// A piece of a paper or minute in reading order.
  public struct Block: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      /// A sub-heading inside a minute, section or appendix.
      case heading
      case paragraph
      /// An entry of a list; `level` is its depth, 1 for the outermost.
      case listEntry
      /// A printed table; `table` is its place in `Pack.tables`.
      case table
    }

    public var kind: Kind
    public var level: Int
    public var number: String?
    public var text: String
    public var table: Int?
    public var line: Int

    public init(
      _ kind: Kind, number: String? = nil, text: String = "", level: Int = 0, table: Int? = nil,
      line: Int = 0
    ) {
      (self.kind, self.number, self.text) = (kind, number, text)
      (self.level, self.table, self.line) = (level, table, line)
    }
  }

  /// A report under an agenda item.
  public struct Report: Hashable, Sendable {
    public var agendaNumber: String?
    public var subject: String?
    public var reportOf: String?
    public var sections: [Section] = []
    public var recommendations: [Numbered] = []
    public var backgroundPapers: [String] = []
    public var contactOfficers: [ContactOfficer] = []
    public var appendices: [Appendix] = []
    public var line: Int

    public init(line: Int = 0) { self.line = line }
  }

  /// A numbered section of a report, up to and with the contact officer.
  public struct Section: Hashable, Sendable {
    public var number: String?
    public var title: String
    public var blocks: [Block] = []
    public var line: Int

    public init(number: String?, title: String, line: Int = 0) {
      (self.number, self.title, self.line) = (number, title, line)
    }

    /// Paragraphs and list entries in order; tables and sub-headings are not paragraphs.
    public var paragraphs: [Block] {
      blocks.filter { $0.kind == .paragraph || $0.kind == .listEntry }
    }
  }

  public struct ContactOfficer: Hashable, Sendable {
    public var name: String
    public var post: String?
    public var email: String?
    public var line: Int

    public init(name: String, post: String? = nil, email: String? = nil, line: Int = 0) {
      (self.name, self.post, self.email, self.line) = (name, post, email, line)
    }
  }

  /// An appendix; one that the pack names but does not hold has no blocks.
  public struct Appendix: Hashable, Sendable {
    public var title: String
    public var blocks: [Block] = []
    public var line: Int

    public init(title: String, blocks: [Block] = [], line: Int = 0) {
      (self.title, self.blocks, self.line) = (title, blocks, line)
    }
  }

  /// A printed table: `columns` is the flattened heading row, every row has as many cells.
  public struct Table: Hashable, Sendable {
    public var title: String?
    public var columns: [String]
    public var rows: [[String]]
    /// The line of each row, in step with `rows`.
    public var rowLines: [Int]
    public var line: Int

    public init(
      title: String?, columns: [String], rows: [[String]], rowLines: [Int] = [], line: Int = 0
    ) {
      (self.title, self.columns, self.rows) = (title, columns, rows)
      (self.rowLines, self.line) = (rowLines, line)
    }
  }

  /// An item that the chair ruled urgent: the minute that records the item, not the ruling.
  public struct UrgentItem: Hashable, Sendable {
    public var minute: String
    public var title: String
    public var line: Int

    public init(minute: String, title: String, line: Int = 0) {
      (self.minute, self.title, self.line) = (minute, title, line)
    }
  }

  /// A paper withheld from the public, with the ground that the pack gives.
  public struct ExemptItem: Hashable, Sendable {
    public var act: String
    public var schedule: String
    public var paragraph: String
    public var line: Int

    public init(act: String, schedule: String, paragraph: String, line: Int = 0) {
      (self.act, self.schedule, self.paragraph, self.line) = (act, schedule, paragraph, line)
    }
  }

  /// Something that the reader could not be sure of, for a person to look at.
  public struct Doubt: Hashable, Sendable {
    public var line: Int
    public var reason: String

    public init(line: Int, reason: String) { (self.line, self.reason) = (line, reason) }
  }
}
