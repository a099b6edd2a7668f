import Access
import Civic
import Commons
import Pages
import Records

/// Whose record and which municipal year a list shows, and what else could be chosen.
///
/// Every year of every body is one link away, so that any decision is reached from the home page in
/// three clicks.
struct RecordChoice: Sendable {
  let bodies: [Body]
  let body: Body
  let years: [Body.ID: [MunicipalYear]]
  /// Nil when the body has nothing of that kind on record.
  let year: MunicipalYear?

  /// - Parameters:
  ///   - slug: the body that is asked for, empty for the main one.
  ///   - asked: `2019-20`, empty for the latest year.
  /// - Returns: nil before any body is on record.
  /// - Throws: `Refusal.notFound` for a body or year that is not there.
  init?(
    bodies: [Body], years: [Body.ID: [MunicipalYear]], body slug: String, year asked: String
  ) throws {
    guard let main = Body.main(of: bodies) else { return nil }
    guard let body = slug.isEmpty ? main : bodies.first(where: { $0.slug == slug }) else {
      throw Refusal.notFound(what: "body of this name")
    }
    let known = years[body.id] ?? []
    let year = asked.isEmpty ? known.max() : MunicipalYear(address: asked)
    guard asked.isEmpty || year != nil else {
      throw Refusal.notFound(what: "municipal year of this name")
    }
    (self.bodies, self.body, self.years, self.year) = (bodies, body, years, year)
  }

  /// The years of the body that is shown, and below them those of the others.
  func picker(at address: WebAddress, of what: String) -> HTML {
    let shown = bodies.filter { years[$0.id]?.isEmpty == false }
    let ordered = shown.filter { $0.id == body.id } + shown.filter { $0.id != body.id }
    guard ordered.count > 1 else {
      return "\(ordered.map { years(of: $0, at: address, what) })"
    }
    let others = ordered.dropFirst().map { other(body: $0, at: address, what) }
    return "\(years(of: ordered[0], at: address, what))\(others)"
  }

  private func other(body: Body, at address: WebAddress, _ what: String) -> HTML {
    "<p class=\"hl-choice\">\(body.marked)</p>\n\(years(of: body, at: address, what))"
  }

  private func years(of body: Body, at address: WebAddress, _ what: String) -> MunicipalYearPicker {
    MunicipalYearPicker(
      label: "\(what) of the \(body.name), by municipal year",
      years: (years[body.id] ?? []).sorted(by: >).map {
        Link($0.name, to: address.query(("body", body.slug), ("year", $0.address)))
      }, current: body.id == self.body.id ? year?.name ?? "" : "")
  }
}

extension Body {
  /// The body whose site this is: the first partnership that is not invented, or the first body.
  static func main(of bodies: [Body]) -> Body? {
    bodies.first { $0.kind == .partnership && !$0.invented }
      ?? bodies.first { $0.kind == .partnership } ?? bodies.first
  }
}
