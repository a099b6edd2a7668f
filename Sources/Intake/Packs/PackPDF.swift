import Subprocess
import SystemPackage

extension PackFile {
  /// Bytes of memory and seconds of processor time that pdftotext may use.
  private static let memory = 512 * 1024 * 1024
  private static let seconds = 30

  /// The text of a pack file: text and Markdown as they are, PDF through poppler's pdftotext.
  ///
  /// - Throws: `PackRefusal` when the file is missing, empty, too large, binary, or a PDF without a
  ///   text layer.
  public static func text(ofFile path: String) async throws(PackRefusal) -> String {
    let bytes = try bytes(ofFile: path)
    guard isPDF(bytes) else { return try text(of: bytes) }
    return try await pdfText(path)
  }

  private static func bytes(ofFile path: String) throws(PackRefusal) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? file.close() }
      let size = try file.seek(offset: 0, from: .end)
      // A folder can be opened and has no end.
      if size == .max { throw PackRefusal.unreadable }
      if size > Int64(limit) { throw PackRefusal.tooLarge(bytes: Int(size), limit: limit) }
      try file.seek(offset: 0, from: .start)
      var bytes = [UInt8](repeating: 0, count: Int(size))
      let count = try bytes.withUnsafeMutableBytes { try fill($0, from: file) }
      return Array(bytes.prefix(count))
    } catch let refusal as PackRefusal {
      throw refusal
    } catch {
      throw .unreadable
    }
  }

  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: FileDescriptor)
    throws
    -> Int
  {
    var count = 0
    while count < buffer.count {
      let read = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if read == 0 { break }
      count += read
    }
    return count
  }

  /// Runs `pdftotext -layout` under limits; the file must have words, else its pages are pictures.
  private static func pdfText(_ path: String) async throws(PackRefusal) -> String {
    let text: String
    do {
      let result = try await run(
        .name("prlimit"),
        arguments: [
          "--as=\(memory)", "--cpu=\(seconds)", "timeout", "\(seconds)", "pdftotext", "-q",
          "-layout",
          "-enc", "UTF-8", "--", path, "-",
        ], output: .string(limit: limit), error: .string(limit: 10_000))
      if let refusal = refusal(result.terminationStatus, result.standardError) {
        throw refusal
      }
      text = result.standardOutput
    } catch let refusal as PackRefusal {
      throw refusal
    } catch {
      throw .noConverter
    }
    guard text.utf8.contains(where: { $0 > 32 }) else { throw .scannedPDF }
    return text
  }

  /// What the end of pdftotext means; `timeout` ends with 124, a missing program with 127.
  private static func refusal(_ status: TerminationStatus, _ complaint: String) -> PackRefusal? {
    switch status {
    case .exited(0): nil
    case .exited(124), .exited(137), .signaled: .slowPDF(seconds: seconds)
    case .exited(127): .noConverter
    default: complaint.asciiLowered.holds("password") ? .lockedPDF : .brokenPDF
    }
  }
}
