/// What became of a decision, as a short vertical line: recommendation, decision, promise, return.
public struct DecisionThread: Part, Hashable {
  public struct Step: Sendable, Hashable {
    /// `Recommended`, `Decided`, `Promised`, `Came back`.
    public var name: String
    /// `9 March 2018`; nil where the step has not come yet and has no day.
    public var date: String?
    public var words: HTML
    public var state: StateTag?
    /// It has not happened: drawn as an open ring on a dashed line.
    public var isAwaited: Bool
    /// The step whose page this is.
    public var isHere: Bool

    public init(
      _ name: String, date: String? = nil, words: HTML, state: StateTag? = nil,
      isAwaited: Bool = false, isHere: Bool = false
    ) {
      (self.name, self.date, self.words, self.state) = (name, date, words, state)
      (self.isAwaited, self.isHere) = (isAwaited, isHere)
    }
  }

  public var steps: [Step]

  public init(steps: [Step]) { self.steps = steps }

  public var html: HTML {
    """
    <ol class="hl-thread">
    \(steps, step)\
    </ol>

    """
  }

  private func step(_ step: Step) -> HTML {
    let awaited: HTML = step.isAwaited ? " hl-thread__step--awaited" : .empty
    let here: HTML = step.isHere ? " hl-thread__step--here" : .empty
    let mark: HTML = step.isHere ? " aria-current=\"step\"" : .empty
    return """
      <li class="hl-thread__step\(awaited)\(here)"\(mark)>
      <p class="hl-thread__when"><span class="hl-thread__name">\(step.name)</span>\
      \(step.date.map { " <span class=\"hl-thread__date\">\($0)</span>" } as HTML?)</p>
      <div class="hl-thread__words">\(step.words)</div>
      \(step.state.map { "<p class=\"hl-thread__state\">\($0)</p>\n" } as HTML?)\
      </li>

      """
  }
}
