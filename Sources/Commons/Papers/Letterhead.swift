import Civic
package import Documents
package import Pages
package import Records

/// What every document for paper says of whose it is: name, logo, notice, terms, the site's address.
package struct Letterhead: Sendable {
  package var name: String
  package var notice: String?
  package var attribution: String
  /// The site's own address as the public knows it; nil where the settings do not say.
  package var base: String?
  /// A PNG picture, empty for none.
  package var logo: [UInt8]

  package init(of visit: Visit, in reader: Reader) throws {
    let brand = visit.brand
    (name, notice, attribution) = (brand.name, brand.notice, brand.attribution)
    base = visit.welcome.baseAddress
    logo = brand.logo == nil ? [] : try SettingsLogo.current(reader)?.bytes ?? []
  }

  /// Where nobody visits: at the command line.
  package init(in reader: Reader) throws {
    let settings = try PartnershipSettings.current(reader)
    let brand = settings.brand
    (name, notice, attribution) = (brand.name, brand.notice, brand.attribution)
    base = settings.baseAddress.isEmpty ? nil : settings.baseAddress
    logo = brand.logo == nil ? [] : try SettingsLogo.current(reader)?.bytes ?? []
  }

  /// An address of this site in full, as a link where the site's own is known.
  package func link(_ address: WebAddress) -> HTML {
    guard let base, let whole = WebAddress(external: base + address.text) else {
      return HTML(text: address.text)
    }
    return "<a href=\"\(whole)\">\(whole.text)</a>"
  }

  /// The last lines of a document: where its facts are kept, out of which files, on what terms.
  package func colophon(
    of body: MeetingBody, page: WebAddress, sources: [SourceDocument]
  ) -> [HTML] {
    var lines: [HTML] = [
      "The same in HTML, with each table as a file for spreadsheets: \(link(page))"
    ]
    lines += sources.map {
      "Taken from \($0.fileName), which came in on \($0.receivedAt.day.inWords). SHA-256: \($0.sha256)"
    }
    if body.isInvented {
      lines.append(
        "The \(body.name) and all people named here are invented: this is a demonstration.")
    }
    return lines + ["\(attribution)"]
  }

  /// Prints a document; its name, logo and notice are put on here.
  package func printed(_ document: PrintedDocument, by press: Press) async throws -> [UInt8] {
    var document = document
    (document.notice, document.hasLogo) = (notice, !logo.isEmpty)
    return try await press.pdf(of: PrintJob(html: document.html.utf8, logo: logo))
  }
}
