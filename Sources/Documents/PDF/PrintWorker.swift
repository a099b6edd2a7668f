import Subprocess
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The printing program while it runs: it takes one document after the other.
///
/// It ends when it is dismissed, when it ends by itself, and when a document takes too long; whoever
/// still waits is told that it has gone.
struct PrintWorker: Sendable {
  /// What the program says of one document.
  enum Reply: Sendable {
    case printed([UInt8])
    /// Why there is no PDF, in the program's own words.
    case refused(String)
  }

  enum Ending: Error {
    /// The program ended before it answered.
    case gone
    case tooSlow
  }

  private struct Order: Sendable {
    let job: PrintJob
    let reply: CheckedContinuation<Reply, any Error>
  }

  private let orders: AsyncStream<Order>.Continuation
  private let seconds: Double

  init(_ program: PressProgram) {
    // Writing to a program that has just ended is an error to be handled, not our own end.
    signal(SIGPIPE, SIG_IGN)
    let (stream, orders) = AsyncStream<Order>.makeStream()
    (self.orders, seconds) = (orders, program.seconds)
    Task {
      await PrintWorker.serve(stream, program)
      orders.finish()
      for await order in stream { order.reply.resume(throwing: Ending.gone) }
    }
  }

  func reply(to job: PrintJob) async throws -> Reply {
    try await withCheckedThrowingContinuation { reply in
      if case .terminated = orders.yield(Order(job: job, reply: reply)) {
        reply.resume(throwing: Ending.gone)
      }
    }
  }

  /// The program ends as soon as what it was given is printed.
  func dismiss() { orders.finish() }

  private static func serve(_ orders: AsyncStream<Order>, _ program: PressProgram) async {
    _ = try? await run(
      .path(FilePath(program.path)), arguments: Arguments(program.arguments),
      input: .inputWriter, output: .sequence, error: .currentStandardError
    ) { execution in
      var answers = Answers(execution.standardOutput.makeAsyncIterator())
      for await order in orders {
        let watch = Watch(over: execution.processIdentifier.value, seconds: program.seconds)
        do {
          _ = try await execution.standardInputWriter.write(order.job.frame)
          let reply = try await answers.next()
          await watch.end()
          order.reply.resume(returning: reply)
        } catch {
          let wasTooSlow = await watch.end()
          order.reply.resume(throwing: wasTooSlow ? Ending.tooSlow : Ending.gone)
          return
        }
      }
    }
  }
}

/// The program's answers: a letter, a length in 32 bits, and so many bytes.
private struct Answers {
  /// No PDF of ours is as long; a longer one is no answer of the program.
  private static let longest = 256 << 20
  private var buffers: SubprocessOutputSequence.AsyncIterator
  private var left: [UInt8] = []

  init(_ buffers: SubprocessOutputSequence.AsyncIterator) { self.buffers = buffers }

  mutating func next() async throws -> PrintWorker.Reply {
    let head = try await take(5)
    let count = head[1...].reduce(0) { $0 << 8 | Int($1) }
    guard count <= Answers.longest else { throw PrintWorker.Ending.gone }
    let content = try await take(count)
    switch head[0] {
    case UInt8(ascii: "P"): return .printed(content)
    case UInt8(ascii: "E"): return .refused(String(decoding: content, as: UTF8.self))
    default: throw PrintWorker.Ending.gone
    }
  }

  private mutating func take(_ count: Int) async throws -> [UInt8] {
    while left.count < count {
      guard let buffer = try await buffers.next() else { throw PrintWorker.Ending.gone }
      buffer.withUnsafeBytes { left.append(contentsOf: $0) }
    }
    let taken = Array(left.prefix(count))
    left.removeFirst(count)
    return taken
  }
}

/// Kills the program when a document takes too long.
private struct Watch {
  private let alarm: Task<Bool, Never>

  init(over program: pid_t, seconds: Double) {
    alarm = Task {
      guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return false }
      kill(program, SIGKILL)
      return true
    }
  }

  /// - Returns: whether it had to kill.
  @discardableResult
  func end() async -> Bool {
    alarm.cancel()
    return await alarm.value
  }
}
