/// How to cite what the page shows: the text and the permanent address, ready to copy.
public struct CitationBox: Part, Hashable {
  /// `Safer Hartlepool Partnership, 1 December 2017, minute 38, decision 2`.
  public var text: String
  /// With the site's own name: `https://headland.example/decisions/2017-18/38-2`.
  public var permanentAddress: String

  public init(text: String, permanentAddress: String) {
    (self.text, self.permanentAddress) = (text, permanentAddress)
  }

  public var html: HTML {
    """
    <section class="hl-citation" aria-labelledby="citation">
    <h2 class="hl-citation__title" id="citation">Cite as</h2>
    <p class="hl-citation__text" id="citation-text">\(text), \
    <span class="hl-citation__address">\(permanentAddress)</span></p>
    <button type="button" class="govuk-button govuk-button--secondary hl-citation__copy" \
    data-copies="citation-text" hidden>Copy citation</button>
    <span class="hl-citation__done" role="status"></span>
    </section>

    """
  }
}
