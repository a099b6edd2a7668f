public import Access

/// Which program prints, and how long it may take.
public struct PressProgram: Sendable, Hashable {
  public var path: String
  public var arguments: [String]
  /// The most that one document may take.
  public var seconds: Double
  /// The program ends when nobody has asked for so long.
  public var idleSeconds: Double

  public init(
    path: String, arguments: [String] = [], seconds: Double = 125, idleSeconds: Double = 300
  ) {
    (self.path, self.arguments) = (path, arguments)
    (self.seconds, self.idleSeconds) = (seconds, idleSeconds)
  }
}

/// Where documents are printed as PDF: one program, started when first needed, one document at a
/// time, a short line before it.
///
/// What was printed lately is kept by its content, so that an act which does not touch a document
/// does not have it printed anew. It is kept in memory alone: what is taken down leaves no file.
///
/// An actor, because it is the one place where visits wait for each other.
public actor Press {
  /// How many documents may be under way or wait at once.
  public static let lineLength = 8
  public nonisolated let program: PressProgram?
  private var worker: PrintWorker?
  private var underWay: [PrintJob.Key: Task<[UInt8], any Error>] = [:]
  private var kept: PrintedShelf
  /// Counts what was asked for, so that an idle worker is known by nothing having been.
  private var asked = 0

  /// - Parameters:
  ///   - program: nil where nothing can be printed.
  ///   - bytes: the most that kept documents take.
  public init(_ program: PressProgram?, keeping bytes: Int = 32 << 20) {
    self.program = program
    kept = PrintedShelf(bytes: bytes)
  }

  /// No printing program: everything is refused with a sentence that says so.
  public static let none = Press(nil)

  public nonisolated var canPrint: Bool { program != nil }
  /// How many documents are under way or wait.
  var waiting: Int { underWay.count }
  var isRunning: Bool { worker != nil }

  /// The PDF of a document, or the PNG of a picture.
  ///
  /// - Throws: `Refusal.unavailable` without a printing program, while the line is full, and for a
  ///   document that cannot be printed.
  private func made(of job: PrintJob) async throws -> [UInt8] {
    guard let program else { throw Refusal.noPress }
    let key = job.key
    if let made = kept[key] { return made }
    if let same = underWay[key] { return try await same.value }
    guard underWay.count < Press.lineLength else { throw Refusal.busyPress }
    let task = Task { try await self.printed(job, program) }
    underWay[key] = task
    defer { underWay[key] = nil }
    let made = try await task.value
    kept[key] = made
    return made
  }

  /// The PDF of a document.
  public func pdf(of job: PrintJob) async throws -> [UInt8] { try await made(of: job) }

  /// The PNG of one picture with its words.
  public func png(of html: [UInt8]) async throws -> [UInt8] {
    try await made(of: PrintJob(.picture, html: html))
  }

  /// Forgets all that was printed: something was taken down.
  public func forget() { kept.removeAll() }

  /// A worker that ended while nobody asked is found gone only when it is asked; then a new one is.
  private func printed(_ job: PrintJob, _ program: PressProgram) async throws -> [UInt8] {
    asked += 1
    defer { dismissWhenIdle(program) }
    for _ in 1...2 {
      let worker = worker ?? PrintWorker(program)
      self.worker = worker
      do {
        switch try await worker.reply(to: job) {
        case .printed(let pdf): return pdf
        case .refused(let sentence): throw Refusal.unprintable(sentence)
        }
      } catch PrintWorker.Ending.gone {
        self.worker = nil
      } catch PrintWorker.Ending.tooSlow {
        self.worker = nil
        throw Refusal.unprintable("It took too long.")
      }
    }
    throw Refusal.unprintable("The printing program ended.")
  }

  private func dismissWhenIdle(_ program: PressProgram) {
    let now = asked
    Task {
      try? await Task.sleep(for: .seconds(program.idleSeconds))
      dismiss(ifStillAt: now)
    }
  }

  private func dismiss(ifStillAt count: Int) {
    guard asked == count, underWay.isEmpty else { return }
    worker?.dismiss()
    worker = nil
  }
}

extension Refusal {
  fileprivate static let noPress = Refusal.unavailable(
    what: "PDF files cannot be made here: the printing program is not installed.",
    instead: "Print the page from your browser; it is laid out for paper.")
  fileprivate static let busyPress = Refusal.unavailable(
    what: "Too many documents are being printed just now.", instead: "Try again in a minute.")

  fileprivate static func unprintable(_ reason: String) -> Refusal {
    .unavailable(
      what: "This document could not be made as a PDF. \(reason)",
      instead: "Print the page from your browser; it is laid out for paper.")
  }
}
