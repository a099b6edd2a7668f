import Access
import Civic
import Commons
import Pages
import Records

/// The papers that other houses have ready, on the page on which a meeting is arranged.
struct ReadyPapers: Sendable {
  let offers: [PaperOffer]

  func all(in reader: Reader) throws -> [ReadyPaper] { try offers.flatMap { try $0.ready(reader) } }

  func paper(_ name: String, in reader: Reader) throws -> OfferedPaper {
    for offer in offers {
      if let paper = try offer.paper(name, reader) { return paper }
    }
    throw Refusal.notFound(what: "paper of this name ready")
  }

  /// One button for each.
  static func html(_ ready: [ReadyPaper], for meeting: Meeting, token: HTML) -> HTML? {
    guard !ready.isEmpty, meeting.state == .mentioned, !meeting.wasCancelled else { return nil }
    let forms = ready.map { paper in
      Form(
        action: "\(meeting.arrangementAddress)/papers", method: .post, token: token,
        content: """
          <input type="hidden" name="paper" value="\(paper.name)">
          <p>\(paper.title)</p>
          \(Button("Put it on the agenda", .second))
          """)
    }
    return """
      <h2>Papers that are ready</h2>
      <p>They are public at once, under the next number of the agenda. The pack of the meeting takes \
      their place when it is imported.</p>
      \(forms)
      """
  }
}
