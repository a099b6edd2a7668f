import Civic
import Commons
import Pages

extension DecisionReading {
  /// `Safer Marrowby Partnership, 14 June 2019, minute 7 of 2019/20, decision (ii)`.
  var citation: String {
    let mark = decision.mark.map { ", decision (\(Decision.plain($0)))" } ?? ""
    return "\(body.marked), \(decision.day.inWords), \(minute.citation)\(mark)"
  }

  /// Recommendation, decision, promise, return: as far as the record tells.
  var steps: [DecisionThread.Step] {
    var steps: [DecisionThread.Step] = []
    if let paper { steps.append(recommended(paper)) }
    steps.append(
      .init(
        "Decided", date: decision.day.inWords, words: "<p>\(decision.inWords)</p>", isHere: true))
    for promise in ownPromises {
      steps.append(promised(promise))
      steps.append(returned(promise))
    }
    return steps
  }

  /// The promises that this decision made: those of its mark; of a lone decision all of its minute.
  private var ownPromises: [Promise] {
    promises.filter {
      $0.decisionMark == decision.mark && (decision.mark != nil || ofMinute.count == 1)
    }
  }

  private func recommended(_ paper: Paper) -> DecisionThread.Step {
    let name = paper.agendaNumber.map { "Paper \($0)" } ?? "Paper"
    let link = Link("\(name), \(ReadingCase.of(paper.subject))", to: paper.webAddress)
    guard let asked = recommendations.nearest(to: decision.text) else {
      return .init("Put to the meeting", words: "<p>\(link)</p>")
    }
    let number = asked.number.map { "recommendation \($0)" } ?? "recommendation"
    return .init(
      "Recommended", words: "<p>\(asked.text)</p>\n<p>\(link), \(number)</p>")
  }

  private func promised(_ promise: Promise) -> DecisionThread.Step {
    let says = promise.text == decision.text ? "As decided" : ReadingCase.capitalised(promise.text)
    let owner = promise.owner.map { ", for \($0)" } ?? ""
    return .init(
      "Promised", date: promise.due.map { "due \($0)" }, words: "<p>\(says)\(owner)</p>")
  }

  private func returned(_ promise: Promise) -> DecisionThread.Step {
    guard let day = promise.returnedOn else {
      let words: HTML =
        promise.state == .notFound
        ? "<p>The papers of the meeting at which it was due do not show it.</p>"
        : "<p>No later meeting on record shows it.</p>"
      return .init("Return", words: words, state: promise.state.tag, isAwaited: true)
    }
    let link = Link("Meeting of \(day.inWords)", to: body.address(of: day))
    let title = promise.returnedAs.map { ", as \(ReadingCase.of($0))" } ?? ""
    return .init(
      "Came back", date: day.inWords, words: "<p>\(link)\(title)</p>")
  }
}

extension [Recommendation] {
  /// The recommendation whose words are most like the decision's, from four shared words on and at
  /// least half of the shorter.
  fileprivate func nearest(to decision: String) -> Recommendation? {
    func words(_ text: String) -> Set<Substring> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 })
    }
    let decided = words(decision)
    let rated = map { asked in
      let own = words(asked.text)
      let shared = own.intersection(decided).count
      return (
        asked, shared, Double(shared) / Double(Swift.max(1, Swift.min(own.count, decided.count)))
      )
    }
    guard let best = rated.max(by: { $0.2 < $1.2 }), best.1 >= 4, best.2 >= 0.5 else { return nil }
    return best.0
  }
}
