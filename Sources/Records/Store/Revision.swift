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
  /// For how long another process's acts may go unnoticed, beside the time that one look takes.
  static let revisionSeconds = 0.25
  /// For how long an answer serves while somebody looks whether there is a newer one.
  static let revisionLookSeconds = 1.0

  /// How far the record has come. Acts of this process count at once; those of another process are
  /// looked for four times a second at the most, so that the answer costs nearly nothing.
  public func revision(at now: Instant) async throws -> Revision {
    if let known = watch.revision(at: now) { return known }
    let acts = watch.acts
    let last: LastChange
    do {
      last = try await lastChange()
    } catch {
      watch.giveUp()
      throw error
    }
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
    /// Somebody looks at the database.
    var isLooking = false
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

  /// Nil for who has to look. One looks for all: the others go on with what is known, or each quarter of
  /// a second all who come at once would wait for the database.
  func revision(at now: Instant) -> Revision? {
    state.withLock { state in
      guard let known = state.known else { return nil }
      let age = now.seconds(since: known.at)
      if (0..<Store.revisionSeconds).contains(age) { return known.revision }
      if state.isLooking, (0..<Store.revisionLookSeconds).contains(age) { return known.revision }
      state.isLooking = true
      return nil
    }
  }

  /// The look came to nothing.
  func giveUp() { state.withLock { $0.isLooking = false } }

  /// What was read while an act was being kept is not remembered.
  func note(_ revision: Revision, at now: Instant) -> Revision {
    state.withLock { state in
      state.isLooking = false
      if state.acts == revision.acts { state.known = (revision, now) }
      return revision
    }
  }
}
