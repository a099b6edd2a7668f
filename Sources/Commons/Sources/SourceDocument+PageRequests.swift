package import Records

/// What the page of a file needs: the file, its text, and its neighbours in the row of corrections.
struct SourceReading: Sendable {
  let document: SourceDocument
  let text: String
  let correctedBy: SourceDocument?
  let corrects: SourceDocument?

  static func of(_ id: SourceDocument.ID, in reader: Reader) throws -> SourceReading? {
    guard let document: SourceDocument = try reader.record(id),
      let text: String = try reader.first("SELECT text FROM sourceContent WHERE sourceID = \(id)")
    else { return nil }
    return SourceReading(
      document: document, text: text,
      correctedBy: try document.replacedBy.flatMap { try reader.record($0) },
      corrects: try document.replaces.flatMap { try reader.record($0) })
  }
}

extension SourceDocument {
  /// The files that stand for a meeting: nothing that was corrected.
  package static func standing(
    _ ids: [SourceDocument.ID], in reader: Reader
  ) throws -> [SourceDocument] {
    try reader.all(
      """
      SELECT * FROM sourceDocument WHERE id IN (\(list: ids)) ORDER BY replacedBy IS NOT NULL, id
      """)
  }
}
