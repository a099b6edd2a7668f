import Civic
import Commons
import Intake
import Records

extension FilingDesk {
  /// Files what the meeting promised: as it is stated beside the pack, or as its minutes say.
  mutating func file(
    stated: [PackSubmission.StatedPromise]?, in pack: Pack
  ) throws {
    guard let day = pack.minutes?.date ?? (stated == nil ? nil : source.day) else {
      return try settlePromises(by: pack)
    }
    if let stated {
      try fileStated(stated, on: day)
    } else if try isStanding(minutesOf: day), let minutes = pack.minutes {
      try fileFound(in: minutes, on: day)
    }
    try settlePromises(by: pack)
  }

  private func isStanding(minutesOf day: Day) throws -> Bool {
    try Meeting.on(day, of: body.id, in: work.reader)?.minutesSourceID == source.id.rawValue
  }

  private mutating func fileStated(
    _ stated: [PackSubmission.StatedPromise], on day: Day
  ) throws {
    for (index, promise) in stated.enumerated() {
      let state: Promise.State =
        promise.returnedOn != nil ? .returned : promise.wasLookedFor ? .notFound : .awaited
      try work.insert(
        Promise(
          id: try work.newID(), body: body.slug, day: day, ordinal: index + 1,
          minuteNumber: promise.minute, decisionMark: promise.mark, text: promise.text,
          owner: promise.owner, due: promise.due, state: state, returnedOn: promise.returnedOn,
          returnedAs: promise.returnedAs, stated: true, sourceID: source.id, line: promise.line))
      counts.promises += 1
    }
  }

  private mutating func fileFound(in minutes: Pack.Minutes, on day: Day) throws {
    var ordinal = 0
    for minute in minutes.items {
      for found in PromiseRule.promises(in: minute) {
        ordinal += 1
        try work.insert(
          Promise(
            id: try work.newID(), body: body.slug, day: day, ordinal: ordinal,
            minuteNumber: minute.number, decisionMark: found.mark, text: found.text,
            due: found.due, sourceID: source.id, line: found.line))
        counts.promises += 1
      }
    }
  }

  /// Looks at promises of the two years before this meeting: does it bring any back?
  ///
  /// A promise for the next meeting that the next meeting on record does not show is told as not
  /// found; any other stays awaited until some meeting shows it.
  private func settlePromises(by pack: Pack) throws {
    for day in [pack.minutes?.date, pack.meeting.date].compactMap(\.self) {
      let items = try self.items(on: day)
      let open: [Promise] = try work.reader.all(
        """
        SELECT * FROM promise
        WHERE body = \(body.slug) AND state = \(Promise.State.awaited.rawValue)
        AND day < \(day) AND day >= \(day.adding(days: -730)) AND sourceID <> \(source.id)
        AND stated = 0
        """)
      for promise in open { try settle(promise, by: items, on: day) }
    }
    try settleOwnPromises(of: pack)
  }

  /// Promises of the minutes in this pack may be answered on the agenda of the same pack, or by a
  /// later meeting that was imported before.
  private func settleOwnPromises(of pack: Pack) throws {
    let own: [Promise] = try work.reader.all(
      """
      SELECT * FROM promise WHERE sourceID = \(source.id)
      AND state = \(Promise.State.awaited.rawValue) AND stated = 0 ORDER BY ordinal
      """)
    guard let made = own.first?.day else { return }
    let later: [Day] = try work.reader.all(
      """
      SELECT day FROM meeting WHERE bodyID = \(body.id) AND day > \(made)
      AND day <= \(made.adding(days: 730))
      AND (agendaSourceID IS NOT NULL OR minutesSourceID IS NOT NULL) ORDER BY day
      """)
    var open = own
    for day in later where !open.isEmpty {
      let items = try self.items(on: day)
      open = try open.filter { try !settle($0, by: items, on: day) }
    }
  }

  private func items(on day: Day) throws -> [ReturnRule.Item] {
    try work.reader.rows(
      """
      SELECT title, presenter FROM agendaItem JOIN meeting ON meeting.id = meetingID
      WHERE bodyID = \(body.id) AND day = \(day)
      UNION SELECT title, presenter FROM minute JOIN meeting ON meeting.id = meetingID
      WHERE meeting.bodyID = \(body.id) AND day = \(day) ORDER BY title
      """
    ).map { ReturnRule.Item(title: $0[place: 0].text ?? "", presenter: $0[place: 1].text) }
  }

  /// - Returns: whether nothing more is to be looked for.
  @discardableResult
  private func settle(
    _ promise: Promise, by items: [ReturnRule.Item], on day: Day
  ) throws -> Bool {
    var settled = promise
    if let item = ReturnRule.answer(to: promise.text, among: items) {
      (settled.state, settled.returnedOn, settled.returnedAs) = (.returned, day, item.title)
    } else if ReturnRule.wasDue(promise.due, on: day) {
      settled.state = .notFound
    } else {
      return false
    }
    try work.update(settled, basedOn: promise.version)
    return true
  }
}
