/// How a clerk's office sets out its papers, and what was done to the text on its way to us. Every
/// choice was seen in papers of English councils between 2012 and 2020.
public struct PackLayout: Hashable, Sendable {
  /// The kind of text that reaches us.
  public enum Dress: String, Sendable, CaseIterable {
    /// Text saved from a word processor: one line per paragraph, no marks.
    case plain
    /// Markdown that a converter made out of a PDF.
    case markdown
    /// The output of `pdftotext -layout`: lines as they stand on the page.
    case pages
  }
  public enum DayForm: String, Sendable, CaseIterable { case plain, weekday, ordinal, raised }
  public enum TimeForm: String, Sendable, CaseIterable { case dotted, tight, colon, hour }
  public enum Mark: String, Sendable, CaseIterable { case dot, bare, bracket, tab }
  public enum ParagraphMark: String, Sendable, CaseIterable {
    case dash, bare, dot, alone, tab
  }
  public enum PresenterForm: String, Sendable, CaseIterable { case dash, bracket, below }
  public enum DecisionMark: String, Sendable, CaseIterable {
    case roman, dashRoman, numeral, dashNumeral, numeralBracket, letter, dot
  }
  public enum ChairForm: String, Sendable, CaseIterable { case colon, title, plain, together }
  public enum SubstituteForm: String, Sendable, CaseIterable { case rule, sentence, short, bracket }
  public enum ApologyForm: String, Sendable, CaseIterable { case received, behalf, lines }
  public enum VacancyForm: String, Sendable, CaseIterable { case after, turned, before }
  public enum TableForm: String, Sendable, CaseIterable { case tabs, pipes, blanks }
  public enum ContactForm: String, Sendable, CaseIterable { case block, line, labelled }
  public enum PageNumber: String, Sendable, CaseIterable { case none, bare, word, dashes }

  public var dress = Dress.plain
  /// Characters to a line where lines are broken.
  public var width: Int?
  /// Columns by which the text stands to the right of its number.
  public var hang = 0
  /// Lines to a page.
  public var pageLength = 54
  public var runningHead = false
  public var reference = false
  public var pageNumber = PageNumber.none
  public var formFeed = false

  public var curly = true
  public var entities = false
  public var day = DayForm.plain
  public var time = TimeForm.dotted

  public var sectionMark = Mark.dot
  public var upperSections = true
  public var paragraphMark = ParagraphMark.bare
  public var bullet = "- "
  public var openLists = false
  public var subjectLines = 1
  public var upperSubject = true
  public var subjectFirst = false
  public var itemOnReport = false

  public var presenter = PresenterForm.dash
  public var minuteMark = Mark.dot
  /// The first sub-heading of a minute stands on the line of its title.
  public var gluedMinutes = false
  public var decisionHead = "Decision"
  public var decisionMark = DecisionMark.roman
  public var chair = ChairForm.colon
  /// Everyone present in one sentence and not on lines of their own.
  public var attendanceInSentence = false
  public var substitutes = SubstituteForm.rule
  public var apologies = ApologyForm.received
  public var vacancy = VacancyForm.after
  public var tables = TableForm.tabs
  public var contact = ContactForm.block

  /// No empty lines between paragraphs, as a word processor saves plain text.
  public var tight = false
  /// Two blanks after a full stop.
  public var wideStops = false
  /// Blanks that do not break inside dates and times.
  public var hardBlanks = false
  /// Pictures, such as the crest, that a converter left a mark of.
  public var pictures = false
  /// A rule under the subject of a report.
  public var rules = false
  public var windowsLines = false
  /// Long headings, lines of members and cells go over several lines.
  public var wrapsAll = false
  public var presenterBelowMinute = false
  public var officersUnderHeading = false
  public var meetingInOneLine = false
  public var nextMeetingForm = 0
  /// A decision that stands alone follows its heading on the same line.
  public var gluedDecisions = false

  public init() {}

  /// As a partnership in a council's hands set out its papers about 2013.
  public static var wordProcessor: PackLayout {
    var layout = PackLayout()
    layout.paragraphMark = .dash
    layout.subjectLines = 3
    layout.vacancy = .turned
    return layout
  }

  /// As a converter to Markdown gave papers about 2019.
  public static var converted: PackLayout {
    var layout = PackLayout()
    layout.dress = .markdown
    layout.day = .weekday
    layout.paragraphMark = .dash
    layout.decisionMark = .dashRoman
    layout.substitutes = .sentence
    layout.apologies = .behalf
    layout.gluedMinutes = true
    layout.entities = true
    layout.tables = .tabs
    return layout
  }

