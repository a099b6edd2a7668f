public import Civic
public import Records

/// What stands, or stood, at a permanent address: since when, when it last changed, and where it went.
///
/// A corrected file takes out what the earlier one said and files it anew, so the records themselves
/// cannot tell what changed in it; their addresses and the digests of what stands there can.
public struct PublicAddress: Detail, Hashable {
  public static let table = "publicAddress"

  public enum Kind: String, Codable, Sendable, CaseIterable {
    case meeting, paper, table, minute, decision
    /// All minutes of a meeting together; they have no page but the meeting's.
    case minutes
  }

  /// `/decisions/safer-marrowby-partnership/2019-20/18/ii`.
  public let path: String
  public let kind: Kind
  /// The slug of the body, and the day of the meeting.
  public let body: String
  public let day: Day
  /// What it is called, or what it says, in one line.
  public let title: String
  /// SHA-256 of what stands there.
  public let digest: String
  public let firstAt: Instant
  public let changedAt: Instant
  /// When it was taken out; nil while it stands.
  public let goneAt: Instant?
  /// Where the same thing stands now, as far as that can be told.
  public let movedTo: String?
  /// The file that says it; nil for a meeting.
  public let sourceID: SourceDocument.ID?
  /// The record that stands there now; nil for what is no record of its own.
  public let recordID: Int64?
}

/// Something at its address as a file says it, before it is compared with what stood there.
package struct AddressEntry: Hashable, Sendable {
  package let path: String
  package let kind: PublicAddress.Kind
  package let day: Day
  package let title: String
  /// The number as printed, by which the same thing may be known again.
  package let number: String?
  package let digest: String
  package let recordID: Int64?

  /// - Parameter content: everything that a reader sees at the address.
  package init(
    path: String, kind: PublicAddress.Kind, day: Day, title: String, number: String?,
    content: [String?], recordID: Int64? = nil
  ) {
    (self.path, self.kind, self.day, self.number) = (path, kind, day, number)
    self.recordID = recordID
    self.title = String(title.prefix(300))
    digest = AddressEntry.digest(of: content)
  }

  /// Where this stands in a corrected file: the same content, else the same words, else the same
  /// number; of the same kind and meeting always. Nil where it cannot be told.
  package func place(among entries: [AddressEntry]) -> String? {
    let kin = entries.filter { $0.kind == kind && $0.day == day }
    let found =
      kin.first { $0.digest == digest } ?? kin.only { $0.words == words }
      ?? kin.only { number != nil && $0.number == number }
    return found?.path
  }

  private var words: [Substring] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension Array {
  /// The one element that answers, nil when none or several do.
  fileprivate func only(where answers: (Element) -> Bool) -> Element? {
    let found = filter(answers)
    return found.count == 1 ? found[0] : nil
  }
}
