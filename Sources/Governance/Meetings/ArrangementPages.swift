import Access
import Civic
import Commons
import Pages
import Records

/// Where meetings are arranged, moved and called off.
struct ArrangementPages {
  private let site: Site
  private let papers: ReadyPapers

  static func mount(on routes: Routes, offering papers: [PaperOffer]) {
    let pages = ArrangementPages(site: routes.site, papers: ReadyPapers(offers: papers))
    let entrance = Entrance.needs(.arrangeMeetings)
    routes.get("/staff/meetings", entrance) { visit, _ in try await pages.list(visit) }
    routes.get("/staff/meetings/new", entrance) { visit, _ in
      try await pages.new(visit, FilledForm())
    }
    routes.post("/staff/meetings", entrance) { visit, enquiry in
      try await pages.arrange(visit, enquiry.form)
    }
    routes.get("/staff/meetings/{id}", entrance) { visit, enquiry in
      try await pages.form(visit, enquiry)
    }
    routes.post("/staff/meetings/{id}", entrance) { visit, enquiry in
      try await pages.change(visit, enquiry)
    }
    routes.post("/staff/meetings/{id}/papers", entrance) { visit, enquiry in
      try await pages.put(visit, enquiry)
    }
    routes.get("/staff/meetings/{id}/cancellation", entrance) { visit, enquiry in
      let (meeting, body) = try await pages.meeting(enquiry)
      let page = CancellationPage(meeting: meeting, bodyName: body.marked, filled: FilledForm())
      return .page(page.page(token: visit.formToken))
    }
    routes.post("/staff/meetings/{id}/cancellation", entrance) { visit, enquiry in
      try await pages.cancel(visit, enquiry)
    }
    routes.post("/staff/meetings/{id}/restoration", entrance) { visit, enquiry in
      let (meeting, _) = try await pages.meeting(enquiry)
      let act = RestoreMeeting(meeting.id, version: Int(enquiry.form.text("version")) ?? 0)
      try await pages.site.perform(act, for: visit)
      return .seeOther(meeting.arrangementAddress, telling: "The meeting goes ahead.")
    }
  }

  private func list(_ visit: Visit) async throws -> Answer {
    let today = visit.now.day
    let rows = try await site.store.read { reader in
      let names = try Body.all(in: reader).map { ($0.id, $0.marked) }
      let bodies = Dictionary(uniqueKeysWithValues: names)
      return try Meeting.unfinished(from: today, in: reader).map { meeting in
        DatedList.Row(
          date: meeting.day.inWords,
          link: Link(
            "\(bodies[meeting.bodyID] ?? ""), \(meeting.day.inWords)",
            to: meeting.arrangementAddress),
          detail: HTML(
            text: [meeting.time?.inWords, meeting.venue].compactMap(\.self).joined(separator: ", ")),
          state: meeting.stateTag(today: today))
      }
    }
    return .page(ArrangementsPage(rows: rows).page)
  }

  private func new(
    _ visit: Visit, _ filled: FilledForm, refusing refusal: Refusal? = nil
  ) async throws -> Answer {
    let bodies = try await site.store.read { try Body.all(in: $0) }
    let page = ArrangementPage(
      title: "Arrange a meeting", action: "/staff/meetings",
      form: ArrangementForm(filled: filled), bodies: bodies.map { Choice($0.slug, $0.marked) }
    ).page(token: visit.formToken)
    return refusal.map { .page(page, refusing: $0) } ?? .page(page)
  }

  private func arrange(_ visit: Visit, _ form: PostedForm) async throws -> Answer {
    do {
      let plan = try ArrangementForm.plan(in: form)
      let act = ArrangeMeeting(body: form.text("body"), plan: plan)
      let meeting = try await site.perform(act, for: visit)
      return .seeOther(
        meeting.arrangementAddress,
        telling: "The meeting of \(meeting.day.inWords) is arranged and announced.")
    } catch Refusal.invalid(let problems) {
      return try await new(
        visit, FilledForm(form, problems: problems), refusing: .invalid(problems))
    }
  }

