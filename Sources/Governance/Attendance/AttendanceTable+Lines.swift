import Commons
import Pages

extension AttendanceTable {
  init(_ lines: [AttendanceLine], of body: Body, state: Meeting.State) {
    rows = Attendance.Role.inOrder.flatMap { role in
      lines.filter { $0.role == role }.map { AttendanceTable.row($0, of: body) }
    }
    absence =
      switch state {
      case .minuted: "The minutes on record do not say who was there."
      case .called: "This stands in the minutes, which are not on record yet."
      case .mentioned: nil
      }
  }

  private static func row(_ line: AttendanceLine, of body: Body) -> Row {
    Row(
      who: line.printedName.map {
        NamedPerson(
          $0, slug: line.personSlug, isInvented: line.invented ?? false, body: body
        ).html
      }, post: line.post ?? (line.printedName == nil ? "Not named" : ""),
      capacity: capacity(line, of: body))
  }

  private static func capacity(_ line: AttendanceLine, of body: Body) -> HTML {
    guard line.role == .substitute, let standsFor = line.standsFor else {
      return HTML(text: line.role.ofOne)
    }
    let other = NamedPerson(
      standsFor, slug: line.standsForSlug, isInvented: line.standsForInvented ?? false, body: body)
    return "Substitute for \(other)"
  }
}

extension Attendance.Role {
  /// The order of the minutes' own list.
  static let inOrder: [Attendance.Role] = [
    .chair, .present, .substitute, .apology, .also, .officer,
  ]

  /// Of one person: `Sent apologies`.
  var ofOne: String {
    switch self {
    case .chair: "In the chair"
    case .present: "Present"
    case .substitute: "Substitute"
    case .also: "Also present"
    case .apology: "Sent apologies"
    case .officer: "Officer"
    }
  }
}

/// A name as printed, with the word that marks an invented person, and the person's page.
struct NamedPerson: Part, Hashable {
  private let name: String
  private let page: WebAddress?
  private let isInvented: Bool

  /// - Parameter slug: nil where the record does not follow the person.
  init(_ name: String, slug: String?, isInvented: Bool, body: Body) {
    (self.name, self.isInvented) = (name, isInvented)
    page = slug.map { body.address(ofPerson: $0) }
  }

  init(_ person: Person, of body: Body) {
    self.init(person.name, slug: person.slug, isInvented: person.invented, body: body)
  }

  var html: HTML {
    let mark: HTML? = isInvented ? " \(InventedMark())" : nil
    guard let page else { return "\(name)\(mark)" }
    return "\(Link(name, to: page))\(mark)"
  }
}
