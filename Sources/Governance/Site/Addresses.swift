import Civic
import Commons
import Pages

// The permanent addresses of the record. The body stands first, so that the records of two bodies
// never meet; none of these may ever change.

extension Body {
  var address: WebAddress { "/bodies/\(slug)" }

  func address(of day: Day) -> WebAddress { MeetingAddress.of(body: slug, day: day) }

  func address(of minute: Minute) -> WebAddress {
    "/minutes/\(slug)/\(minute.year.address)/\(minute.address)"
  }

  func address(of decision: Decision) -> WebAddress {
    address(ofDecision: decision.address, in: decision.year)
  }

  /// - Parameter part: the minute and the mark, `12/ii`.
  func address(ofDecision part: String, in year: MunicipalYear) -> WebAddress {
    part.split(separator: "/").reduce("/decisions/\(slug)/\(year.address)") { "\($0)/\($1)" }
  }

  func address(of person: Person) -> WebAddress { address(ofPerson: person.slug) }

  func address(ofPerson part: String) -> WebAddress { "/people/\(slug)/\(part)" }

  func address(of seat: Seat) -> WebAddress { "/seats/\(slug)/\(seat.slug)" }

  /// The name, and whether the body is invented.
  var marked: String { asMeetingBody.marked }

  var asMeetingBody: MeetingBody { MeetingBody(slug: slug, name: name, isInvented: invented) }
}

extension Seat {
  /// The name, told apart from other seats of the same name: `Elected Member, …, seat 2`.
  var nameAmongOthers: String { place > 1 ? "\(name), seat \(place)" : name }

  /// The post, told apart the same way; the organisation where the seat has no post.
  var postAmongOthers: String {
    let plain = post ?? organisation ?? "Seat"
    return place > 1 ? "\(plain), seat \(place)" : plain
  }
}

extension Meeting {
  /// `Friday 13 September 2019`.
  var inWords: String { day.inWordsWithWeekday }
}

extension Decision {
  /// `12 (ii)`, or `12` when it stands alone.
  func citedNumber(in minute: Minute) -> String {
    mark.map { "\(minute.number) (\(Decision.plain($0)))" } ?? minute.number
  }

  /// The mark without its brackets: `ii` of `(ii)`.
  static func plain(_ mark: String) -> String {
    mark.filter { $0 != "(" && $0 != ")" }
  }

  /// The sentence, begun with a capital as a line of its own.
  var inWords: String { ReadingCase.capitalised(text) }
}
