#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What commands say: results on the standard output, refusals on the standard error.
enum CommandOutput {
  static func say(_ text: String, terminator: String = "\n") { write(text + terminator, to: 1) }

  /// Whether somebody reads along, rather than a log that keeps what is said.
  static var isTerminal: Bool { isatty(1) == 1 }

  static func ignoreFileSizeSignal() { signal(SIGXFSZ, SIG_IGN) }

  static func complain(_ text: String) { write(text + "\n", to: 2) }

  private static func write(_ text: String, to stream: Int32) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if written <= 0 { return }
      left = left.dropFirst(written)
    }
  }
}