  /// As `pdftotext -layout` gives papers that were printed page by page.
  public static var printed: PackLayout {
    var layout = PackLayout()
    layout.dress = .pages
    layout.width = 88
    layout.hang = 8
    layout.runningHead = true
    layout.reference = true
    layout.pageNumber = .bare
    layout.formFeed = true
    layout.bullet = "\u{2022}   "
    layout.decisionMark = .numeral
    layout.substitutes = .short
    layout.tables = .blanks
    layout.subjectLines = 2
    layout.chair = .title
    return layout
  }

  /// A layout in which every choice is made by the seed, within what goes together.
  public init(seed number: UInt64) {
    var seed = Seed(number ^ 0x5EED)
    self = seed.pick([PackLayout.wordProcessor, .converted, .printed])
    chooseType(&seed)
    chooseReports(&seed)
    chooseMinutes(&seed)
    chooseHabits(&seed)
  }

  private mutating func chooseType(_ seed: inout Seed) {
    curly = seed.chance(70)
    day = seed.pick(dress == .markdown ? DayForm.allCases : [.plain, .weekday, .ordinal])
    time = seed.pick(TimeForm.allCases)
    if dress != .markdown { entities = false }
    if dress == .pages {
      width = seed.number(74...100)
      hang = seed.pick([0, 6, 8, 11])
      pageLength = seed.number(44...60)
      formFeed = seed.chance(70)
      tables = seed.pick([.blanks, .blanks, .tabs])
    } else {
      tables = seed.pick(dress == .markdown ? [.tabs, .pipes, .pipes] : [.tabs, .tabs, .pipes])
    }
    if seed.chance(50) {
      runningHead = seed.chance(50)
      reference = seed.chance(50)
      pageNumber = seed.pick(PageNumber.allCases)
    }
  }

  private mutating func chooseReports(_ seed: inout Seed) {
    sectionMark = seed.pick([.dot, .dot, .bare, .bracket, dress == .plain ? .tab : .dot])
    upperSections = dress == .markdown ? seed.chance(60) : seed.chance(80)
    paragraphMark =
      seed.pick(
        dress == .pages
          ? [.bare, .bare, .dot, .alone]
          : dress == .plain ? [.dash, .bare, .dot, .alone, .tab] : [.dash, .bare, .dot, .alone])
    bullet = seed.pick(
      dress == .markdown ? ["- ", "* ", "- "] : ["- ", "\u{2022} ", "\u{2022}\t", "o "])
    if dress == .pages { bullet = seed.pick(["\u{2022}   ", "-   ", "\u{2022}  ", "\u{F0B7}   "]) }
    openLists = seed.chance(30)
    subjectLines = seed.number(1...3)
    upperSubject = seed.chance(70)
    subjectFirst = seed.chance(25)
    itemOnReport = seed.chance(30)
    contact = seed.pick([.block, .block, .line, .labelled])
  }

  private mutating func chooseMinutes(_ seed: inout Seed) {
    presenter = seed.pick([.dash, .dash, .bracket, .below])
    minuteMark = seed.pick([.dot, .dot, .bare])
    gluedMinutes = seed.chance(30)
    decisionHead = seed.pick(["Decision", "Decision", "Decision:", "DECISION", "Decision(s)"])
    decisionMark = seed.pick(DecisionMark.allCases)
    chair = seed.pick(ChairForm.allCases)
    attendanceInSentence = seed.chance(25)
    substitutes = seed.pick(SubstituteForm.allCases)
    apologies = seed.pick(ApologyForm.allCases)
    vacancy = seed.pick(VacancyForm.allCases)
  }

  private mutating func chooseHabits(_ seed: inout Seed) {
    wideStops = seed.chance(25)
    hardBlanks = dress != .pages && seed.chance(25)
    pictures = dress == .markdown && seed.chance(40)
    rules = dress == .markdown && seed.chance(40)
    windowsLines = seed.chance(15)
    wrapsAll = dress == .pages && seed.chance(60)
    presenterBelowMinute = !gluedMinutes && seed.chance(20)
    officersUnderHeading = seed.chance(30)
    meetingInOneLine = seed.chance(30)
    nextMeetingForm = seed.number(0...3)
    gluedDecisions = decisionHead == "Decision:" && seed.chance(60)
    if dress == .plain && seed.chance(30) {
      tight = true
      pageLength = .max
      tables = .tabs
      if paragraphMark == .alone { paragraphMark = .tab }
      if !upperSections && sectionMark == .bare { sectionMark = .dot }
    }
  }
}