  private func meeting(_ enquiry: Enquiry) async throws -> (Meeting, Body) {
    let id = Meeting.ID(rawValue: try enquiry.number("id", of: "meeting under that number"))
    return try await site.store.read { reader in
      guard let meeting: Meeting = try reader.record(id),
        let body: Body = try reader.record(meeting.bodyID)
      else { throw Refusal.notFound(what: "meeting under that number") }
      return (meeting, body)
    }
  }

  private func form(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (meeting, body) = try await meeting(enquiry)
    let filled = FilledForm(ArrangementForm.values(of: meeting))
    return .page(try await page(meeting, body, filled, version: meeting.version, visit))
  }

  private func page(
    _ meeting: Meeting, _ body: Body, _ filled: FilledForm, version: Int, _ visit: Visit
  ) async throws -> Page {
    let ready = try await site.store.read { try papers.all(in: $0) }
    return ArrangementPage(
      title: "\(body.marked), \(meeting.inWords)", action: meeting.arrangementAddress,
      form: ArrangementForm(filled: filled, version: version),
      papers: ReadyPapers.html(ready, for: meeting, token: visit.formToken),
      cancellation: meeting.cancellation(token: visit.formToken)
    ).page(token: visit.formToken)
  }

  private func put(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (meeting, body) = try await meeting(enquiry)
    let paper = try await site.store.read {
      try papers.paper(enquiry.form.text("paper"), in: $0)
    }
    do {
      let number = try await site.perform(PutPaper(paper, before: meeting.id), for: visit)
      return .seeOther(
        meeting.arrangementAddress, telling: "The paper stands on the agenda as item \(number).")
    } catch Refusal.invalid(let problems) {
      let filled = FilledForm(ArrangementForm.values(of: meeting), problems: problems)
      return .page(
        try await page(meeting, body, filled, version: meeting.version, visit),
        refusing: .invalid(problems))
    }
  }

  private func change(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (meeting, body) = try await meeting(enquiry)
    let version = Int(enquiry.form.text("version")) ?? 0
    do {
      let plan = try ArrangementForm.plan(in: enquiry.form)
      let act = ChangeMeeting(meeting.id, version: version, plan: plan)
      try await site.perform(act, for: visit)
      return .seeOther(meeting.arrangementAddress, telling: "The meeting was changed.")
    } catch Refusal.invalid(let problems) {
      let filled = FilledForm(enquiry.form, problems: problems)
      return .page(
        try await page(meeting, body, filled, version: version, visit),
        refusing: .invalid(problems))
    } catch Refusal.conflict(let conflict) {
      return ConflictScreen(
        conflict, form: enquiry.form, action: meeting.arrangementAddress,
        label: { ArrangementForm.label($0) }
      ).answer(visit)
    }
  }

  private func cancel(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (meeting, body) = try await meeting(enquiry)
    let form = enquiry.form
    do {
      let act = CancelMeeting(
        meeting.id, version: Int(form.text("version")) ?? 0, reason: form.text("reason"))
      try await site.perform(act, for: visit)
      return .seeOther(
        meeting.arrangementAddress, telling: "The meeting of \(meeting.day.inWords) is cancelled.")
    } catch Refusal.invalid(let problems) {
      let page = CancellationPage(
        meeting: meeting, bodyName: body.marked, filled: FilledForm(form, problems: problems)
      ).page(token: visit.formToken)
      return .page(page, refusing: .invalid(problems))
    } catch Refusal.conflict {
      let sentence = "Somebody changed this meeting while you had it open. Look at it again first"
      let problem = Problem(field: "reason", sentence: sentence)
      let page = CancellationPage(
        meeting: meeting, bodyName: body.marked,
        filled: FilledForm(form, problems: [problem]).upon(version: meeting.version)
      ).page(token: visit.formToken)
      return .page(page, refusing: .invalid([problem]))
    }
  }
}

extension Meeting {
  /// Meetings to come, and those of the last half year whose minutes are awaited; the next first.
  fileprivate static func unfinished(from today: Day, in reader: Reader) throws -> [Meeting] {
    try reader.all(
      """
      SELECT * FROM meeting
      WHERE minutesSourceID IS NULL AND day >= \(today.adding(days: -180))
      ORDER BY day, id LIMIT 200
      """)
  }
}
