import Civic
package import Pages

/// Says quietly where a fact stands: a line of the file that came in.
package struct SourceLine: Part, Hashable {
  package var sourceID: SourceDocument.ID
  package var line: Int
  package var words: String

  /// - Parameter words: what is to be read; nil says `Source, line 123`.
  package init(_ sourceID: SourceDocument.ID, _ line: Int, words: String? = nil) {
    (self.sourceID, self.line) = (sourceID, line)
    self.words = words ?? "Source, line \(line)"
  }

  package init(_ sourceID: Int64, _ line: Int, words: String? = nil) {
    self.init(SourceDocument.ID(rawValue: sourceID), line, words: words)
  }

  package var address: WebAddress { sourceID.address(line: line) }

  package var html: HTML { "<a class=\"hl-source\" href=\"\(address)\">\(words)</a>" }
}

extension SourceDocument.ID {
  /// The page of the file's text.
  package var address: WebAddress { "/sources/\(Int(rawValue))" }

  package func address(line: Int) -> WebAddress { address.at("L\(line)") }
}

extension SourceDocument {
  /// `Agenda pack of 13 September 2019`.
  package var inWords: String {
    switch kind {
    case .pack: "Agenda pack of \(day.inWords)"
    case .paper: "Paper for \(day.inWords)"
    case .minutes: "Minutes of \(day.inWords)"
    case .plan: "Plan from \(day.inWords)"
    }
  }

  /// `84 kB`, `1.2 MB`: thousands, as file managers count.
  package var sizeInWords: String {
    switch size {
    case ..<1_000: "\(size) bytes"
    case ..<1_000_000: "\((size + 500) / 1_000) kB"
    default: "\(size / 1_000_000).\(size % 1_000_000 / 100_000) MB"
    }
  }
}
