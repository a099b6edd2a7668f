package import Access
package import Civic
package import Records

/// Writes on the figures of a quarter, changes what was written, or withdraws it. Each wording is kept with
/// who wrote it and when.
package struct WriteCommentary: Act {
  package static let permission = Permission.writeCommentary
  let quarter: Period
  let place: String
  let words: String
  /// The version that the person had before their eyes; 0 where nothing stood.
  let version: Int

  /// - Parameter place: `summary`, or a table of the report by its name in addresses.
  package init(on quarter: Period, at place: String, _ words: String, version: Int = 0) {
    (self.quarter, self.place, self.version) = (quarter, place, version)
    self.words = Commentary.paragraphs(of: words).joined(separator: "\n\n")
  }

  package func carryOut(in work: Work) throws -> Commentary {
    let known = try Commentary.at(place, of: quarter, in: work.reader)
    try check(known)
    var written = Commentary(
      id: try known?.id ?? work.newID(), quarter: quarter, place: place, words: words,
      writtenBy: work.asker.name, writtenAt: work.now)
    guard let known else {
      try work.insert(written)
      return written
    }
    guard known.words != words else { return known }
    try work.update(written, basedOn: version)
    try work.insert(details: [CommentaryWording(known)])
    written.version = version + 1
    return written
  }

  private func check(_ known: Commentary?) throws {
    guard quarter.length == .quarter, place.wholeMatch(of: /[a-z0-9][a-z0-9\-]{0,119}/) != nil
    else {
      throw Refusal.notFound(what: "part of a report at this address")
    }
    if words.isEmpty, known == nil {
      throw Refusal.invalid([Problem(field: "words", sentence: "Write what there is to say")])
    }
    if words.count > Commentary.longest {
      throw Refusal.invalid([
        Problem(field: "words", sentence: "Use at most 5,000 characters; this has \(words.count)")
      ])
    }
    if let what = PersonalData.content(words) {
      throw Refusal.invalid([
        Problem(
          field: "words",
          sentence: "It holds what looks like \(what), and everybody reads it: take it out")
      ])
    }
    if words.unicodeScalars.contains(where: WriteCommentary.isUnseen) {
      throw Refusal.invalid([
        Problem(field: "words", sentence: "Take out the signs that cannot be seen")
      ])
    }
  }

  /// Control characters, and signs that let the words after them run backwards (Unicode UAX 9).
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }
}
