import Civic
import Intake

extension InventedPack {
  /// The minutes of the meeting before: who came, and what was decided.
  mutating func writeMinutes(_ topics: [PackTopic], before day: Day, _ seed: inout Seed) {
    var minutes = Pack.Minutes()
    minutes.date = day.adding(days: -42)
    minutes.venue = pack.meeting.venue
    let opened = InventedPack.time(&seed)
    minutes.opened = opened
    minutes.closed = ClockTime(hour: opened.hour + seed.number(1...2), minute: seed.number(0...59))
    recordAttendance(in: &minutes, &seed)
    var items = MinuteWriting(number: seed.chance(30) ? 1 : seed.number(2...46))
    if seed.chance(30) { items.add("Appointment of Vice Chair", say: viceChair) }
    items.add("Apologies for Absence")
    items.add("Declarations of Interest", say: "None.")
    let earlier = day.adding(days: -98).inWords
    items.add("Minutes of the meeting held on \(earlier)", say: "Confirmed.")
    if seed.chance(50) { items.add("Matters Arising", blocks: mattersArising(earlier, &seed)) }
    for topic in topics {
      items.add(
        fill(topic.title, &seed), by: seed.chance(85) ? post(of: topic) : nil,
        blocks: debate(topic, &seed), decisions: decisions(topic, &seed))
    }
    close(&items, day, &seed)
    minutes.items = items.items
    pack.minutes = minutes
  }

  /// The ruling on urgent business, the urgent items, and the date of the next meeting.
  private mutating func close(_ items: inout MinuteWriting, _ day: Day, _ seed: inout Seed) {
    let urgent = seed.chance(70) ? seed.some(seed.number(1...2), of: InventedPack.urgentTitles) : []
    items.add(
      "Any Other Items which the Chairman Considers are Urgent",
      say: urgent.isEmpty ? "None." : ruling(urgent.count))
    for title in urgent {
      let decision = Pack.Numbered(number: nil, text: "That the information given be noted.")
      items.add(title, say: urgentDebate, decisions: seed.chance(80) ? [decision] : [])
      pack.urgentItems.append(.init(minute: items.items.last?.number ?? "", title: title))
    }
    guard urgent.isEmpty || seed.chance(60) else { return }
    let time = (pack.meeting.time ?? ClockTime(hour: 10, minute: 0)!).inWords
    items.add(
      "Date and Time of Next Meeting",
      say: "The Chair reported that the next meeting would be held on \(day.inWordsWithWeekday) at "
        + "\(time).")
  }

  private static let urgentTitles = [
    "Any Other Business - Theft of Lead from Church Roofs",
    "Any Other Business - Update from the Harbour Street Residents' Group",
    "Safer Streets Fund - Expression of Interest",
  ]

  private var viceChair: String {
    "It was noted that this position had been held in earlier years by a responsible authority other "
      + "than the Council. The views of partners would be sought and brought to the next meeting."
  }

  private func ruling(_ count: Int) -> String {
    let items = count == 1 ? "item of business" : "items of business"
    return
      "The Chairman ruled that the following \(items) should be considered by the Committee as a matter "
      + "of urgency in accordance with the provisions of Section 100(B) (4)(b) of the Local Government "
      + "Act 1972 in order that the matter could be dealt with without delay."
  }

  private var urgentDebate: String {
    "Members were told of the matter at short notice because a reply was due before the next meeting. "
      + "It was agreed that officers would answer in consultation with the Chair."
  }

  private func mattersArising(_ earlier: String, _ seed: inout Seed) -> [Pack.Block] {
    let texts = [
      "Members were reminded to name a substitute and to send the name to Democratic Services.",
      "The Community Safety Team Leader confirmed that the letter to the Home Office had been sent and "
        + "that an answer was awaited.",
      "The report on waiting times would be brought to the meeting in {month}.",
    ]
    var blocks = seed.chance(50) ? [Pack.Block(.heading, text: "\(earlier):")] : []
    blocks += seed.some(2, of: texts).map { .init(.paragraph, text: fill($0, &seed)) }
    return blocks
  }

  private func debate(_ topic: PackTopic, _ seed: inout Seed) -> [Pack.Block] {
    var blocks: [Pack.Block] = []
    if seed.chance(80), let purpose = topic.texts("purpose").first {
      blocks.append(.init(.heading, text: "Purpose of report"))
      blocks.append(.init(.paragraph, text: fill(purpose, &seed)))
    }
    blocks.append(.init(.heading, text: "Issue(s) for consideration"))
    let said = seed.some(2, of: topic.texts("back")) + topic.texts("talk")
    blocks += said.map { .init(.paragraph, text: fill($0, &seed)) }
    if seed.chance(35) {
      blocks.append(.init(.paragraph, text: fill(topic.intro, &seed)))
      blocks += topic.entries.filter { $0.mark != "-" }
        .map { .init(.listEntry, text: fill($0.text, &seed), level: 1) }
    }
    return blocks
  }

  private func decisions(_ topic: PackTopic, _ seed: inout Seed) -> [Pack.Numbered] {
    topic.texts("dec").map { .init(number: nil, text: fill($0, &seed)) }
  }

  // MARK: attendance

  /// Of the members about half came, some sent a substitute, the others apologised.
  private mutating func recordAttendance(in minutes: inout Pack.Minutes, _ seed: inout Seed) {
    var seen: Set<String> = []
    let members = pack.members.filter { $0.name.map { seen.insert($0).inserted } ?? false }
    let invited = members.filter { $0.category == .invited }
    let seats = members.filter { $0.category != .invited }
    let cut = seats.count * seed.number(50...70) / 100
    let present = Array(seats[..<cut])
    let away = seed.shuffled(Array(seats[cut...]))
    let sent = min(away.count, seed.number(0...4))
    minutes.chair = present[0].name
    minutes.present = present.map(attendee)
    minutes.apologies = away.map(attendee)
    minutes.substitutes = away[..<sent].map {
      .init(name: scene.person(), standsFor: $0.name ?? "")
    }
    minutes.alsoPresent = invited.map(attendee)
    if seed.chance(40) { minutes.alsoPresent.append(.init(name: scene.person())) }
    let posts = [
      "Community Safety Team Leader", "Strategy and Performance Officer",
      "Principal Democratic Services Officer",
    ]
    minutes.officers = seed.some(seed.number(2...3), of: posts)
      .map { .init(name: scene.person(), post: $0) }
  }

  private func attendee(_ member: Pack.Member) -> Pack.Attendee {
    .init(name: member.name ?? "", post: member.post ?? member.organisation)
  }
}

/// The numbered minutes while they are written.
struct MinuteWriting {
  var number: Int
  var items: [Pack.Minute] = []

  init(number: Int) { self.number = number }

  mutating func add(
    _ title: String, by presenter: String? = nil, say text: String? = nil,
    blocks: [Pack.Block] = [], decisions: [Pack.Numbered] = []
  ) {
    var minute = Pack.Minute(number: String(number), title: title, presenter: presenter)
    minute.blocks = text.map { [Pack.Block(.paragraph, text: $0)] } ?? blocks
    minute.decisions = decisions
    items.append(minute)
    number += 1
  }
}
