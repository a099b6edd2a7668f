import Access
package import Civic
package import Foundation
import Intake
package import Records

/// Loads the demonstration partnership through the same acts that anybody's packs go through.
package struct Demonstration {
  private let folder: URL
  private let store: Store
  private let now: Instant
  private let asker = Asker.console(operatedBy: "demonstration")

  /// How much was loaded.
  package struct Loaded: Sendable {
    package var bodies = 0
    package var meetings = 0
    package var packs = 0
  }

  package init(folder: URL, into store: Store, at now: Instant) {
    (self.folder, self.store, self.now) = (folder, store, now)
  }

  /// - Parameter progress: told what comes next.
  package func load(progress: (String) -> Void) async throws -> Loaded {
    let files = try DemonstrationFiles(folder: folder)
    var loaded = Loaded()
    try await DemonstrationSettings(files: files).save(in: store, as: asker, at: now)
    for row in files.bodies {
      try await register(row)
      loaded.bodies += 1
    }
    let meetings = files.meetings.sorted { ($0["date"] ?? "") < ($1["date"] ?? "") }
    for (index, meeting) in meetings.enumerated() {
      progress("meeting of \(meeting["date"] ?? "")")
      let next = meetings.dropFirst(index + 1).first.flatMap(announcedAsNext)
      try await load(meeting, next: next, from: files)
      loaded.meetings += 1
    }
    try await loadPlan(from: files)
    for pack in try files.packs() {
      progress(pack.lastPathComponent)
      try await importPack(at: pack)
      loaded.packs += 1
    }
    return loaded
  }

  private func register(_ row: CSV.Row) async throws {
    try await store.perform(
      RegisterBody(
        slug: row["slug"] ?? "", name: row["name"] ?? "",
        kind: Body.Kind(rawValue: row["kind"] ?? "") ?? .group,
        regime: Body.AccessRegime(rawValue: row["regime"] ?? "") ?? .none, parent: row["parent"],
        invented: row["invented"] == "yes", about: row["about"] ?? "", source: row["source"] ?? ""),
      as: asker, at: now)
  }

  /// A meeting that is only known from the agenda before it.
  private func announcedAsNext(_ row: CSV.Row) -> CSV.Row? {
    row["source"]?.contains("date of next meeting") == true
      || row["source"]?.contains("agenda") == true
      ? row : nil
  }

  private func load(
    _ meeting: CSV.Row, next: CSV.Row?, from files: DemonstrationFiles
  ) async throws {
    guard let body = meeting["body"], let iso = meeting["date"], let day = Day(iso: iso) else {
      throw Refusal.unreadableFile(
        sentence: "meetings.csv, line \(meeting.line): a meeting needs a body and a date.")
    }
    let extract = files.extract(body: body, day: iso)
    guard !extract.isBare else {
      let mention = MentionMeeting(
        body: body, day: day, time: meeting["time"].flatMap { ClockTime(iso: $0) },
        venue: meeting["venue"])
      try await store.perform(mention, as: asker, at: now)
      return
    }
    let name = files.bodies.first { $0["slug"] == body }?["name"] ?? body
    let maker = DemonstrationPack(
      meeting: meeting, extract: extract, day: day, tables: { try files.table($0) })
    let bytes = Array(extract.text.utf8)
    var submission = PackSubmission(
      pack: try maker.pack(named: name, next: next), fileName: "open-data-\(iso).txt",
      bytes: bytes, text: extract.text, sha256: PackSubmission.sha256(of: bytes))
    submission.body = body
    submission.peopleAreInvented = true
    submission.promises = extract.all("promises").map(stated)
    submission.quotedFigures = extract.all("facts").map(figure)
    try await perform(submission, on: day)
  }

  /// The figures of the Community Safety Plan, which belong to no meeting: they are filed under the
  /// first day of the three years that the plan is for.
  private func loadPlan(from files: DemonstrationFiles) async throws {
    for body in files.bodies.compactMap({ $0["slug"] }) {
      let extract = files.extract(body: body, day: "")
      guard !extract.isBare, let day = Day(year: 2017, month: 4, day: 1) else { continue }
      let bytes = Array(extract.text.utf8)
      var submission = PackSubmission(
        pack: Pack(), fileName: "open-data-plan-2017-20.txt", bytes: bytes, text: extract.text,
        sha256: PackSubmission.sha256(of: bytes), body: body)
      submission.planBegins = day
      submission.quotedFigures = extract.all("facts").map(figure)
      try await store.perform(ImportPack(submission), as: asker, at: now)
    }
  }

  /// Rows that say something of a meeting without agenda or minutes still need its day.
  private func perform(_ submission: PackSubmission, on day: Day) async throws {
    var submission = submission
    if submission.pack.meeting.date == nil && submission.pack.minutes == nil {
      submission.pack.minutes = Pack.Minutes(line: 1)
      submission.pack.minutes?.date = day
    }
    try await store.perform(ImportPack(submission), as: asker, at: now)
  }

  private func stated(_ line: Int, _ row: CSV.Row) -> PackSubmission.StatedPromise {
    PackSubmission.StatedPromise(
      minute: row["minute"] ?? "", mark: row["mark"], text: row["promise"] ?? "",
      owner: row["owner"], due: row["due"],
      returnedOn: row["returned_meeting"].flatMap { Day(iso: $0) },
      returnedAs: row["returned_at"].map { "agenda item \($0)" },
      wasLookedFor: row["state"] == "notFound", line: line)
  }

  private func figure(_ line: Int, _ row: CSV.Row) -> PackSubmission.StatedFigure {
    PackSubmission.StatedFigure(
      paper: row["paper"], minute: row["minute"], subject: row["subject"] ?? "",
      value: row["value"] ?? "", unit: row["unit"], period: row["period"], note: row["note"],
      source: row["source_lines"] ?? "")
  }

  private func importPack(at file: URL) async throws {
    var submission = try await PackSubmission.reading(file)
    submission.mayBeNewBody = true
    submission.peopleAreInvented = true
    try await store.perform(ImportPack(submission), as: asker, at: now)
  }
}
