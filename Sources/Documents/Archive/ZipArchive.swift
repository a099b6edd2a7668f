import CArchive
public import Civic

/// A ZIP file that is sent while it is made: after each file there are bytes to send, so that an
/// archive of any size takes the memory of its largest file.
///
/// libarchive writes it; it is the one of the three libraries that were compared which can write to
/// what cannot be wound back.
public final class ZipArchive {
  public struct Fault: Error {
    public let sentence: String
  }

  private let archive: OpaquePointer
  private let sink = Sink()
  private let date: Int

  /// - Parameter day: the date of all files in it, so that the same content makes the same bytes.
  public init(dated day: Day) throws {
    guard let archive = archive_write_new() else { throw Fault(sentence: "no memory") }
    self.archive = archive
    date = (day.dayNumber * 24 + 12) * 3_600
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_set_options(archive, "zip:hdrcharset=UTF-8"))
    archive_write_set_bytes_per_block(archive, 0)
    let box = Unmanaged.passUnretained(sink).toOpaque()
    try check(
      archive_write_open2(
        archive, box, nil,
        { _, sink, bytes, count in
          guard let sink, let bytes else { return -1 }
          let buffer = UnsafeRawBufferPointer(start: bytes, count: count)
          Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: buffer)
          return count
        }, nil, nil))
  }

  deinit { archive_write_free(archive) }

  /// Puts in a file.
  ///
  /// - Returns: what is to be sent now.
  public func add(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
    guard let entry = archive_entry_new() else { throw Fault(sentence: "no memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, name)
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, date, 0)
    try check(archive_write_header(archive, entry))
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw fault }
      sent += count
    }
    try check(archive_write_finish_entry(archive))
    return taken()
  }

  /// Ends it.
  ///
  /// - Returns: the last bytes to send: the list of all files.
  public func finish() throws -> [UInt8] {
    try check(archive_write_close(archive))
    return taken()
  }

  private func taken() -> [UInt8] {
    defer { sink.bytes = [] }
    return sink.bytes
  }

  private func check(_ status: CInt) throws {
    guard status >= ARCHIVE_WARN else { throw fault }
  }

  private var fault: Fault {
    Fault(sentence: archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }
}
