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
      <svg class="hl-seat__bars" focusable="false">
      \(tenures, bar)\
      </svg>
      <p class="hl-seat__ends"><span>\(Day(dayNumber: first).inWords)</span>\
      <span>\(tenures.contains { $0.until == nil } ? "today" : Day(dayNumber: last).inWords)</span></p>
      </div>

      """
  }

  /// A box of its own for each tenure, so that a long name is cut at the box's end.
  private func bar(_ tenure: Tenure) -> HTML {
    let start = place(tenure.from)
    let length = max(place(tenure.until ?? today) - start, 4)
    let kind: HTML =
      tenure.holder == nil
      ? " hl-seat__bar--vacant" : (tenure.until == nil ? " hl-seat__bar--now" : .empty)
    return """
      <svg x="\(percent(start))" width="\(percent(length - 3))" height="40">\
      <title>\(words(tenure)), \(period(tenure))</title>\
      <rect class="hl-seat__bar\(kind)" width="100%" height="40"></rect>\
      \(length >= 150 ? label(tenure, isShort: length < 330) : nil)</svg>

      """
  }

  private func label(_ tenure: Tenure, isShort: Bool) -> HTML {
    let short: HTML = isShort ? " hl-seat__holder--short" : .empty
    let vacant: HTML = tenure.holder == nil ? " hl-seat__holder--vacant" : .empty
    return """
      <text class="hl-seat__holder\(short)\(vacant)" x="10" y="26">\(words(tenure))\
      </text>
      """
  }

  private func words(_ tenure: Tenure) -> String {
    guard let holder = tenure.holder else { return "Vacant" }
    return tenure.isInvented ? "\(holder) (invented)" : holder
  }

  /// Thousandths as SVG writes a share: 125 is `12.5%`.
  private func percent(_ thousandths: Int) -> HTML {
    "\(thousandths / 10).\(thousandths % 10)%"
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
      }, stacksOnPhone: true)
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
