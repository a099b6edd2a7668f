package import Access
package import Records

/// Takes up an area, or corrects what is said of one that is on record under the same code.
package struct RegisterArea: Act {
  package static let permission = Permission.defineFigures
  let code: String
  let name: String
  let level: Area.Level
  let parent: String?

  package init(code: String, name: String, level: Area.Level, parent: String?) {
    (self.code, self.name, self.level, self.parent) = (code, name, level, parent)
  }

  package func carryOut(in work: Work) throws -> Area {
    try checkParents(in: work.reader)
    let known = try Area.at(code, in: work.reader)
    return try work.keep(
      Area(id: try known?.id ?? work.newID(), code: code, name: name, level: level, parent: parent),
      inPlaceOf: known)
  }

  /// Sums run from the parts to the whole, and would never end in a circle.
  private func checkParents(in reader: Reader) throws {
    var above = parent
    var seen: Set<String> = []
    while let area = above, seen.insert(area).inserted {
      guard area != code else {
        throw Refusal.invalid([
          Problem(field: "parent", sentence: "\(name) cannot be a part of itself.")
        ])
      }
      above = try Area.at(area, in: reader)?.parent
    }
  }
}
