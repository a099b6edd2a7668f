import Pages

/// Under what terms the record may be used again.
struct LicencePage {
  var attribution: String
  var invented: [Link]

  init(attribution: String, bodies: [BodyOnList]) {
    self.attribution = attribution
    invented = bodies.filter { $0.body.invented && $0.body.parent == nil }
      .map { Link($0.body.name, to: $0.body.address) }
  }

  var page: Page {
    Page(
      title: "Licence: using this record again",
      description: "The record may be used again under the Open Government Licence.",
      canonical: "/licence",
      body: """
        \(PageHeading("Using this record again"))
        <p>\(attribution)</p>
        <p>You may copy, publish, adapt and sell the facts and figures of this record, for any \
        purpose. The licence asks one thing: say where they come from. \
        \(Link("The Open Government Licence, version 3.0", to: PageLayout.openGovernmentLicence)) \
        has the full terms.</p>
        <p>\(Link("Calendars, feeds and data", to: "/reuse")) says in which forms it can be had.</p>
        <h2>How to say it</h2>
        <p>Beside each minute and decision stands a citation to copy. For a table, name the \
        partnership, the day of the meeting, and the number of the table.</p>
        <h2>What the licence does not cover</h2>
        <p>Personal data, and the marks of the partnership and its agencies. Names of people stand \
        here because they sat on a public body; the licence does not make them free to use for \
        anything else.</p>
        \(invented.isEmpty ? nil : inventedSection)
        """)
  }

  private var inventedSection: HTML {
    """
    <h2 id="invented">What is invented</h2>
    <p>The record of \(invented.map(\.html).joined(separator: ", ")) and its groups is made up and is no public \
    sector information; it comes with the program, under the program’s own licence.</p>
    """
  }
}
