import Commons
import Pages
import Records

extension MeetingOffer {
  /// What Governance tells the rooms of Commons about its meetings.
  static let ofGovernance = MeetingOffer(
    bodies: { reader in
      let bodies = try Body.all(in: reader)
      let main = Body.main(of: bodies)
      let recorded = try Meeting.bodies(in: reader)
      let shown = bodies.filter { recorded.contains($0.id) || $0.id == main?.id }
      return (shown.filter { $0.id == main?.id } + shown.filter { $0.id != main?.id })
        .map(\.asMeetingBody)
    },
    setting: { paper, reader in
      guard let body = try Body.at(slug: paper.body, in: reader),
        let meeting = try Meeting.on(paper.day, of: body.id, in: reader)
      else { return nil }
      return try setting(of: paper, at: meeting, of: body, in: reader)
    },
    minutes: { try Minute.links(of: $0, in: $1) })

  private static func setting(
    of paper: Paper, at meeting: Meeting, of body: Body, in reader: Reader
  ) throws -> PaperSetting {
    let item = try AgendaItem.all(of: meeting.id, in: reader)
      .first { $0.number == paper.agendaNumber }
    let minutes = try Minute.all(of: meeting.id, in: reader)
    let minute =
      minutes.kin(to: Subject(paper.subject), \.title)
      ?? item.flatMap { minutes.kin(to: Subject($0.title), \.title) }
    let isSame = item.map { Subject($0.title).isKin(to: Subject(paper.subject)) } ?? false
    return PaperSetting(
      body: body.asMeetingBody, agendaTitle: isSame ? item.map { ReadingCase.of($0.title) } : nil,
      minute: minute.map { Link("Minute \($0.number)", to: body.address(of: $0)) },
      decisions: try minute.map { try Decision.all(of: $0.id, in: reader) }?.map {
        Link(
          [$0.mark, $0.inWords].compactMap(\.self).joined(separator: " "),
          to: body.address(of: $0))
      } ?? [],
      withheld: try ExemptItem.all(of: meeting.id, in: reader)
        .filter { $0.paperAddress == paper.address }.map(\.withheld))
  }
}
