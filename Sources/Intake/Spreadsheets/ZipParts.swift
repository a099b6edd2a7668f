import CZip

/// The parts of a workbook: libzip unpacks each as it is read, and no more than the limits allow,
/// whatever the file says of its own sizes.
///
/// The bytes are not copied: they must outlive it.
final class ZipParts {
  private let archive: OpaquePointer
  private let places: [String: UInt64]
  private let limits: SpreadsheetLimits
  fileprivate var unpacked = 0

  init(_ bytes: UnsafeRawBufferPointer, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    guard let base = bytes.baseAddress,
      let source = zip_source_buffer_create(base, UInt64(bytes.count), 0, nil)
    else { throw .damaged }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .damaged
    }
    do {
      places = try ZipParts.places(in: archive, limits: limits)
    } catch {
      zip_discard(archive)
      throw error
    }
    (self.archive, self.limits) = (archive, limits)
  }

  deinit { zip_discard(archive) }

  var names: some Sequence<String> { places.keys }

  func contains(_ name: String) -> Bool { places[name] != nil }

  /// Two parts of one name are refused: readers differ in which of them they take.
  private static func places(
    in archive: OpaquePointer, limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) -> [String: UInt64] {
    let count = zip_get_num_entries(archive, 0)
    guard count > 0 else { throw .damaged }
    guard count <= limits.parts else {
      throw SpreadsheetFault("The file holds \(count) parts, more than any workbook needs.")
    }
    var places: [String: UInt64] = [:]
    for index in 0..<UInt64(count) {
      guard let name = zip_get_name(archive, index, 0) else { throw .damaged }
      guard places.updateValue(index, forKey: String(cString: name)) == nil else { throw .damaged }
    }
    return places
  }

  /// Begins to read a part; nil when the workbook has none of that name.
  func open(_ name: String) throws(SpreadsheetFault) -> ZipPart? {
    guard let index = places[name] else { return nil }
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive, index, 0, &facts) == 0 else { throw .damaged }
    guard facts.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard facts.size <= UInt64(limits.partBytes) else { throw .tooLarge }
    guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged }
    let part = ZipPart(
      file: file, packed: Int(clamping: facts.comp_size), parts: self, limits: limits)
    guard !part.isBeyondRatio(Int(facts.size)) else { throw .tooLarge }
    return part
  }
}

/// One part while it is read.
final class ZipPart {
  private let file: OpaquePointer
  private let packed: Int
  private let parts: ZipParts
  private let limits: SpreadsheetLimits
  private var unpacked = 0
  /// Why it was not read to its end.
  private(set) var fault: SpreadsheetFault?

  fileprivate init(file: OpaquePointer, packed: Int, parts: ZipParts, limits: SpreadsheetLimits) {
    (self.file, self.packed, self.parts, self.limits) = (file, packed, parts, limits)
  }

  deinit { zip_fclose(file) }

  fileprivate func isBeyondRatio(_ size: Int) -> Bool {
    size > 1 << 20 && size / limits.ratio > packed
  }

  /// The next bytes: how many there were, 0 at the end, -1 when it cannot or may not be read further.
  func read(into buffer: UnsafeMutableRawPointer, atMost count: Int) -> Int {
    guard fault == nil else { return -1 }
    let read = Int(zip_fread(file, buffer, UInt64(count)))
    guard read >= 0 else {
      fault = .damaged
      return -1
    }
    unpacked += read
    parts.unpacked += read
    if unpacked > limits.partBytes || parts.unpacked > limits.allBytes || isBeyondRatio(unpacked) {
      fault = .tooLarge
      return -1
    }
    return read
  }
}
