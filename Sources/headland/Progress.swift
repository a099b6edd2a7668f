#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One line that tells how far a long work has come: on a terminal it is written over itself, in a
/// pipe nothing is said.
struct Progress {
  private let isTerminal = isatty(2) == 1

  func tell(_ text: String) {
    guard isTerminal else { return }
    write("\r\u{1B}[K" + text)
  }

  /// Clears the line.
  func finish() {
    guard isTerminal else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
