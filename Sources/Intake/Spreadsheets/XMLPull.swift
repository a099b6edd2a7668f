import CXML

/// Reads a part of a workbook forwards, one element or text at a time, so that no sheet stands in
/// memory as XML.
///
/// Nothing is fetched and no entity is replaced: a document type or an entity of the file's own is
/// refused, as no workbook has one and both are ways to do harm.
final class XMLPull {
  enum Step {
    case begins, ends, text, done
  }

  private let reader: xmlTextReaderPtr
  /// Kept for as long as the reader, which asks it for bytes.
  private let part: ZipPart
  private let name: String
  private var endsNext = false

  private static let ready: Void = xmlInitParser()

  init(_ part: ZipPart, named name: String) throws(SpreadsheetFault) {
    _ = XMLPull.ready
    (self.part, self.name) = (part, name)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue
    let reader = xmlReaderForIO(
      { context, buffer, count in
        guard let context, let buffer else { return -1 }
        let part = Unmanaged<ZipPart>.fromOpaque(context).takeUnretainedValue()
        return Int32(part.read(into: buffer, atMost: Int(count)))
      }, nil, Unmanaged.passUnretained(part).toOpaque(), nil, nil, Int32(options))
    guard let reader else { throw part.fault ?? .damaged }
    self.reader = reader
    // Otherwise libxml2 prints what it finds wrong.
    xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
  }

  deinit { xmlFreeTextReader(reader) }

  func next() throws(SpreadsheetFault) -> Step {
    if endsNext {
      endsNext = false
      return .ends
    }
    while true {
      guard try advance() else { return .done }
      switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
      case XML_READER_TYPE_ELEMENT.rawValue:
        endsNext = xmlTextReaderIsEmptyElement(reader) == 1
        return .begins
      case XML_READER_TYPE_END_ELEMENT.rawValue: return .ends
      case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
        XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue,
        XML_READER_TYPE_ENTITY.rawValue:
        throw SpreadsheetFault(
          "The part \(name) declares a document type or an entity, which no workbook does.")
      default: continue
      }
    }
  }

  private func advance() throws(SpreadsheetFault) -> Bool {
    let status = xmlTextReaderRead(reader)
    if let fault = part.fault { throw fault }
    guard status >= 0 else { throw SpreadsheetFault("The part \(name) is no well-formed XML.") }
    return status == 1
  }

  /// Whether the element has that name; the prefix is passed over, as producers differ in it.
  func isAt(_ name: StaticString) -> Bool {
    guard let here = xmlTextReaderConstLocalName(reader) else { return false }
    return XMLPull.spells(here, name)
  }

  /// All attributes of the element that begins; asked once, before the next step.
  func attributes(_ tell: (XMLAttribute) -> Void) {
    guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return }
    repeat {
      if let name = xmlTextReaderConstLocalName(reader),
        let value = xmlTextReaderConstValue(reader)
      {
        tell(XMLAttribute(name: name, value: value))
      }
    } while xmlTextReaderMoveToNextAttribute(reader) == 1
    xmlTextReaderMoveToElement(reader)
  }

  /// Adds the text at which it stands, up to a limit.
  func appendText(to bytes: inout [UInt8], atMost most: Int) throws(SpreadsheetFault) {
    guard let start = xmlTextReaderConstValue(reader) else { return }
    var end = start
    while end.pointee != 0 { end += 1 }
    guard bytes.count + (end - start) <= most else {
      throw SpreadsheetFault("A text in \(name) is longer than any cell can be.")
    }
    try keep(textBytes: end - start)
    bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
  }

  /// Counts a text that will be kept.
  func keep(textBytes count: Int) throws(SpreadsheetFault) {
    try part.parts.keep(textBytes: count)
  }

  /// Passes over the rest of the element that has just begun.
  func skip() throws(SpreadsheetFault) {
    var depth = 1
    while depth > 0 {
      switch try next() {
      case .begins: depth += 1
      case .ends: depth -= 1
      case .text: continue
      case .done: return
      }
    }
  }

  static func spells(_ bytes: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    var index = 0
    while index < name.utf8CodeUnitCount {
      guard bytes[index] == name.utf8Start[index] else { return false }
      index += 1
    }
    return bytes[index] == 0
  }
}

/// An attribute, good until the reader's next step.
struct XMLAttribute {
  fileprivate let name: UnsafePointer<UInt8>
  fileprivate let value: UnsafePointer<UInt8>

  func isNamed(_ name: StaticString) -> Bool { XMLPull.spells(self.name, name) }

  func says(_ text: StaticString) -> Bool { XMLPull.spells(value, text) }

  var text: String { String(cString: value) }

  /// Its beginning, where the file decides how long it is and nobody needs more.
  var shortText: String {
    var count = 0
    while value[count] != 0, count < 512 { count += 1 }
    return String(decoding: UnsafeBufferPointer(start: value, count: count), as: UTF8.self)
  }

  /// `1` and `true`: producers differ.
  var truth: Bool { says("1") || says("true") || says("TRUE") }

  /// A count or place that is not negative and not beyond any sheet.
  var number: Int? {
    var number = 0
    var byte = value
    while (48...57).contains(byte.pointee), number < 1 << 40 {
      number = number * 10 + Int(byte.pointee) - 48
      byte += 1
    }
    return byte.pointee == 0 && byte > value ? number : nil
  }

  var reference: CellReference? {
    var count = 0
    while value[count] != 0, count < 16 { count += 1 }
    return CellReference(UnsafeBufferPointer(start: value, count: count))
  }
}
