package import Civic
package import Pages
package import Records

/// The addresses of meetings, which papers, tables, promises and files share.
package enum MeetingAddress {
  package static func of(body: String, day: Day) -> WebAddress { "/meetings/\(body)/\(day.iso)" }
}

/// What the house that holds the meetings tells the rooms of Commons about them. Commons asks; it
/// knows nothing of bodies, minutes or decisions.
package struct MeetingOffer: Sendable {
  /// The bodies whose meetings are on record, by their slugs.
  package var bodies: @Sendable (Reader) throws -> [MeetingBody]
  /// What a paper's page says of the meeting to which it was put; nil when there is no such meeting.
  package var setting: @Sendable (Paper, Reader) throws -> PaperSetting?
  /// The minute that tells of each promise.
  package var minutes: @Sendable ([Promise], Reader) throws -> [Promise.ID: Link]

  package init(
    bodies: @Sendable @escaping (Reader) throws -> [MeetingBody],
    setting: @Sendable @escaping (Paper, Reader) throws -> PaperSetting?,
    minutes: @Sendable @escaping ([Promise], Reader) throws -> [Promise.ID: Link]
  ) {
    (self.bodies, self.setting, self.minutes) = (bodies, setting, minutes)
  }
}

/// A body, as far as papers and promises name it.
package struct MeetingBody: Sendable, Hashable {
  package var slug: String
  package var name: String
  package var isInvented: Bool

  package init(slug: String, name: String, isInvented: Bool) {
    (self.slug, self.name, self.isInvented) = (slug, name, isInvented)
  }

  /// The name, and whether the body is invented: `Safer Marrowby Partnership (invented)`.
  package var marked: String { isInvented ? "\(name) (invented)" : name }
}

/// What became of a paper at its meeting.
package struct PaperSetting: Sendable, Hashable {
  package var body: MeetingBody
  /// The title as the agenda prints it.
  package var agendaTitle: String?
  /// The minute on it, nil when none is on record.
  package var minute: Link?
  package var decisions: [Link]
  /// The grounds on which a part of it is withheld: `paragraph 1 of Schedule 12A to …`.
  package var withheld: [Withheld]

  package struct Withheld: Sendable, Hashable {
    package var ground: String
    package var source: SourceLine

    package init(ground: String, source: SourceLine) {
      (self.ground, self.source) = (ground, source)
    }
  }

  package init(
    body: MeetingBody, agendaTitle: String? = nil, minute: Link? = nil, decisions: [Link] = [],
    withheld: [Withheld] = []
  ) {
    (self.body, self.agendaTitle, self.minute) = (body, agendaTitle, minute)
    (self.decisions, self.withheld) = (decisions, withheld)
  }
}
