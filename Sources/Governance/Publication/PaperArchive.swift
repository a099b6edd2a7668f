import Access
import Civic
import Commons
import Crypto
import Documents
import Pages
import Records
import Synchronization

/// All papers at once: a ZIP with the PDF of each, every table as CSV, the files that came in, and a
/// list of what is in it with its SHA-256.
struct PaperArchive: Sendable {
  let store: Store
  let press: Press
  let letterhead: Letterhead

  /// Sends the papers of one meeting, each as a file of its own.
  func send(_ reading: PackReading, to sink: inout FileSink) async throws {
    var stack = try Stack(dated: reading.meeting.meeting.day)
    for paper in reading.papers {
      let source = try await self.source(paper.paper.sourceID)
      try await print(
        paper.document(under: letterhead, source: source), as: paper.fileName, into: &stack, &sink)
    }
    let minutes = PrintedMinutes(reading)
    if !reading.meeting.minutes.isEmpty {
      try await print(
        minutes.document(under: letterhead), as: minutes.fileName, into: &stack, &sink)
    }
    try await sendFiles(of: reading, into: &stack, &sink)
    try await stack.end(&sink)
  }

  /// Sends the packs of a municipal year, each as one file with its tables and what came in.
  func send(
    _ days: [Day], of body: Body, in year: MunicipalYear, to sink: inout FileSink
  ) async throws {
    var stack = try Stack(dated: year.days.first)
    for day in days {
      let found = try await store.read { try PackReading.on(day, of: body.slug, in: $0) }
      guard let reading = found, !reading.isEmpty else { continue }
      let pack = AgendaPack(reading: reading, letterhead: letterhead)
      try await print(pack.document, as: pack.fileName, into: &stack, &sink)
      try await sendFiles(of: reading, into: &stack, &sink)
    }
    try await stack.end(&sink)
  }

  /// What cannot be printed is told in the list; the rest goes on.
  private func print(
    _ document: PrintedDocument, as name: String, into stack: inout Stack, _ sink: inout FileSink
  ) async throws {
    do {
      try await stack.add(name, try await letterhead.printed(document, by: press), &sink)
    } catch let refusal as Refusal {
      stack.miss(name, because: refusal.whatHappened)
    }
  }

  private func sendFiles(
    of reading: PackReading, into stack: inout Stack, _ sink: inout FileSink
  ) async throws {
    let day = reading.meeting.meeting.day.iso
    for table in reading.meeting.tables {
      let csv = try await store.read { reader in
        TableGrid(table, try table.cells(in: reader)).csv
      }
      try await stack.add("tables/\(table.fileName)", csv.utf8, &sink)
    }
    for source in reading.meeting.sources {
      let found = try await store.read { reader in
        (
          try TakenDown.standing(at: source.id.address.text, in: reader),
          try SourceContent.of(source.id, in: reader)
        )
      }
      let name = "as-it-came-in/\(day)-\(source.fileName)"
      if found.0 != nil {
        stack.miss(name, because: "It is withheld, as something in it was taken down.")
      } else if let content = found.1 {
        try await stack.add(name, content.bytes, &sink)
      }
    }
  }

  private func source(_ id: SourceDocument.ID) async throws -> SourceDocument? {
    try await store.read { try $0.record(id) }
  }
}

/// A ZIP on its way, with the list of what is in it.
private struct Stack {
  private let archive: ZipArchive
  private var lines: [String] = []
  private var names: Set<String> = []

  init(dated day: Day) throws { archive = try ZipArchive(dated: day) }

  /// A file that stands in two meetings' papers is sent once.
  mutating func add(
    _ name: String, _ bytes: [UInt8], _ sink: inout FileSink
  ) async throws {
    guard names.insert(name).inserted else { return }
    lines.append("\(Stack.digest(of: bytes))  \(name)")
    try await sink.send(try archive.add(name, bytes))
  }

  mutating func miss(_ name: String, because reason: String) {
    lines.append("# \(name) is not in here. \(reason)")
  }

  func end(_ sink: inout FileSink) async throws {
    let list = lines.joined(separator: "\n") + "\n"
    try await sink.send(try archive.add("SHA256SUMS.txt", Array(list.utf8)))
    try await sink.send(try archive.finish())
  }

  private static func digest(of bytes: [UInt8]) -> String {
    Hexadecimal.text(SHA256.hash(data: bytes))
  }
}

/// Keeps few archives under way at once: each has the press for a minute.
final class ArchiveGate: Sendable {
  private static let most = 2
  private let underWay = Mutex(0)

  /// Asked before an answer is begun; one that is never sent holds nobody up.
  func refuseWhenFull() throws(Refusal) {
    guard underWay.withLock({ $0 }) >= Self.most else { return }
    throw .unavailable(
      what: "Other archives are being made just now.", instead: "Try again in a minute.")
  }

  func enter() { underWay.withLock { $0 += 1 } }
  func leave() { underWay.withLock { $0 -= 1 } }
}
