import Pages

/// Asks once which measures and areas a supplier means.
struct MatchNamesPage {
  let waiting: WaitingReturn
  let unknown: [ReturnName.Kind: [String]]
  let measures: [Measure]
  let areas: [Area]

  /// More would be a file of another kind.
  private static let most = 100

  func page(token: HTML) -> Page {
    Page(
      title: "What the names mean", breadcrumbs: [ReturnPages.crumb], isUnlisted: true,
      body: """
        \(PageHeading("What the names mean", caption: waiting.fileName, lede: Self.lede))
        \(Form(
          action: "\(waiting.address)/names", method: .post, token: token,
          content: "\(fields(.measure))\(fields(.area))\(Button("Remember these"))"))
        """)
  }

  private static let lede: HTML = """
    These names in the file are no measure or area on record. What you choose is remembered for this \
    supplier; what you leave is rejected.
    """

  private func fields(_ kind: ReturnName.Kind) -> HTML {
    let words = unknown[kind] ?? []
    guard !words.isEmpty else { return .empty }
    let title = kind == .measure ? "Measures" : "Areas"
    let fields = words.prefix(Self.most).enumerated().map { index, word -> HTML in
      let name = "\(kind.rawValue)-\(index)"
      return """
        <input type="hidden" name="\(name)-word" value="\(word)">
        \(SelectField(Field(name: name, label: "“\(word)”"), choices: choices(kind)))
        """
    }
    return "<h2 class=\"govuk-heading-m\">\(title)</h2>\n\(fields)"
  }

  private func choices(_ kind: ReturnName.Kind) -> [Choice] {
    let own = measures.filter { $0.supplier == waiting.supplier }
    let others = measures.filter { $0.supplier != waiting.supplier }
    let known =
      kind == .measure
      ? (own + others).map { Choice($0.slug, $0.fullName) }
      : areas.map { Choice($0.code, $0.name) }
    return [
      Choice("", "Not yet known"), Choice(Self.passedOver, "Not a figure of ours: pass over"),
    ]
      + known
  }

  private static let passedOver = "-"

  static func matches(in form: PostedForm) -> [MatchNames.Match] {
    ReturnName.Kind.allCases.flatMap { kind in
      (0..<most).compactMap { index -> MatchNames.Match? in
        let name = "\(kind.rawValue)-\(index)"
        let meaning = form.text(name)
        guard !meaning.isEmpty, let word = form["\(name)-word"] else { return nil }
        return MatchNames.Match(kind, word, is: meaning == passedOver ? "" : meaning)
      }
    }
  }
}
