/// One page of the site, without what all pages share.
public struct Page: Sendable {
  /// What the page answers, for the browser's tab and for search engines: `Meetings in 2017/18`.
  public var title: String
  /// Where the page stands in the header's navigation; nil for pages outside it.
  public var section: SiteSection?
  /// The way from the home page down to the page above this one; this page itself is not in it.
  public var breadcrumbs: [Link]
  /// One sentence for search engines and shared links.
  public var description: String?
  /// The page's permanent address, where the same page has several.
  public var canonical: WebAddress?
  /// The same content for programs: feeds, calendars.
  public var alternates: [Alternate] = []
  /// A form came back with errors: the title says so first, as screen readers read the title first.
  public var hasErrors = false
  /// Told once at the top, above the heading: what was just done, or what needs attention.
  public var banner: NotificationBanner?
  /// Kept out of search engines: staff pages, sign-in, refusals.
  public var isUnlisted = false
  /// The page has a search box itself, so the header has none.
  public var hasSearchBox = false
  /// From the `<h1>` down.
  public var body: HTML

  public init(
    title: String, section: SiteSection? = nil, breadcrumbs: [Link] = [],
    description: String? = nil, canonical: WebAddress? = nil, alternates: [Alternate] = [],
    hasErrors: Bool = false, banner: NotificationBanner? = nil, isUnlisted: Bool = false, body: HTML
  ) {
    (self.title, self.section, self.breadcrumbs) = (title, section, breadcrumbs)
    (self.description, self.canonical, self.hasErrors) = (description, canonical, hasErrors)
    (self.banner, self.isUnlisted, self.body) = (banner, isUnlisted, body)
    self.alternates = alternates
  }
}

/// What the header's navigation offers, in its order.
public enum SiteSection: CaseIterable, Sendable {
  case meetings, decisions, promises, people, bodies, performance, figures

  public var name: String {
    switch self {
    case .meetings: "Meetings"
    case .decisions: "Decisions"
    case .promises: "Promises"
    case .people: "People"
    case .bodies: "Bodies"
    case .performance: "Performance"
    case .figures: "Printed tables"
    }
  }

  public var address: WebAddress {
    switch self {
    case .meetings: "/meetings"
    case .decisions: "/decisions"
    case .promises: "/promises"
    case .people: "/people"
    case .bodies: "/bodies"
    case .performance: "/performance"
    case .figures: "/figures"
    }
  }

  /// The section as a breadcrumb.
  public var link: Link { Link(name, to: address) }
}

/// The line that staff see above every page: who is signed in, where their work is, the way out.
public struct SignedInBar: Part {
  public var name: String
  public var role: String
  public var links: [Link]
  /// The form that ends the session; it carries its own token.
  public var signOut: HTML

  public init(name: String, role: String, links: [Link] = [], signOut: HTML) {
    (self.name, self.role, self.links, self.signOut) = (name, role, links, signOut)
  }

  public var html: HTML {
    """
    <div class="hl-staff" role="region" aria-label="Signed in">
    <div class="govuk-width-container hl-staff__line">
    <p class="hl-staff__who">\(name), \(role)</p>
    <ul class="hl-staff__links">\(links, listItem)</ul>
    \(signOut)
    </div>
    </div>

    """
  }
}

func listItem(_ part: some Part) -> HTML { "<li>\(part)</li>" }
