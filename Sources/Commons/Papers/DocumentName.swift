package import Civic

/// The names of files that people keep: `2018-08-03-shp-4.3-integrated-working.pdf`. They sort by
/// day, and say whose and what they are wherever they lie.
package enum DocumentName {
  /// - Parameters:
  ///   - body: the body's slug, of which the first letters stand in the name.
  ///   - parts: what it is, in order; each is brought into the letters of an address.
  package static func of(
    _ body: String, _ day: Day, _ parts: [String], ending: String
  ) -> String {
    let initials = String(body.split(separator: "-").compactMap(\.first))
    let words = parts.filter { !$0.isEmpty }.map { part in
      part.split(separator: ".").map { Slug(String($0)).text }.joined(separator: ".")
    }
    let name = ([day.iso, initials] + words).joined(separator: "-")
    return "\(name.prefix(96)).\(ending)"
  }
}
