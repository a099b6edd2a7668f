/// What a paper asks its body to do, boxed at the top of the paper, before the reasons.
public struct RecommendationBox: Part {
  public struct Recommendation: Sendable, Hashable {
    /// As the paper numbers it: `9.1`, `(i)`.
    public var number: String?
    public var words: HTML
    /// The decision that was taken on it.
    public var outcome: Link?

    public init(number: String? = nil, words: HTML, outcome: Link? = nil) {
      (self.number, self.words, self.outcome) = (number, words, outcome)
    }
  }

  /// `The Partnership is asked to`.
  public var title: String
  public var recommendations: [Recommendation]

  public init(title: String, recommendations: [Recommendation]) {
    (self.title, self.recommendations) = (title, recommendations)
  }

  public var html: HTML {
    guard !recommendations.isEmpty else { return .empty }
    return """
      <section class="hl-asks" aria-labelledby="recommendations">
      <h2 class="hl-asks__title" id="recommendations">\(title)</h2>
      <ol class="hl-asks__list">
      \(recommendations, item)\
      </ol>
      </section>

      """
  }

  private func item(_ recommendation: Recommendation) -> HTML {
    """
    <li class="hl-asks__item">\
    \(recommendation.number.map { "<span class=\"hl-asks__number\">\($0)</span> " } as HTML?)\
    <span class="hl-asks__words">\(recommendation.words)\
    \(recommendation.outcome.map { " <span class=\"hl-asks__outcome\">\($0)</span>" } as HTML?)\
    </span></li>

    """
  }
}
