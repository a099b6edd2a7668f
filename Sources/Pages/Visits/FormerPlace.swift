public import Access

/// What became of an address at which nothing stands any more.
public enum FormerPlace: Hashable, Sendable {
  /// The same thing stands elsewhere now.
  case moved(to: WebAddress)
  /// A corrected file no longer has it; its meeting shows what stands now.
  case withdrawn(what: String, meeting: WebAddress)

  /// It was taken down; the tombstone's own sentence.
  case takenDown(sentence: String)

  /// - Throws: `Refusal.withdrawn` or `.takenDown` where there is nowhere to lead to.
  func answer() throws(Refusal) -> Answer {
    switch self {
    case .moved(let address): return .movedForGood(address)
    case .takenDown(let sentence): throw .takenDown(sentence: sentence)
    case .withdrawn(let what, let meeting): throw .withdrawn(what: what, meeting: meeting.text)
    }
  }
}
