import Foundation
import Pages
import Testing

/// Writes the parts as one page, to be looked at in a browser.
struct GalleryTests {
  static let file = ProcessInfo.processInfo.environment["HEADLAND_GALLERY"]

  @Test(.enabled(if: file != nil, "HEADLAND_GALLERY names the file to write"))
  func theGalleryIsWritten() throws {
    let file = try #require(GalleryTests.file)
    let layout = PageLayout(
      brand: Brand(
        name: "Safer Saltby Partnership", shortName: "Safer Saltby",
        strapline: "The council, police, fire, probation and health, together",
        notice: "A demonstration: the people on these pages are invented."))
    let parts = (Gallery.parts + ChartGallery.charts).map { part in
      "<section><h2>\(part.name)</h2>\n\(part.html)</section>\n" as HTML
    }
    let page = Page(
      title: "Gallery", section: .decisions, breadcrumbs: [Link("Decisions", to: "/decisions")],
      body: "\(Gallery.heading)\(parts.dropFirst().map { $0 })")
    try Data(layout.page(page).utf8).write(to: URL(filePath: file))
  }
}
