package import Civic
package import Records

/// Areas beside which an area is looked at: those most like it, as the Home Office or a partnership
/// chose them.
package struct ComparisonGroup: Record, Hashable {
  package static let table = "comparisonGroup"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var slug: String
  package var name: String
  /// The code of the area that is looked at.
  package var area: String
  /// The first day of the periods that are compared with it: groups are chosen anew every few years.
  package var usedFrom: Day
  package var source: String

  package init(id: ID, slug: String, name: String, area: String, usedFrom: Day, source: String) {
    (self.id, self.slug, self.name, self.area) = (id, slug, name, area)
    (self.usedFrom, self.source) = (usedFrom, source)
  }
}

/// An area of a group.
package struct ComparisonMember: Detail, Hashable {
  package static let table = "comparisonMember"
  package let groupID: ComparisonGroup.ID
  /// Its code.
  package let area: String

  package init(groupID: ComparisonGroup.ID, area: String) {
    (self.groupID, self.area) = (groupID, area)
  }
}
