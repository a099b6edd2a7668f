public import Civic

/// Who held a seat and when: a line of holders over time, with the same as a table behind it.
///
/// The line is drawn by SVG attributes alone, and is hidden from screen readers, which read the table.
public struct SeatHistoryLine: Part {
  public struct Tenure: Sendable, Hashable {
    /// Nil where nobody held the seat.
    public var holder: String?
    public var page: WebAddress?
    public var isInvented: Bool
    public var organisation: String
    public var from: Day
    /// Nil for the holder of today.
    public var until: Day?

    public init(
      holder: String?, page: WebAddress? = nil, isInvented: Bool = false, organisation: String,
      from: Day, until: Day?
    ) {
      (self.holder, self.page, self.isInvented) = (holder, page, isInvented)
      (self.organisation, self.from, self.until) = (organisation, from, until)
    }
  }

  /// Told apart from other histories of the page; letters, digits and hyphens.
  public var id: String
  public var caption: String
  /// In the order of their first days.
  public var tenures: [Tenure]
  public var today: Day

  public init(id: String, caption: String, tenures: [Tenure], today: Day) {
    (self.id, self.caption, self.tenures, self.today) = (id, caption, tenures, today)
  }

  public var html: HTML {
    """
    <div class="hl-seat">
    \(line)\
    \(table)\
    </div>

    """
  }

  private var first: Int { tenures.map(\.from.dayNumber).min() ?? today.dayNumber }
  private var last: Int {
    max(tenures.map { ($0.until ?? today).dayNumber }.max() ?? first, first + 1)
  }

  /// Thousandths of the line's length.
  private func place(_ day: Day) -> Int { (day.dayNumber - first) * 1000 / (last - first) }

  private var line: HTML? {
    guard !tenures.isEmpty else { return nil }
    return """
      <div class="hl-seat__line" aria-hidden="true">
      <svg class="hl-seat__bars" viewBox="0 0 1000 40" preserveAspectRatio="none" \
      focusable="false">
      \(tenures.enumerated().map { bar($1, number: $0) })\
      </svg>
      <p class="hl-seat__ends"><span>\(Day(dayNumber: first).inWords)</span>\
      <span>\(tenures.contains { $0.until == nil } ? "today" : Day(dayNumber: last).inWords)</span></p>
      </div>

      """
  }

  private func bar(_ tenure: Tenure, number: Int) -> HTML {
    let start = place(tenure.from)
    let width = max(place(tenure.until ?? today) - start - 3, 3)
    let kind: HTML =
      tenure.holder == nil ? "vacant" : (number.isMultiple(of: 2) ? "even" : "odd")
    let words = "\(tenure.holder ?? "Vacant"), \(period(tenure))"
    return """
      <rect class="hl-seat__bar hl-seat__bar--\(kind)" x="\(start)" y="0" width="\(width)" \
      height="40"><title>\(words)</title></rect>

      """
  }

  private var table: HTMLTable {
    HTMLTable(
      id: id, caption: caption,
      columns: [.init("Holder"), .init("Organisation"), .init("From"), .init("Until")],
      rows: tenures.reversed().map { tenure in
        [
          holder(tenure), HTML(text: tenure.organisation), HTML(text: tenure.from.inWords),
          HTML(text: tenure.until?.inWords ?? "today"),
        ]
      })
  }

  private func holder(_ tenure: Tenure) -> HTML {
    guard let name = tenure.holder else { return StateTag("Vacant", .attention).html }
    let mark = tenure.isInvented ? InventedMark() : nil
    guard let page = tenure.page else { return "\(name) \(mark)" }
    return "\(Link(name, to: page)) \(mark)"
  }

  private func period(_ tenure: Tenure) -> String {
    "\(tenure.from.inWords) to \(tenure.until?.inWords ?? "today")"
  }
}
