import Pages

/// The first page of the site, in words: when the partnership meets, what it decided, what moved,
/// what is owed, who it is.
struct HomePage {
  var name: String
  /// Who we are, in one sentence.
  var who: String?
  var meeting: HTML
  var decisions: [DatedList.Row]
  var figures: KeyFigures
  /// `Printed in the papers of 22 November 2019`.
  var figuresFrom: HTML?
  var promises: [DatedList.Row]
  var promisesMore: Link?
  var alternates: [Alternate]

  var page: Page {
    Page(
      title: "Meetings, decisions and figures", description: who, canonical: "/",
      alternates: alternates, body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(name, lede: who.map { HTML(text: $0) }))
    \(meeting)
    \(decisions.isEmpty ? nil : decisionsSection)\
    \(figures.figures.isEmpty ? nil : figuresSection)\
    \(promises.isEmpty ? nil : promisesSection)\
    <p>\(Link("All meetings, by municipal year", to: "/meetings"))</p>
    """
  }

  private var decisionsSection: HTML {
    """
    <h2 id="decisions">What was decided last</h2>
    \(DatedList(rows: decisions))
    <p>\(Link("All decisions", to: "/decisions"))</p>

    """
  }

  private var figuresSection: HTML {
    """
    <h2 id="figures">What moved</h2>
    \(figuresFrom.map { "<p>\($0)</p>\n" } as HTML?)\
    \(figures)
    <p>\(Link("All tables and figures", to: "/figures"))</p>

    """
  }

  private var promisesSection: HTML {
    """
    <h2 id="promises">What was promised and is still owed</h2>
    \(DatedList(rows: promises))
    \(promisesMore.map { "<p>\($0)</p>\n" } as HTML?)
    """
  }
}
