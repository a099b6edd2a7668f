import Civic
import Intake

extension InventedPack {
  /// A report on the topic, under the agenda item of that title.
  mutating func writeReport(on topic: PackTopic, _ day: Day, _ seed: inout Seed) {
    var report = Pack.Report()
    report.reportOf = post(of: topic)
    let title = fill(topic.title, &seed)
    let item = pack.agenda.first { $0.title == title }
    report.agendaNumber = item?.number
    report.subject = item?.title
    var writing = SectionWriting(invention: self, misnumbers: seed.chance(30))
    writing.open("PURPOSE OF REPORT", topic.texts("purpose"), &seed)
    writing.open("BACKGROUND", topic.texts("back"), &seed)
    if seed.chance(55) { writing.list(topic, &seed) }
    writing.open("PROPOSALS", topic.texts("prop"), &seed)
    if seed.chance(30) { writing.smallTable(&pack, &seed) }
    if seed.chance(15), pack.exemptItems.isEmpty { exempt(&writing, &seed) }
    considerations(topic, &writing, &seed)
    conclude(topic, &report, &writing, &seed)
    report.sections = writing.sections
    if seed.chance(45) { attach(topic, to: &report, &seed) }
    pack.reports.append(report)
  }

  private mutating func exempt(_ writing: inout SectionWriting, _ seed: inout Seed) {
    let paragraph = seed.pick(["1", "3", "7"])
    let ground =
      paragraph == "1" ? "information relating to any individual" : "information about an operation"
    writing.add(
      "The cases are set out in Appendix 2. This item contains exempt information under Schedule 12A of "
        + "the Local Government Act 1972 as amended by the Local Government (Access to Information) "
        + "(Variation) Order 2006 namely, (para \(paragraph)) \(ground).")
    pack.exemptItems.append(
      .init(act: "Local Government Act 1972", schedule: "12A", paragraph: paragraph))
  }

  /// The sections that every report must have, each of its own or all in one table.
  private mutating func considerations(
    _ topic: PackTopic, _ writing: inout SectionWriting, _ seed: inout Seed
  ) {
    let heads = [
      "FINANCIAL CONSIDERATIONS", "LEGAL CONSIDERATIONS", "EQUALITY AND DIVERSITY CONSIDERATIONS",
      "SECTION 17 OF THE CRIME AND DISORDER ACT 1998 CONSIDERATIONS", "STAFF CONSIDERATIONS",
      "ASSET MANAGEMENT CONSIDERATIONS",
    ]
    writing.open("RISK IMPLICATIONS", topic.texts("risk"), &seed)
    if seed.chance(30) {
      writing.open("OTHER CONSIDERATIONS", [], &seed)
      let rows = heads.map { [InventedPack.titleCase($0), "No relevant issues"] }
      writing.table(Pack.Table(title: nil, columns: [], rows: rows), &pack)
    } else {
      for head in seed.some(seed.number(1...4), of: heads) {
        writing.open(head, [seed.pick(InventedPack.nothingToSay)], &seed)
      }
    }
  }

  private static let nothingToSay = [
    "There are no implications.", "No relevant issues.",
    "There are no financial implications for the partners beyond the time of their staff.",
    "Under the Crime and Disorder Act 1998 the {body} has a duty to reduce crime and disorder, and "
      + "the work described in this report is part of it.",
  ]

