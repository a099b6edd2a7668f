package import Pages

/// Whose record is shown, where more than one body has one.
package struct BodyPicker: Part {
  private let links: [Link]
  private let current: String

  /// - Parameter address: the page that answers, without a query.
  package init(at address: WebAddress, bodies: [MeetingBody], current slug: String) {
    links = bodies.map { Link($0.marked, to: address.query(("body", $0.slug))) }
    current = bodies.first { $0.slug == slug }?.marked ?? ""
  }

  package var html: HTML {
    guard links.count > 1 else { return .empty }
    return MunicipalYearPicker(label: "Whose record", years: links, current: current).html
  }
}
