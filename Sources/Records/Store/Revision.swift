public import Civic
import Synchronization

/// How far the published record has come: it differs from an earlier one when an act was kept in between.
public struct Revision: Hashable, Sendable {
  /// Acts kept through this store since it was opened.
  let acts: Int
  /// The audit line with which the last change ended, whoever wrote it.
  let lastLine: Int64
  /// When the last act changed the record; nil while nothing stands in it.
  public let changedAt: Instant?
}

extension Store {
  /// For how long another process's acts may go unnoticed.
  static let revisionSeconds = 0.25

  /// How far the record has come. Acts of this process count at once; those of another process are
  /// looked for four times a second at the most, so that the answer costs nearly nothing.
  public func revision(at now: Instant) async throws -> Revision {
    if let known = watch.revision(at: now) { return known }
    let acts = watch.acts
    let last = try await lastChange()
    return watch.note(
      Revision(
        acts: acts, lastLine: last.revision, changedAt: last.revision == 0 ? nil : last.at),
      at: now)
  }
}

/// Counts the acts of this process and remembers when the database was last asked about others'.
final class RevisionWatch: Sendable {
  private struct State {
    var acts = 0
    var known: (revision: Revision, at: Instant)?
  }

  private let state = Mutex(State())

  var acts: Int { state.withLock { $0.acts } }

  /// Called when an act has been kept, before anybody is told.
  func actWasKept() {
    state.withLock {
      $0.acts += 1
      $0.known = nil
    }
  }

  func revision(at now: Instant) -> Revision? {
    state.withLock { state in
      guard let known = state.known,
        (0..<Store.revisionSeconds).contains(now.seconds(since: known.at))
      else { return nil }
      return known.revision
    }
  }

  /// What was read while an act was being kept is not remembered.
  func note(_ revision: Revision, at now: Instant) -> Revision {
    state.withLock { state in
      if state.acts == revision.acts { state.known = (revision, now) }
      return revision
    }
  }
}
