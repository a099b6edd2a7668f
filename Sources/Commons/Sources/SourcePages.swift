import Access
package import Pages
import Records

/// The files behind the record.
package enum SourcePages {
  package static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/sources/{id}", .published) { _, enquiry in
      let id = SourceDocument.ID(rawValue: try enquiry.number("id", of: "source file"))
      let reading = try await store.read { reader in
        try refuseWithheld(id, in: reader)
        return try SourceReading.of(id, in: reader)
      }
      guard let reading else { throw Refusal.notFound(what: "source file of this number") }
      return .page(SourcePage(reading).page)
    }
    routes.get("/sources/{id}/file", .published) { _, enquiry in
      let id = SourceDocument.ID(rawValue: try enquiry.number("id", of: "source file"))
      let file = try await store.read { reader -> (SourceDocument, SourceContent)? in
        try refuseWithheld(id, in: reader)
        guard let document: SourceDocument = try reader.record(id),
          let content = try SourceContent.of(id, in: reader)
        else { return nil }
        return (document, content)
      }
      guard let (document, content) = file else {
        throw Refusal.notFound(what: "source file of this number")
      }
      return .file(content.bytes, .bytes, saveAs: document.fileName)
    }
  }

  /// A file that prints what was taken down is withheld as a whole.
  private static func refuseWithheld(_ id: SourceDocument.ID, in reader: Reader) throws {
    if let stone = try TakenDown.standing(at: id.address.text, in: reader) {
      throw Refusal.takenDown(
        sentence: "This file is withheld, because something in it was taken down. "
          + stone.inWords)
    }
  }
}
