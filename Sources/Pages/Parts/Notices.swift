/// A sentence that must not be missed; the word comes before it, for those who do not see the mark.
public struct WarningText: Part {
  public var word: String
  public var text: HTML

  public init(_ text: HTML, word: String = "Attention") { (self.text, self.word) = (text, word) }

  public var html: HTML {
    """
    <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">\(word): </span>\
    \(text)</strong>
    </div>

    """
  }
}

/// Words set apart from the text: a quotation, a note on what is shown.
public struct InsetText: Part {
  public var content: HTML

  public init(_ content: HTML) { self.content = content }

  public var html: HTML { "<div class=\"govuk-inset-text\">\(content)</div>\n" }
}

/// Told once above the heading: what was just done, or what a reader has to know first.
public struct NotificationBanner: Part, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Something was done; read out at once.
    case done
    case important
  }

  public var kind: Kind
  public var text: HTML

  public init(_ kind: Kind, _ text: HTML) { (self.kind, self.text) = (kind, text) }

  public var html: HTML {
    let isDone = kind == .done
    let opening: HTML =
      isDone
      ? "<div class=\"govuk-notification-banner govuk-notification-banner--success\" role=\"alert\""
      : "<div class=\"govuk-notification-banner\" role=\"region\""
    return """
      \(opening) aria-labelledby="notification-title" data-module="govuk-notification-banner">
      <div class="govuk-notification-banner__header">
      <h2 class="govuk-notification-banner__title" id="notification-title">\
      \(isDone ? "Done" : "Important")</h2>
      </div>
      <div class="govuk-notification-banner__content">
      <p class="govuk-notification-banner__heading">\(text)</p>
      </div>
      </div>

      """
  }
}

/// More for those who want it, folded away.
public struct Details: Part {
  public var summary: String
  public var content: HTML

  public init(_ summary: String, content: HTML) {
    (self.summary, self.content) = (summary, content)
  }

  public var html: HTML {
    """
    <details class="govuk-details">
    <summary class="govuk-details__summary">\
    <span class="govuk-details__summary-text">\(summary)</span></summary>
    <div class="govuk-details__text">\(content)</div>
    </details>

    """
  }
}

/// Nothing to show: one sentence why, one what to do, one link.
public struct EmptyState: Part {
  public var happened: String
  public var toDo: String?
  public var link: Link?

  public init(_ happened: String, toDo: String? = nil, link: Link? = nil) {
    (self.happened, self.toDo, self.link) = (happened, toDo, link)
  }

  public var html: HTML {
    """
    <div class="hl-empty">
    <p class="hl-empty__happened">\(happened)</p>
    \(toDo.map { "<p class=\"govuk-body\">\($0)</p>\n" } as HTML?)\
    \(link.map { "<p class=\"govuk-body\">\($0)</p>\n" } as HTML?)\
    </div>

    """
  }
}
