import Access
package import Pages
import Records

/// The files behind the record.
package enum SourcePages {
  package static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/sources/{id}", .published) { _, enquiry in
      let id = SourceDocument.ID(rawValue: try enquiry.number("id", of: "source file"))
      let reading = try await store.read { try SourceReading.of(id, in: $0) }
      guard let reading else { throw Refusal.notFound(what: "source file of this number") }
      return .page(SourcePage(reading).page)
    }
    routes.get("/sources/{id}/file", .published) { _, enquiry in
      let id = SourceDocument.ID(rawValue: try enquiry.number("id", of: "source file"))
      let file = try await store.read { reader -> (SourceDocument, SourceContent)? in
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
}
