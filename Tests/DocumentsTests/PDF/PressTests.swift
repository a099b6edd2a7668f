import Access
import Foundation
import Testing

@testable import Documents

/// The press with a program of the tests' own in place of the one that prints: what a document says
/// is what becomes of it.
struct PressTests {
  /// Answers each job with the job's own words and its number since the program started.
  private static let script = """
    import struct, sys, time, os
    jobs, answers, count = sys.stdin.buffer, sys.stdout.buffer, 0
    while True:
        head = jobs.read(9)
        if len(head) < 9:
            break
        kind, html, logo = struct.unpack(">cII", head)
        words, logo = jobs.read(html).decode(), jobs.read(logo)
        count += 1
        if words == "die" or words == "die once" and not os.path.exists(sys.argv[1]):
            open(sys.argv[1], "w").close()
            os._exit(1)
        if words == "hang":
            time.sleep(600)
        while words == "wait" and not os.path.exists(sys.argv[1]):
            time.sleep(0.01)
        letter = b"E" if words == "refuse" else b"P"
        said = b"Too many colours." if words == "refuse" else f"{words} {count} {len(logo)}".encode() + (b" picture" if kind == b"I" else b"")
        answers.write(letter + struct.pack(">I", len(said)) + said)
        answers.flush()
    """

  private func press(seconds: Double = 30, idle: Double = 300, mark: String = "/nowhere") -> Press {
    Press(
      PressProgram(
        path: "/usr/bin/python3", arguments: ["-c", Self.script, mark], seconds: seconds,
        idleSeconds: idle))
  }

  /// A file that is not there yet, by which a test gives the program a sign.
  private static func newMark() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("press-\(UUID().uuidString)").path
  }

  private func job(_ words: String) -> PrintJob { PrintJob(html: Array(words.utf8)) }

  private func printed(_ words: String, by press: Press) async throws -> String {
    String(decoding: try await press.pdf(of: job(words)), as: UTF8.self)
  }

  private func expect(
    _ words: String, by press: Press, toBe answer: String,
    at place: SourceLocation = #_sourceLocation
  ) async throws {
    let printed = try await printed(words, by: press)
    #expect(printed == answer, sourceLocation: place)
  }

  @Test func oneProgramPrintsOneDocumentAfterTheOther() async throws {
    let press = press()
    try await expect("agenda", by: press, toBe: "agenda 1 0")
    try await expect("minutes", by: press, toBe: "minutes 2 0")
  }

  @Test func whatWasPrintedIsKeptUntilItIsForgotten() async throws {
    let press = press()
    try await expect("agenda", by: press, toBe: "agenda 1 0")
    try await expect("agenda", by: press, toBe: "agenda 1 0")
    await press.forget()
    try await expect("agenda", by: press, toBe: "agenda 2 0")
  }

  @Test func aLogoGoesAlong() async throws {
    let pdf = try await press().pdf(of: PrintJob(html: Array("agenda".utf8), logo: [1, 2, 3]))
    #expect(String(decoding: pdf, as: UTF8.self) == "agenda 1 3")
  }

  @Test func aPictureOfTheSameWordsIsAnotherJob() async throws {
    let press = press()
    try await expect("chart", by: press, toBe: "chart 1 0")
    let png = try await press.png(of: Array("chart".utf8))
    #expect(String(decoding: png, as: UTF8.self) == "chart 2 0 picture")
  }

  @Test func theSameDocumentIsNotPrintedTwiceAtOnce() async throws {
    let press = press()
    async let first = press.pdf(of: job("agenda"))
    async let second = press.pdf(of: job("agenda"))
    let both = try await [first, second]
    #expect(both[0] == both[1])
    try await expect("minutes", by: press, toBe: "minutes 2 0")
  }

  @Test func aProgramThatDiedIsStartedAnew() async throws {
    let mark = Self.newMark()
    try await expect("die once", by: press(mark: mark), toBe: "die once 1 0")
  }

  @Test func aDocumentThatKillsTheProgramIsGivenUpAndTheNextIsPrinted() async throws {
    let press = press()
    await #expect(throws: Refusal.self) { _ = try await printed("die", by: press) }
    try await expect("agenda", by: press, toBe: "agenda 1 0")
  }

  @Test func aDocumentThatTakesTooLongIsStoppedAndTheNextIsPrinted() async throws {
    let press = press(seconds: 3)
    do {
      _ = try await press.pdf(of: job("hang"))
      Issue.record("nothing ends it")
    } catch let refusal as Refusal {
      #expect(refusal.whatHappened.contains("too long"))
    }
    try await expect("agenda", by: press, toBe: "agenda 1 0")
  }

  @Test func whatTheProgramSaysIsPassedOn() async throws {
    do {
      _ = try await press().pdf(of: job("refuse"))
      Issue.record("it was printed")
    } catch let refusal as Refusal {
      #expect(refusal.whatHappened.hasSuffix("Too many colours."))
    }
  }

  @Test func anIdleProgramIsSentHome() async throws {
    let press = press(idle: 0)
    try await expect("agenda", by: press, toBe: "agenda 1 0")
    while await press.isRunning { await Task.yield() }
    try await expect("minutes", by: press, toBe: "minutes 1 0")
  }

  @Test func withoutAProgramThereIsASentence() async throws {
    do {
      _ = try await Press.none.pdf(of: job("agenda"))
      Issue.record("it was printed")
    } catch let refusal as Refusal {
      #expect(refusal.code == "unavailable")
      #expect(refusal.whatHappened.contains("not installed"))
    }
  }

  @Test func aProgramThatIsNotThereIsASentenceToo() async throws {
    let press = Press(PressProgram(path: "/nowhere/printer"))
    await #expect(throws: Refusal.self) { _ = try await printed("agenda", by: press) }
  }

  @Test func theLineIsShort() async throws {
    let mark = Self.newMark()
    let press = press(mark: mark)
    let waiting = Task { try await press.pdf(of: job("wait")) }
    while await press.waiting < 1 { await Task.yield() }
    let others = (1..<Press.lineLength).map { number in
      Task { try await press.pdf(of: job("agenda \(number)")) }
    }
    while await press.waiting < Press.lineLength { await Task.yield() }
    do {
      _ = try await press.pdf(of: job("one too many"))
      Issue.record("it stood in the line")
    } catch let refusal as Refusal {
      #expect(refusal.whatHappened.hasPrefix("Too many documents"))
    }
    try Data().write(to: URL(fileURLWithPath: mark))
    #expect(String(decoding: try await waiting.value, as: UTF8.self) == "wait 1 0")
    for other in others { _ = try await other.value }
    try FileManager.default.removeItem(atPath: mark)
  }
}

struct PrintedShelfTests {
  private func key(_ number: UInt8) -> PrintJob.Key { PrintJob(html: [number]).key }

  @Test func whatWasNotAskedForLongestMakesRoom() {
    var shelf = PrintedShelf(bytes: 20)
    shelf[key(1)] = Array(repeating: 1, count: 10)
    shelf[key(2)] = Array(repeating: 2, count: 10)
    #expect(shelf[key(1)] != nil)
    shelf[key(3)] = Array(repeating: 3, count: 10)
    #expect(shelf[key(2)] == nil)
    #expect(shelf[key(1)] != nil)
  }

  @Test func whatIsLargerThanTheShelfIsNotKept() {
    var shelf = PrintedShelf(bytes: 20)
    shelf[key(1)] = Array(repeating: 1, count: 30)
    #expect(shelf[key(1)] == nil)
  }
}
