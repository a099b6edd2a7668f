package import Civic
package import Pages
package import Records

/// One thing that a search can find, as its page shows it.
package struct SearchEntry: Sendable, Hashable {
  /// What it is, in the order in which the page offers the kinds.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case decision, minute, paper, table, figure, promise, meeting, person, seat, body

    /// Several of them: `Decisions`.
    var plural: String {
      switch self {
      case .decision: "Decisions"
      case .minute: "Minutes"
      case .paper: "Papers"
      case .table: "Tables"
      case .figure: "Figures in the text"
      case .promise: "Promises"
      case .meeting: "Meetings"
      case .person: "People"
      case .seat: "Seats"
      case .body: "Bodies"
      }
    }
  }

  /// A line of its text, and the place on its page that shows it.
  package struct Line: Sendable, Hashable {
    package var text: String
    package var anchor: String?

    package init(_ text: String, at anchor: String? = nil) {
      (self.text, self.anchor) = (text, anchor)
    }
  }

  package var kind: Kind
  /// The slug of the body to whose record it belongs.
  package var body: String
  /// Of the meeting; nil for people, seats and bodies.
  package var day: Day?
  package var title: String
  /// What exactly it is: `Minute 18 of 2019/20`.
  package var caption: String
  package var address: WebAddress
  package var lines: [Line]

  package init(
    _ kind: Kind, body: String, day: Day?, title: String, caption: String, address: WebAddress,
    lines: [Line]
  ) {
    (self.kind, self.body, self.day, self.title) = (kind, body, day, title)
    (self.caption, self.address) = (caption, address)
    self.lines = lines.filter { !$0.text.isEmpty }.map {
      Line($0.text.split(whereSeparator: \.isNewline).joined(separator: " "), at: $0.anchor)
    }
  }
}

/// What a house offers to be found. Commons asks; it knows nothing of minutes or people.
package struct SearchOffer: Sendable {
  /// All bodies, by their slugs.
  package var bodies: @Sendable (Reader) throws -> [MeetingBody]
  /// Hands over everything that can be found, place by place: a place is what changes together.
  package var everything:
    @Sendable (Reader, _ file: (_ place: String, [SearchEntry]) throws -> Void) throws -> Void

  package init(
    bodies: @Sendable @escaping (Reader) throws -> [MeetingBody],
    everything:
      @Sendable @escaping (Reader, (String, [SearchEntry]) throws -> Void) throws -> Void
  ) {
    (self.bodies, self.everything) = (bodies, everything)
  }
}
