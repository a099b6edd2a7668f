/// The contact officers of a report: blocks of lines, one line with commas, or rows of a table.
struct ContactReader {
  private var officers: [Pack.ContactOfficer] = []
  private var hasData = false

  /// Reads from the line after the section's heading; `end` is the first line that is no contact.
  static func read(
    _ lines: PackLines, _ range: Range<Int>, stops: (Int) -> Bool
  ) -> (officers: [Pack.ContactOfficer], end: Int) {
    var reader = ContactReader()
    var at = range.lowerBound
    while at < range.upperBound, !stops(at), reader.belongs(lines, at, range) {
      at = reader.takeEntry(lines, at, range.upperBound, stops)
    }
    if reader.officers.isEmpty {
      lines.doubt(max(0, range.lowerBound - 1), "No contact officer's name was known.")
    }
    return (reader.officers, at)
  }

  // MARK: Where the contacts end

  private func belongs(_ lines: PackLines, _ at: Int, _ range: Range<Int>) -> Bool {
    let line = lines[at]
    if ContactReader.isData(line) { return true }
    if line.text.byteCount > 130 && !line.text.holds(",") || line.text.byteCount > 300 {
      return false
    }
    if line.isMarked && (line.text.isCapitals || line.text.words.count > 5) { return false }
    if !hasData || line.gap == 0 {
      return !(line.gap > 0 && line.text.isCapitals && !officers.isEmpty)
    }
    return promisesData(lines, at, range)
  }

  /// After an address or number, another contact follows when its own comes within a few short lines.
  private func promisesData(_ lines: PackLines, _ at: Int, _ range: Range<Int>) -> Bool {
    for next in at..<min(at + 12, range.upperBound) {
      let line = lines[next]
      if ContactReader.isData(line) { return true }
      if line.isRow || line.text.byteCount > 110 || line.isMarked
        || line.mark?.style == .whole && line.mark?.isClosed == true
      {
        return false
      }
    }
    return false
  }

  static func isData(_ line: PackLine) -> Bool {
    if line.text.holds("@") || line.key.holds(word: "tel") { return true }
    let key = line.key.trimmed(of: " (-:")
    return ["tel", "email", "e-mail", "e mail", "phone", "telephone", "fax", "mobile", "mob:"]
      .contains { key.hasPrefix($0) }
      || isNumber(line.text)
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber).count
    return digits > 8 && text.byteCount < 30
  }

  // MARK: What they say

  /// Takes the line at `at` with those that run on from it, and gives the line after them.
  private mutating func takeEntry(
    _ lines: PackLines, _ at: Int, _ end: Int, _ stops: (Int) -> Bool
  ) -> Int {
    var text =
      lines[at].mark?.style == .dotted || lines[at].mark?.isList == true
      ? lines[at].body : lines[at].text
    let isPerson = text.holds(",") && PersonName.read(text) != nil
    var next = at + 1
    lines.claim(at)
    while next < end, !stops(next), lines[next].gap == 0, lines.runsOn(next, after: text),
      isPerson || lines[next].text.startsSmall || Lexicon.endsOpen(lines[next - 1].text)
    {
      text = PackText.join(text, lines[next].text)
      lines.claim(next)
      next += 1
    }
    if lines[at].isRow {
      takeRow(lines[at])
    } else {
      take(ContactReader.withoutLabel(text), lines[at])
    }
    return next
  }

  private mutating func take(_ text: String, _ line: PackLine) {
    let parts = ContactReader.split(text)
    let data = ContactReader.isData(line) || ContactReader.email(text) != nil
    if let first = parts.first, let person = PersonName.read(first), !ContactReader.isPlace(first),
      opensCard(line, parts)
    {
      var officer = Pack.ContactOfficer(name: person.name, line: line.number)
      let post = ContactReader.post(([person.rest] + parts.dropFirst()).filter { !$0.isEmpty })
      officer.post = post
      officer.email = ContactReader.email(text)
      officers.append(officer)
      hasData = data || text.asciiLowered.holds(word: "tel")
    } else if !officers.isEmpty {
      let last = officers.count - 1
      if let email = ContactReader.email(text), officers[last].email == nil {
        officers[last].email = email
      }
      if !data, officers[last].post == nil, !text.isEmpty { officers[last].post = text }
    }
    if data && !text.isEmpty { hasData = true }
  }

  /// `Name: A. Other` and `Post: Clerk` give what stands after the label.
  private static func withoutLabel(_ text: String) -> String {
    guard let colon = text.offset(of: ":"), colon < 24 else { return text }
    let label = text.cut(0, colon).asciiLowered
    let labels = [
      "name", "post", "title", "job title", "designation", "contact", "contact officer", "officer",
      "role", "position", "author",
    ]
    return labels.contains(label) ? text.cut(colon + 1) : text
  }

  /// A name opens a contact when the one before is complete, or after a blank line.
  private func opensCard(_ line: PackLine, _ parts: [String]) -> Bool {
    guard let last = officers.last else { return true }
    if line.mark?.style == .dotted || line.key.hasPrefix("name:") { return true }
    if line.gap > 0 { return last.post != nil && (last.email != nil || hasData) }
    return last.email != nil
  }

  private mutating func takeRow(_ line: PackLine) {
    let cells = line.cells.filter { !$0.isEmpty }
    guard let person = cells.lazy.compactMap({ PersonName.read($0) }).first else {
      if let last = officers.indices.last, let email = ContactReader.email(line.text) {
        officers[last].email = email
      }
      return
    }
    var officer = Pack.ContactOfficer(name: person.name, line: line.number)
    officer.post =
      person.rest.isEmpty
      ? cells.first {
        $0 != person.name && Lexicon.isPost($0) && PersonName.read($0)?.name != person.name
      }
      : ContactReader.post(person.rest.parts())
    officer.email = ContactReader.email(line.text)
    hasData = hasData || officer.email != nil
    officers.append(officer)
  }

  /// The parts of `A. Name, Post, Body, address. Tel ... E-mail ...` before the numbers.
  private static func split(_ text: String) -> [String] {
    let key = text.asciiLowered
    var end = text.byteCount
    for word in ["tel", "tel:", "telephone", "email", "e-mail", "email:"] {
      if let at = key.offset(ofWord: word), at > 3 { end = min(end, at) }
    }
    var parts = text.cut(0, end).parts()
    if parts.count == 1 {
      let dashed = parts[0].split(separator: " - ").map(String.init)
      if dashed.count > 1 { parts = dashed }
    }
    return parts
  }

  /// The post: the parts before the body or the address.
  private static func post(_ parts: [String]) -> String? {
    var kept: [String] = []
    for part in parts {
      let isBody = Lexicon.isOrganisation(part) && !Lexicon.isPost(part)
      if !kept.isEmpty && isBody || isPlace(part) || part.holds("@") { break }
      kept.append(part)
    }
    let post = kept.joined(separator: ", ").trimmed(of: " .,")
    return post.isEmpty ? nil : String(post)
  }

  private static func isPlace(_ part: String) -> Bool {
    let key = part.asciiLowered
    return key.hasPrefix("level ") || key.hasPrefix("floor") || key.holds("civic centre")
      || key.holds("town hall")
      || key.first?.isNumber == true
  }

  static func email(_ text: String) -> String? {
    guard text.holds("@") else { return nil }
    for word in text.words where word.contains("@") {
      var found = word.trimmed(of: ",;:()[]<>.")
      if let colon = found.lastIndex(of: ":") { found = found[found.index(after: colon)...] }
      if found.count > 4 { return String(found) }
    }
    return nil
  }
}