  /// Recommendations, reasons, background papers and contact officers, in either order.
  private mutating func conclude(
    _ topic: PackTopic, _ report: inout Pack.Report, _ writing: inout SectionWriting,
    _ seed: inout Seed
  ) {
    let papersFirst = seed.chance(20)
    if papersFirst { papers(topic, &report, &writing, &seed) }
    if seed.chance(30) {
      writing.open("RECOMMENDATIONS", ["The {body} is asked to:"], &seed)
      writing.entries(topic.texts("rec").map { .init(mark: "*", text: $0) }, &seed)
    } else {
      writing.open("RECOMMENDATIONS", topic.texts("rec"), &seed)
    }
    report.recommendations = (writing.sections.last?.paragraphs ?? [])
      .map { .init(number: $0.number, text: $0.text) }
    writing.open("REASONS FOR RECOMMENDATIONS", topic.texts("why"), &seed)
    if !papersFirst && seed.chance(90) { papers(topic, &report, &writing, &seed) }
    let two = seed.chance(40) ? 2 : 1
    writing.open(two == 2 ? "CONTACT OFFICERS" : "CONTACT OFFICER", [], &seed)
    for post in [report.reportOf ?? "", "Community Safety Team Leader"].prefix(two) {
      report.contactOfficers.append(contact(post, &seed))
    }
  }

  private mutating func contact(_ post: String, _ seed: inout Seed) -> Pack.ContactOfficer {
    let name = scene.person()
    let address = name.lowercased().replacing(" ", with: ".").replacing("'", with: "")
    let email = seed.chance(90) ? "\(address)@\(scene.domain)" : nil
    let plain = post.hasSuffix("Group") ? "Partnership Co-ordinator" : post
    return .init(name: name, post: plain, email: email)
  }

  /// Background papers: none, one of its own number, a list under a sentence, or a paper with parts.
  private mutating func papers(
    _ topic: PackTopic, _ report: inout Pack.Report, _ writing: inout SectionWriting,
    _ seed: inout Seed
  ) {
    let listed = topic.papers.map { PackTopic.Entry(mark: $0.mark, text: fill($0.text, &seed)) }
    if listed.isEmpty || seed.chance(20) {
      let none = [
        "There are no background papers.", "None", "None.",
        "There are no background papers for this report.",
      ]
      writing.open("BACKGROUND PAPERS", [seed.pick(none)], &seed)
    } else if let head = listed.first, listed.contains(where: { $0.mark == "+" }) {
      writing.open("BACKGROUND PAPERS", [], &seed)
      writing.add(head.text, numbered: false)
      writing.entries(listed.dropFirst().map { .init(mark: "*", text: $0.text) }, &seed)
      report.backgroundPapers = listed.dropFirst().map { "\(head.text) \($0.text)" }
    } else if listed.count == 1 && seed.chance(50) {
      writing.open("BACKGROUND PAPERS", [listed[0].text], &seed)
      report.backgroundPapers = [listed[0].text]
    } else {
      let intro = "The following background papers were used in the preparation of this report:"
      writing.open("BACKGROUND PAPERS", [seed.chance(30) ? intro + "-" : intro], &seed)
      writing.entries(listed.map { .init(mark: "*", text: $0.text) }, &seed)
      report.backgroundPapers = listed.map(\.text)
    }
  }

  /// An appendix with headings and numbered paragraphs of its own, which are not the report's.
  private mutating func attach(_ topic: PackTopic, to report: inout Pack.Report, _ seed: inout Seed)
  {
    let title = fill("\(topic.title) - Interim Review", &seed)
    var blocks: [Pack.Block] = []
    for (i, head) in ["Introduction", "Findings", "Recommendations of the Review"].enumerated() {
      blocks.append(.init(.heading, text: "\(i + 1). \(head)"))
      let kind = ["purpose", "back", "prop"][i]
      for (j, text) in topic.texts(kind).prefix(3).enumerated() {
        blocks.append(.init(.paragraph, number: "\(i + 1).\(j + 1)", text: fill(text, &seed)))
      }
    }
    report.appendices.append(.init(title: title, blocks: blocks))
  }

  /// `LEGAL CONSIDERATIONS` as `Legal Considerations`.
  static func titleCase(_ heading: String) -> String {
    let small: Set<String> = ["OF", "AND", "THE", "FOR", "IN", "TO", "BY", "ON", "A"]
    let words = heading.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { i, word in
      if i > 0 && small.contains(String(word)) { return word.lowercased() }
      return word.prefix(1) + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}
