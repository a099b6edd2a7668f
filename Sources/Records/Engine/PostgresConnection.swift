import CPostgres
import Dispatch

/// One connection to PostgreSQL through libpq, which blocks; so each has a thread of its own.
///
/// It is an actor whose executor is its own serial queue: nothing else touches the connection, and
/// the program's own threads are never held up by the network.
actor PostgresConnection {
  private let queue: QueueExecutor
  private let address: String
  private var session: PostgresSession?

  init(address: String) {
    self.address = address
    queue = QueueExecutor(label: "headland.postgres")
  }

  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// Runs work between `begin` and COMMIT; a connection that was lost is opened anew once.
  func transaction<T: Sendable>(
    beginning begin: String, _ work: @Sendable (any Connection) throws -> T
  ) throws -> T {
    let session = try started(with: begin)
    do {
      let result = try work(session)
      try session.command("COMMIT")
      return result
    } catch {
      if session.isAlive { try? session.command("ROLLBACK") }
      throw error
    }
  }

  /// A session in which the transaction has begun.
  private func started(with begin: String) throws -> PostgresSession {
    if let session, session.isAlive {
      do {
        try session.command(begin)
        return session
      } catch  where !session.isAlive {
        // The server went away between two requests (a restart, say): open anew below.
      }
    }
    close()
    let fresh = try PostgresSession(address: address)
    session = fresh
    try fresh.command(begin)
    return fresh
  }

  func close() {
    session?.finish()
    session = nil
  }
}

/// Runs an actor's jobs on a queue of its own.
private final class QueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
