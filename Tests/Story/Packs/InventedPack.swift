import Civic
public import Intake

/// A pack that nobody wrote: what it says is known before it is printed.
public struct InventedPack: Sendable {
  public var scene: PackScene
  public var pack: Pack
  /// The seed with which the printer fills what is no fact: addresses, telephone numbers.
  public var seed: UInt64

  public init(seed number: UInt64, reports: Int = 4) {
    var seed = Seed(number)
    scene = PackScene(&seed)
    pack = Pack()
    self.seed = seed.next()
    let day = InventedPack.meetingDay(&seed)
    pack.body = scene.body
    let room = seed.pick(["Committee Room B, ", "Council Chamber, ", "", "Garth Room, "])
    let venue = room + seed.pick(["Civic Centre, ", "Town Hall, "]) + scene.place
    pack.meeting = .init(date: day, time: InventedPack.time(&seed), venue: venue)
    pack.nextMeeting = .init(
      date: day.adding(days: 7 * seed.number(5...9)), time: InventedPack.time(&seed), venue: venue)
    inviteMembers(&seed)
    let topics = seed.shuffled(PackTopic.all)
    let count = min(reports, topics.count - 4)
    setAgenda(Array(topics[..<count]), before: day, &seed)
    writeMinutes(Array(topics[count..<min(count + 4, topics.count)]), before: day, &seed)
    for topic in topics[..<count] { writeReport(on: topic, day, &seed) }
    writePerformanceReport(day, &seed)
  }

  private static func meetingDay(_ seed: inout Seed) -> Day {
    let day = Day(year: seed.number(2012...2020), month: seed.number(1...12), day: 15)!
    return day.adding(days: seed.number(-10...10))
  }

  static func time(_ seed: inout Seed) -> ClockTime {
    ClockTime(hour: seed.pick([9, 10, 10, 13, 14]), minute: seed.pick([0, 0, 30]))!
  }

  func fill(_ text: String, _ seed: inout Seed) -> String {
    scene.fill(text, &seed, in: pack.meeting.date?.year ?? 2015)
  }

  // MARK: the agenda

  /// The items: apologies, declarations, minutes, two groups of papers, and any other business.
  private mutating func setAgenda(_ topics: [PackTopic], before day: Day, _ seed: inout Seed) {
    let past = day.adding(days: -42).inWords
    add("1", "APOLOGIES FOR ABSENCE")
    add("2", "TO RECEIVE ANY DECLARATIONS OF INTEREST BY MEMBERS")
    add("3", "MINUTES")
    add(
      "3.1",
      seed.pick([
        "To confirm the minutes of the meeting held on ", "Minutes of the meeting held on ",
      ]) + past)
    let first = min(topics.count, seed.number(1...2))
    var group = 4
    if seed.chance(50) {
      add("4", "PRESENTATIONS")
      add(
        "4.1", fill("Winter Safety Campaign - Verbal Update", &seed),
        "Representative from \(scene.fire)")
      group = 5
    }
    let heads = ["ITEMS FOR DECISION", "ITEMS FOR DISCUSSION / INFORMATION"]
    for (head, part) in zip(heads, [topics[..<first], topics[first...]]) {
      add("\(group)", head)
      for (i, topic) in part.enumerated() {
        add("\(group).\(i + 1)", fill(topic.title, &seed), post(of: topic))
      }
      if head == heads[1] {
        add("\(group).\(part.count + 1)", "\(scene.body) Performance", performancePost)
      }
      group += 1
    }
    add("\(group)", "ANY OTHER BUSINESS WHICH THE CHAIR CONSIDERS URGENT")
  }

  private mutating func add(_ number: String, _ title: String, _ presenter: String? = nil) {
    pack.agenda.append(.init(number: number, title: title, presenter: presenter))
  }

  /// The post that brings the topic, with the name of this pack's county.
  func post(of topic: PackTopic) -> String {
    topic.post.hasPrefix("Cleaveden") ? "\(scene.county) Reducing Re-Offending Group" : topic.post
  }

  var performancePost: String { "Director of Place and Communities" }
}
