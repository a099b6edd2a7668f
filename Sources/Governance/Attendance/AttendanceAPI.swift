import Commons
import Pages

/// Who was at a meeting, for programs. Names are those that the public page shows.
enum AttendanceAPI {
  struct Line: Sendable {
    let line: AttendanceLine
    let body: Body
  }

  static let kind = APIKind<Line>(
    "Attendance", "That somebody was at a meeting, or was missed there.",
    [
      .choice("role", "As what they came.") { $0.line.role },
      .textIfAny("name", "As printed; null where the record knows the post alone.") {
        $0.line.printedName
      },
      .textIfAny("post", "As printed.") { $0.line.post },
      .addressIfAny("person", "Whom the record follows under that name.") { $0.person },
      .textIfAny("standsFor", "Of a substitute: in whose place, as printed.") {
        $0.line.standsFor
      },
      .addressIfAny("standsForPerson", "Who that is.") { $0.other },
    ])
}

extension AttendanceAPI.Line {
  fileprivate var person: WebAddress? {
    line.personSlug.map { body.address(ofPerson: $0).inAPI }
  }

  fileprivate var other: WebAddress? {
    line.standsForSlug.map { body.address(ofPerson: $0).inAPI }
  }
}
