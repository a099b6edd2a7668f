/// The way back up: Home first, the page above this one last.
public struct Breadcrumbs: Part {
  public var links: [Link]

  public init(links: [Link]) { self.links = links }

  public var html: HTML {
    """
    <nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
    <ol class="govuk-breadcrumbs__list">
    \([Link("Home", to: "/")] + links, crumb)\
    </ol>
    </nav>

    """
  }

  private func crumb(_ link: Link) -> HTML {
    """
    <li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" \
    href="\(link.address)">\(link.text)</a></li>

    """
  }
}

/// One step back, where a page has no place in the tree: a form's second page, a refusal.
public struct BackLink: Part {
  public var link: Link

  public init(_ text: String = "Back", to address: WebAddress) { link = Link(text, to: address) }

  public var html: HTML {
    "<a href=\"\(link.address)\" class=\"govuk-back-link\">\(link.text)</a>\n"
  }
}
