public import Access
import Civic
public import Commons
public import Records

/// Takes something down that should not have been published: a paper, a minute, a decision or a table
/// as a whole, or some words wherever the papers of one meeting print them.
///
/// It leaves every list, file and search, and the files that print it are withheld; its addresses
/// answer with a tombstone. Importing the same pack again does not bring it back.
public struct TakeDown: Act {
  public static let permission = Permission.takeDown
  /// A published address, such as `/meetings/…/papers/4.1`; of the meeting where words go.
  public let address: String
  public let reason: TakenDown.Reason
  /// What the public is told beside the reason.
  public let sentence: String
  /// The words to blank; empty takes down the record as a whole.
  public let words: [String]
  /// Keep nothing: it cannot be put back but by bringing a file.
  public let forGood: Bool

  public init(
    _ address: String, because reason: TakenDown.Reason, telling sentence: String = "",
    words: [String] = [], forGood: Bool = false
  ) {
    (self.address, self.reason, self.sentence) = (address, reason, sentence)
    (self.words, self.forGood) = (words, forGood)
  }

  public func carryOut(in work: Work) throws -> TakenDown.ID {
    let words = words.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    let place = try place(words: words)
    guard let body = try Body.at(slug: place.body, in: work.reader) else { throw nothingThere }
    let rows = try MeetingRows.at(place, in: work.reader)
    guard !rows.isEmpty, let day = try day(of: rows, at: place, in: work.reader) else {
      throw nothingThere
    }
    try checkSentence(against: words)
    let tombstone = TakenDown(
      id: try work.newID(), body: body.slug, day: day, address: place.text,
      extent: words.isEmpty ? .whole : .words, reason: reason, sentence: sentence,
      takenAt: work.now, takenBy: work.asker.name, forGood: forGood)
    guard try Withdrawal(tombstone, words: words, body: body).carryOut(on: rows, in: work) else {
      throw Refusal.invalid([
        Problem(field: "words", sentence: "The papers of this meeting do not print these words.")
      ])
    }
    return tombstone.id
  }

  static let noAddress = Problem(
    field: "address",
    sentence: "Give the address of a paper, a minute, a decision, a table or a meeting.")

  private func place(words: [String]) throws -> PublishedPlace {
    guard let place = PublishedPlace(address) else {
      throw Refusal.invalid([TakeDown.noAddress])
    }
    if case .meeting = place, words.isEmpty {
      throw Refusal.invalid([
        Problem(
          field: "words",
          sentence: "A meeting is not taken down as a whole: say which words, or name a paper.")
      ])
    }
    if words.contains(where: { $0.count < 3 }) {
      throw Refusal.invalid([
        Problem(field: "words", sentence: "Words to blank have three letters or more each.")
      ])
    }
    return place
  }

  /// The tombstone must not say what was taken down.
  private func checkSentence(against words: [String]) throws {
    if words.contains(where: { Blanking(of: [$0]).holds(sentence) }) {
      throw Refusal.invalid([
        Problem(field: "sentence", sentence: "The public sentence must not repeat the words.")
      ])
    }
  }

  private var nothingThere: Refusal {
    .invalid([Problem(field: "address", sentence: "Nothing is published at this address.")])
  }

  private func day(
    of rows: MeetingRows, at place: PublishedPlace, in reader: Reader
  ) throws -> Day? {
    if case .meeting(_, let day) = place { return day }
    if let day = rows.papers.first?.day ?? rows.tables.first?.day ?? rows.decisions.first?.day {
      return day
    }
    let meeting: Meeting? = try rows.minutes.first.flatMap { try reader.record($0.meetingID) }
    return meeting?.day
  }
}

extension PublishedPlace {
  /// The address again, as the tombstone keeps it.
  var text: String {
    switch self {
    case .meeting(let body, let day): "/meetings/\(body)/\(day.iso)"
    case .paper(let body, let day, let address): "/meetings/\(body)/\(day.iso)/papers/\(address)"
    case .table(let body, let day, let ordinal): "/meetings/\(body)/\(day.iso)/tables/\(ordinal)"
    case .minute(let body, let year, let address): "/minutes/\(body)/\(year.address)/\(address)"
    case .decision(let body, let year, let address):
      "/decisions/\(body)/\(year.address)/\(address)"
    }
  }
}
