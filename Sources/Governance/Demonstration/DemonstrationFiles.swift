import Access
import Civic
import Foundation
import Intake

/// The CSV files of the demonstration, read whole: `Demo/README.md` says what each holds.
struct DemonstrationFiles {
  let settings: [CSV.Row]
  let bodies: [CSV.Row]
  let meetings: [CSV.Row]
  /// Rows that belong to a meeting, by file.
  private let rows: [String: [CSV.Row]]
  private let columns: [String: [String]]
  private let folder: URL

  static let perMeeting = [
    "agenda", "listings", "attendance", "minutes", "decisions", "papers", "recommendations",
    "tables", "promises", "facts",
  ]

  init(folder: URL) throws {
    self.folder = folder
    settings = try DemonstrationFiles.csv("settings.csv", in: folder).rows
    bodies = try DemonstrationFiles.csv("bodies.csv", in: folder).rows
    meetings = try DemonstrationFiles.csv("meetings.csv", in: folder).rows
    var rows: [String: [CSV.Row]] = [:]
    var columns: [String: [String]] = [:]
    for name in DemonstrationFiles.perMeeting {
      let csv = try DemonstrationFiles.csv("\(name).csv", in: folder)
      rows[name] = csv.rows
      columns[name] = csv.columns
    }
    (self.rows, self.columns) = (rows, columns)
  }

  /// One printed table.
  func table(_ file: String) throws -> CSV { try DemonstrationFiles.csv(file, in: folder) }

  /// The invented packs, in the order of their names, which begin with the day.
  func packs() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("packs"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Everything that the files say of one meeting, as a text whose lines the facts point to.
  func extract(body: String, day: String) -> MeetingExtract {
    var extract = MeetingExtract()
    extract.add("Extract from the demonstration's open data: \(body), \(day)")
    for name in DemonstrationFiles.perMeeting {
      for row in rows[name, default: []]
      where (row["body"] ?? "") == body && (row["meeting"] ?? "") == day {
        let cells = zip(columns[name, default: []], row.cells).dropFirst(2)
          .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
        extract.add(row, of: name, told: cells.joined(separator: "; "))
      }
    }
    return extract
  }

  private static func csv(_ name: String, in folder: URL) throws -> CSV {
    let file = folder.appendingPathComponent(name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw Refusal.missing(
        what: "file \(name) of the demonstration in \(folder.path)",
        instead: "Name the folder that holds the demonstration.")
    }
    do {
      return try CSV(text)
    } catch {
      throw Refusal.unreadableFile(sentence: "\(name), line \(error.line): \(error.sentence)")
    }
  }
}

/// What the demonstration says of one meeting, row by row, with the line of each in its text.
struct MeetingExtract {
  private(set) var lines: [String] = []
  private var rows: [String: [(line: Int, row: CSV.Row)]] = [:]

  var text: String { lines.joined(separator: "\n") + "\n" }

  var isBare: Bool { rows.isEmpty }

  mutating func add(_ line: String) {
    lines.append(line.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  mutating func add(_ row: CSV.Row, of file: String, told text: String) {
    add("\(file): \(text)")
    rows[file, default: []].append((lines.count, row))
  }

  func all(_ file: String) -> [(line: Int, row: CSV.Row)] { rows[file, default: []] }
}
