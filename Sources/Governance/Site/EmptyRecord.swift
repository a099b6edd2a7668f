import Pages

/// A list of the site before anything came in.
struct EmptyRecord {
  var section: String

  init(_ section: String) { self.section = section }

  var page: Page {
    Page(
      title: section, section: SiteSection.allCases.first { $0.name == section },
      body: """
        \(PageHeading("Nothing is on record yet", caption: section))
        \(EmptyState(
          "The partnership has not brought in any papers yet.",
          toDo: "They appear here as soon as the first pack is imported."))
        """)
  }
}
