import Pages

/// What this site is, where its words come from, and how far they can be trusted.
struct AboutPage {
  var name: String
  /// Invented bodies on record.
  var invented: [Link]
  var bodies: [Link]

  init(name: String, bodies: [BodyOnList]) {
    self.name = name
    self.bodies = bodies.filter { !$0.body.invented && $0.meetingCount > 0 }
      .map { Link($0.body.name, to: $0.body.address) }
    invented = bodies.filter { $0.body.invented && $0.body.parent == nil }
      .map { Link($0.body.name, to: $0.body.address) }
  }

  var page: Page {
    Page(
      title: "About this site", description: "Where this record comes from and how it is kept.",
      canonical: "/about", body: content)
  }

  private var content: HTML {
    """
    \(PageHeading("About this site", lede: "The published record of \(name), read out of its papers."))
    \(whatItIs)
    \(howItIsRead)
    \(whatLasts)
    \(invented.isEmpty ? nil : whatIsInvented)
    """
  }

  private var whatItIs: HTML {
    """
    <h2>What it holds</h2>
    <p>A community safety partnership publishes a pack of papers for each meeting: an agenda, the \
    minutes of the meeting before, reports, and tables of figures. This site takes the packs apart \
    and shows who sat on the partnership, what was decided, what was promised, and which figures \
    were printed.</p>
    \(bodies.isEmpty ? nil : "<p>On record: \(bodies.map(\.html).joined(separator: ", ")).</p>\n" as HTML)
    """
  }

  private var howItIsRead: HTML {
    """
    <h2>How far it can be trusted</h2>
    <ul>
    <li>The papers are read by a program. Every fact leads to the line of the file from which it was \
    taken, so that it can be checked; the file itself is kept as it came in.</li>
    <li>Figures, names and numbers stand as they were printed, slips included. Only headings that \
    were printed in capitals are shown in ordinary letters.</li>
    <li>What the program could not be sure of is left to a person to settle. Two spellings become one \
    person only where the papers prove it.</li>
    <li>That a promise never came back means that the papers on record do not show it. It may have \
    been kept all the same.</li>
    <li>The published papers are the authority, not this site.</li>
    </ul>
    """
  }

  private var whatLasts: HTML {
    """
    <h2>Addresses that last</h2>
    <p>Every meeting, paper, minute, decision and table has an address that will not change. When a \
    corrected pack comes in, the page shows what stands now, and the earlier file is kept with its \
    digest.</p>
    <p>\(Link("Using this record again: the licence", to: "/licence"))</p>
    """
  }

  private var whatIsInvented: HTML {
    """
    <h2 id="invented">What is invented</h2>
    <p>Where people or bodies are made up for demonstration, the word “invented” stands beside their \
    names wherever they appear. Invented, with their groups: \
    \(invented.map(\.html).joined(separator: ", ")).</p>
    """
  }
}
