import Foundation
import Intake
import Performance
import Testing

/// The score on the packs of a corpus, when HEADLAND_CORPUS names its folder.
@Suite struct CheckScoreTests {
  private static var corpus: URL? {
    ProcessInfo.processInfo.environment["HEADLAND_CORPUS"].map { URL(filePath: $0) }
  }

  @Test(.enabled(if: corpus != nil, "HEADLAND_CORPUS names no folder"))
  func everyCertainCauseOfTheAuditIsToldAndLittleElse() throws {
    let corpus = try #require(Self.corpus)
    let packs = corpus.appending(path: "packs")
    let golden = try FileManager.default.contentsOfDirectory(
      atPath: corpus.appending(path: "golden").path)
    let dates = golden.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(!dates.isEmpty)
    for date in dates {
      let file = packs.appending(path: "\(date)-pack.md")
      let text = try PackFile.text(of: Array(Data(contentsOf: file)))
      let findings = CheckPack.findings(in: try PackReader().read(text), text: text)
      let said = try Self.score(FindingsText.json(of: findings), date, corpus)
      #expect(said.status == 0, "\(date): \(said.words)")
    }
  }

  private static func score(
    _ json: String, _ date: String, _ corpus: URL
  ) throws -> (status: Int32, words: String) {
    let output = URL(filePath: NSTemporaryDirectory()).appending(path: "findings-\(UUID()).json")
    try Data(json.utf8).write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let score = Process()
    score.executableURL = URL(filePath: "/usr/bin/env")
    score.arguments = [
      "python3", corpus.appending(path: "tools/score_check.py").path, output.path,
      corpus.appending(path: "golden/audit.csv").path, "--pack", date, "--show",
      "--min-recall", "1", "--max-false", "1",
    ]
    let pipe = Pipe()
    score.standardOutput = pipe
    try score.run()
    let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    score.waitUntilExit()
    return (score.terminationStatus, words)
  }
}
