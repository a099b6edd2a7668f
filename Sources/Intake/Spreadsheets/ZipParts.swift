import CZip

/// The parts of a workbook: libzip unpacks each as it is read, and no more than the limits allow,
/// whatever the file says of its own sizes.
///
/// The bytes are not copied: they must outlive it.
final class ZipParts {
  private let archive: OpaquePointer
  private let places: [String: UInt64]
  private let limits: SpreadsheetLimits
  private let fileBytes: Int
  fileprivate var unpacked = 0
  private var textBytes = 0

  init(_ bytes: UnsafeRawBufferPointer, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    try ZipParts.refuseManyParts(bytes, limits)
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
    (self.archive, self.limits, fileBytes) = (archive, limits, bytes.count)
  }

  deinit { zip_discard(archive) }

  var names: some Sequence<String> { places.keys }

  /// Counts a text that will be kept.
  func keep(textBytes count: Int) throws(SpreadsheetFault) {
    textBytes += count
    guard textBytes <= limits.allTextBytes else { throw .tooLarge }
  }

  func contains(_ name: String) -> Bool { places[name] != nil }

  /// Two parts of one name are refused: readers differ in which of them they take.
  private static func places(
    in archive: OpaquePointer, limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) -> [String: UInt64] {
    let count = zip_get_num_entries(archive, 0)
    guard count > 0 else { throw .damaged }
    guard count <= limits.parts else {
      throw SpreadsheetFault("The file holds more parts than any workbook needs.")
    }
    var places: [String: UInt64] = [:]
    for index in 0..<UInt64(count) {
      guard let name = zip_get_name(archive, index, 0) else { throw .damaged }
      guard places.updateValue(index, forKey: String(cString: name)) == nil else { throw .damaged }
    }
    return places
  }

  /// Looks at how many parts the file says it has before libzip lists them all: it may have several
  /// ends, of which libzip takes the best (APPNOTE.TXT 4.3.14 and 4.3.16).
  private static func refuseManyParts(
    _ bytes: UnsafeRawBufferPointer, _ limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) {
    guard bytes.count >= 22 else { throw .damaged }
    func number(_ place: Int, _ width: Int) -> UInt64 {
      guard place >= 0, place <= bytes.count - width else { return .max }
      return (0..<width).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
    }
    for place in max(0, bytes.count - 66_000)...bytes.count - 22
    where bytes[place] == 0x50 && number(place, 4) == 0x0605_4B50 {
      var count = number(place + 10, 2)
      if number(place - 20, 4) == 0x0706_4B50 {
        let large = number(place - 12, 8)
        count = large < UInt64(bytes.count) ? max(count, number(Int(large) + 32, 8)) : .max
      }
      guard count <= UInt64(limits.parts) else {
        throw SpreadsheetFault("The file holds more parts than any workbook needs.")
      }
    }
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
      file: file, packed: min(Int(clamping: facts.comp_size), fileBytes), parts: self,
      limits: limits)
    guard !part.isBeyondRatio(Int(facts.size)) else { throw .tooLarge }
    return part
  }
}

/// One part while it is read.
final class ZipPart {
  private let file: OpaquePointer
  private let packed: Int
  let parts: ZipParts
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
