package import Civic
package import Records

/// What somebody wrote on the figures of a quarter: on all of them, or on one table. Earlier wordings stay
/// beside it (`CommentaryWording`).
package struct Commentary: Record, Hashable {
  package static let table = "commentary"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var quarter: Period
  /// Of what it speaks: `summary`, or the table of the report by its name in addresses.
  package var place: String
  /// Plain text, its paragraphs apart by an empty line; empty where it was withdrawn.
  package var words: String
  /// The name of the account.
  package var writtenBy: String
  package var writtenAt: Instant

  package init(
    id: ID, quarter: Period, place: String, words: String, writtenBy: String, writtenAt: Instant
  ) {
    (self.id, self.quarter, self.place, self.words) = (id, quarter, place, words)
    (self.writtenBy, self.writtenAt) = (writtenBy, writtenAt)
  }

  /// The place of what is said of the whole quarter.
  static let summary = "summary"
  static let longest = 5_000

  /// `A. Analyst, 14 November 2019`.
  var signature: String { "\(writtenBy), \(writtenAt.day.inWords)" }

  var paragraphs: [String] { Commentary.paragraphs(of: words) }

  /// Lines that follow each other are one paragraph.
  static func paragraphs(of words: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if line.isEmpty {
        isOpen = false
      } else if isOpen, let last = paragraphs.popLast() {
        paragraphs.append("\(last) \(line)")
      } else {
        paragraphs.append(line)
        isOpen = true
      }
    }
    return paragraphs
  }
}

/// How a commentary read before it was changed.
package struct CommentaryWording: Detail, Hashable {
  package static let table = "commentaryWording"
  package let commentaryID: Commentary.ID
  /// Which version read so, from 1.
  package let number: Int
  package let words: String
  package let writtenBy: String
  package let writtenAt: Instant

  init(_ earlier: Commentary) {
    (commentaryID, number, words) = (earlier.id, earlier.version, earlier.words)
    (writtenBy, writtenAt) = (earlier.writtenBy, earlier.writtenAt)
  }
}
