package import Records

/// What the columns of a supplier's own file are: asked once, and remembered under its headings.
package struct ReturnMap: Record, Hashable {
  package static let table = "returnMap"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var supplier: String
  /// The headings by which the form is known again, without its months.
  package var form: String
  /// What each column that is no month holds, in their order, divided by commas.
  package var roles: String
  /// The measure and the area of all rows; empty where a column says it.
  package var measure: String
  package var area: String
  /// The name of the sheet is that of the measure.
  package var measureIsSheet: Bool

  package init(
    id: ID, supplier: String, form: String, roles: [ColumnRole], measure: String, area: String,
    measureIsSheet: Bool
  ) {
    (self.id, self.supplier, self.form) = (id, supplier, form)
    self.roles = roles.map(\.rawValue).joined(separator: ",")
    (self.measure, self.area, self.measureIsSheet) = (measure, area, measureIsSheet)
  }

  var columnRoles: [ColumnRole] {
    roles.split(separator: ",").map { ColumnRole(rawValue: String($0)) ?? .ignored }
  }

  /// A sheet that holds no figures and is passed over from now on.
  var isPassedOver: Bool {
    columnRoles.allSatisfy { $0 == .ignored } && measure.isEmpty && !measureIsSheet && area.isEmpty
  }
}

/// What a supplier calls a measure or an area: asked once, and remembered.
package struct ReturnName: Record, Hashable {
  package static let table = "returnName"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package enum Kind: String, Codable, Sendable, CaseIterable {
    case measure, area
  }

  package let id: ID
  package var version = 1
  package var supplier: String
  package var kind: Kind
  /// In small letters, with single spaces.
  package var word: String
  /// The slug or code; empty for rows that are no figures of ours, which are passed over.
  package var meaning: String

  package init(id: ID, supplier: String, kind: Kind, word: String, meaning: String) {
    (self.id, self.supplier, self.kind) = (id, supplier, kind)
    (self.word, self.meaning) = (word, meaning)
  }
}
