import Pages

/// The accessibility statement (Public Sector Bodies (Websites and Mobile Applications)
/// Accessibility Regulations 2018, regulation 8).
struct AccessibilityPage {
  var name: String

  var page: Page {
    Page(
      title: "Accessibility statement", description: "How far everybody can use this site.",
      canonical: "/accessibility",
      body: """
        \(PageHeading("Accessibility statement", lede: "How far everybody can use this site."))
        <p>This statement is about the published pages of \(name). They are made so that everybody \
        can read them. You should be able to</p>
        <ul>
        <li>read every page without scripts, and enlarge it to 400% without scrolling sideways; wide \
        tables scroll by themselves;</li>
        <li>reach everything by keyboard alone, and see where you are;</li>
        <li>listen to every page with a screen reader: each has one heading at its top, tables name \
        their rows and columns, and links say where they lead;</li>
        <li>read in dark colours, and print any page.</li>
        </ul>
        \(compliance)
        \(limits)
        \(contact)
        """)
  }

  private var compliance: HTML {
    """
    <h2>Compliance status</h2>
    <p>The pages are made to meet the Web Content Accessibility Guidelines, version 2.2, level AA. \
    Each kind of page is tested with an automatic checker in a real browser. No audit by people who \
    use assistive technology has been made yet, so this site does not claim full compliance.</p>
    """
  }

  private var limits: HTML {
    """
    <h2>What is not accessible</h2>
    <ul>
    <li>The files as they came in, which the partnership published in its own form. The pages here \
    show the same words as plain pages.</li>
    <li>Tables that were printed with merged cells may have cells that say less than on paper.</li>
    </ul>
    """
  }

  private var contact: HTML {
    """
    <h2>Tell us</h2>
    <p>If something here keeps you out, tell the partnership’s office; they can send you the same \
    in another form. If you are not content with the answer, the \
    \(Link(
      "Equality Advisory and Support Service",
      to: "https://www.equalityadvisoryservice.com/")) can help.</p>
    """
  }
}
