/// A few figures that moved, and what each means.
public struct KeyFigures: Part {
  public struct Figure: Sendable, Hashable {
    /// `1,204`, `+12.4 %`.
    public var value: String
    /// `recorded antisocial behaviour, April to June 2017`.
    public var what: String
    /// `One in eight more than a year before.`
    public var meaning: String
    public var page: WebAddress

    public init(value: String, what: String, meaning: String, page: WebAddress) {
      (self.value, self.what, self.meaning, self.page) = (value, what, meaning, page)
    }
  }

  public var figures: [Figure]

  public init(figures: [Figure]) { self.figures = figures }

  public var html: HTML {
    """
    <ul class="hl-key-figures">
    \(figures, figure)\
    </ul>

    """
  }

  private func figure(_ figure: Figure) -> HTML {
    """
    <li class="hl-key-figures__item">
    <a class="hl-key-figures__link" href="\(figure.page)">\
    <span class="hl-key-figures__value">\(figure.value)</span> \
    <span class="hl-key-figures__what">\(figure.what)</span></a>
    <p class="hl-key-figures__meaning">\(figure.meaning)</p>
    </li>

    """
  }
}
