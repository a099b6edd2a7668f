/// Where something stands, in a word or two. The word says it; the colour only helps.
public struct StateTag: Part, Hashable {
  public enum Tone: Sendable, Hashable {
    /// Nothing to do: `Noted`, `Cancelled`.
    case quiet
    /// On its way: `Agenda published`, `Due 9 March 2018`.
    case current
    /// Done as promised: `Came back`, `Confirmed`.
    case good
    /// Needs somebody: `Late`, `Vacant`, `Never came back`.
    case attention
  }

  public var words: String
  public var tone: Tone

  public init(_ words: String, _ tone: Tone) { (self.words, self.tone) = (words, tone) }

  public var html: HTML {
    let modifier: HTML =
      switch tone {
      case .quiet: "quiet"
      case .current: "current"
      case .good: "good"
      case .attention: "attention"
      }
    return "<strong class=\"govuk-tag hl-tag--\(modifier)\">\(words)</strong>"
  }
}

/// A tag and the sentence that explains it: `Papers published` on Thursday 30 November 2017, in time.
public struct StateLine: Part {
  public var tag: StateTag
  public var sentence: HTML

  public init(_ tag: StateTag, _ sentence: HTML) { (self.tag, self.sentence) = (tag, sentence) }

  public var html: HTML {
    "<p class=\"hl-state\">\(tag) <span class=\"hl-state__sentence\">\(sentence)</span></p>\n"
  }
}

/// Says in a word that a person was invented for the demonstration.
public struct InventedMark: Part {
  public init() {}

  public var html: HTML { "<span class=\"hl-invented\">(invented)</span>" }
}
