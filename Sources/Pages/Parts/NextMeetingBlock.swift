/// When the partnership meets next: the first thing on the home page.
public struct NextMeetingBlock: Part {
  /// `Next meeting`; `Last meeting on record` where none is called.
  public var title: String
  /// `Safer Hartlepool Partnership`.
  public var body: String
  public var meeting: WebAddress
  /// `Friday 9 March 2018`.
  public var date: String
  /// `2.00 pm`.
  public var time: String?
  public var place: String?
  /// `in 6 days`, `today`; nil for a meeting of the past.
  public var toGo: String?
  public var state: StateTag?
  public var papers: [Link]

  public init(
    title: String = "Next meeting", body: String, meeting: WebAddress, date: String,
    time: String? = nil, place: String? = nil,
    toGo: String?, state: StateTag? = nil, papers: [Link] = []
  ) {
    self.title = title
    (self.body, self.meeting, self.date, self.time) = (body, meeting, date, time)
    (self.place, self.toGo, self.state, self.papers) = (place, toGo, state, papers)
  }

  public var html: HTML {
    """
    <section class="hl-next" aria-labelledby="next-meeting">
    <h2 class="hl-next__title" id="next-meeting">\(title)\
    \(toGo.map { " <span class=\"hl-next__to-go\">\($0)</span>" } as HTML?)</h2>
    <p class="hl-next__date"><a class="govuk-link" href="\(meeting)">\(date)</a></p>
    <p class="hl-next__where">\(body)\(time.map { ", \($0)" })\(place.map { ", \($0)" })</p>
    \(state.map { "<p class=\"hl-next__state\">\($0)</p>\n" } as HTML?)\
    \(papers.isEmpty ? nil : "<ul class=\"hl-next__papers\">\(papers, listItem)</ul>\n" as HTML)\
    </section>

    """
  }
}

extension HTML.StringInterpolation {
  fileprivate mutating func appendInterpolation(_ text: String?) {
    if let text { append(escaping: text) }
  }
}
