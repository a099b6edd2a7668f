/// What all pages share: head, header, navigation, footer. A function that takes a page.
public struct PageLayout: Sendable {
  public var brand: Brand
  /// The version of each served file by its name, so that browsers fetch it once.
  public var assetVersions: [String: String]
  /// What stands before a path where the whole address is wanted: `https://marrowby.example`.
  public var base: String

  public init(brand: Brand, assetVersions: [String: String] = [:], base: String = "") {
    (self.brand, self.assetVersions, self.base) = (brand, assetVersions, base)
  }

  public func page(_ page: Page, signedIn: SignedInBar? = nil) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB" class="govuk-template">
    \(head(page))
    <body class="govuk-template__body hl-body">
    <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main \
    content</a>
    \(signedIn)\
    \(header(page))\
    <div class="govuk-width-container">
    \(notice)\
    \(page.breadcrumbs.isEmpty ? nil : Breadcrumbs(links: page.breadcrumbs))\
    <main class="govuk-main-wrapper hl-main" id="main-content" tabindex="-1">
    \(page.banner)\
    \(page.body)
    </main>
    </div>
    \(footer)\
    </body>
    </html>

    """
  }

  private func head(_ page: Page) -> HTML {
    """
    <head>
    <meta charset="utf-8">
    <title>\(page.hasErrors ? "Error: " : "")\(page.title) – \(brand.shortName)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="\(brand.sheet.sea.hex)">
    \(page.description.map { "<meta name=\"description\" content=\"\($0)\">\n" } as HTML?)\
    \(page.isUnlisted ? "<meta name=\"robots\" content=\"noindex\">\n" as HTML : .empty)\
    \(page.canonical.map { "<link rel=\"canonical\" href=\"\(base)\($0)\">\n" } as HTML?)\
    \(page.alternates.map(\.html))\
    <link rel="stylesheet" href="\(asset("govuk-frontend.css"))">
    <link rel="stylesheet" href="\(asset("headland.css"))">
    <link rel="stylesheet" href="\(asset("print.css"))" media="print">
    <link rel="stylesheet" href="\(brandAddress)">
    <link rel="icon" href="\(asset("icon.svg"))" type="image/svg+xml">
    <script type="module" src="\(asset("headland.js"))"></script>
    </head>
    """
  }

  private func header(_ page: Page) -> HTML {
    """
    <header class="hl-header">
    <div class="govuk-width-container hl-header__line">
    <div class="hl-header__who">
    <a class="hl-header__name" href="/">\(logo)<span>\(brand.name)</span></a>
    \(brand.strapline.map { "<p class=\"hl-header__strapline\">\($0)</p>\n" } as HTML?)\
    </div>
    \(page.hasSearchBox ? nil : SearchBox(id: "site-search", label: "Search the record"))\
    </div>
    <nav class="hl-navigation" aria-label="Main">
    <ul class="govuk-width-container hl-navigation__list">
    \(SiteSection.allCases.map { item($0, current: page.section) })\
    </ul>
    </nav>
    </header>

    """
  }

  private var logo: HTML? {
    brand.logo.map { "<img class=\"hl-header__logo\" src=\"\($0)\" alt=\"\" height=\"48\">" }
  }

  private func item(_ section: SiteSection, current: SiteSection?) -> HTML {
    let mark: HTML = section == current ? " aria-current=\"true\"" : .empty
    return """
      <li><a class="hl-navigation__link" href="\(section.address)"\(mark)>\(section.name)</a></li>

      """
  }

  private var notice: HTML? {
    brand.notice.map { "<aside class=\"hl-notice\" aria-label=\"Notice\">\($0)</aside>\n" }
  }

  private var footer: HTML {
    """
    <footer class="hl-footer">
    <div class="govuk-width-container hl-footer__line">
    <h2 class="govuk-visually-hidden">About this site</h2>
    <ul class="hl-footer__links">
    <li><a class="hl-footer__link" href="/about">About \(brand.shortName)</a></li>
    <li><a class="hl-footer__link" href="/reuse">Calendars, feeds and data</a></li>
    <li><a class="hl-footer__link" href="/accessibility">Accessibility statement</a></li>
    <li><a class="hl-footer__link" href="/sign-in">Staff sign-in</a></li>
    </ul>
    <p class="hl-footer__licence">\(brand.attribution) <a class="hl-footer__link" rel="license" \
    href="\(PageLayout.openGovernmentLicence)">Read the licence</a></p>
    </div>
    </footer>

    """
  }

  /// The Open Government Licence, version 3.0, at The National Archives.
  public static let openGovernmentLicence: WebAddress =
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"

  private func asset(_ name: String) -> WebAddress {
    let address: WebAddress = "/assets/\(name)"
    return assetVersions[name].map { address.query(("v", $0)) } ?? address
  }

  private var brandAddress: WebAddress {
    ("/assets/brand.css" as WebAddress).query(("v", brand.sheet.version))
  }
}
