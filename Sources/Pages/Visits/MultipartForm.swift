import Foundation

extension PostedForm {
  /// Reads `multipart/form-data` (RFC 7578); nil when it is cut off or is not that.
  init?(multipart bytes: [UInt8], boundary: String) {
    self.init()
    let body = Data(bytes)
    let line = Data("--\(boundary)".utf8)
    guard var place = body.range(of: line)?.upperBound else { return nil }
    while !body[place...].starts(with: Data("--".utf8)) {
      guard texts.count + files.count < PostedForm.mostFields,
        body[place...].starts(with: PostedForm.newLine),
        let end = body.range(of: PostedForm.newLine + line, in: place..<body.endIndex),
        let part = MultipartPart(body[(place + 2)..<max(place + 2, end.lowerBound)])
      else { return nil }
      if let name = part.fileName {
        add(File(field: part.field, name: name, bytes: [UInt8](part.content)))
      } else {
        guard !part.content.contains(0),
          let text = String(validating: part.content, as: UTF8.self)
        else { return nil }
        add(part.field, text)
      }
      place = end.upperBound
    }
  }

  /// The boundary that a content type names.
  static func boundary(in contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let start = contentType.range(of: "boundary=", options: .caseInsensitive)
    else { return nil }
    let text = contentType[start.upperBound...].prefix { $0 != ";" }
      .trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    return (1...70).contains(text.utf8.count) ? text : nil
  }

  fileprivate static let newLine = Data([13, 10])
}

/// One field of a multipart form: its headers, an empty line, its content.
private struct MultipartPart {
  let field: String
  /// Without the folders that a sender may put before it (RFC 7578, section 4.2).
  let fileName: String?
  let content: Data

  init?(_ bytes: Data) {
    guard let blank = bytes.range(of: PostedForm.newLine + PostedForm.newLine),
      let head = String(validating: bytes[..<blank.lowerBound], as: UTF8.self),
      let disposition = head.components(separatedBy: "\r\n").first(where: {
        $0.lowercased().hasPrefix("content-disposition:")
      }),
      let field = MultipartPart.value(of: "name", in: disposition)
    else { return nil }
    guard !head.utf8.contains(0) else { return nil }
    self.field = field
    fileName = MultipartPart.value(of: "filename", in: disposition)
      .map { String($0.split { $0 == "/" || $0 == "\\" }.last ?? "") }
    content = bytes[blank.upperBound...]
  }

  /// `name="a %22b%22"`, as browsers write it (WHATWG HTML, multipart/form-data encoding).
  private static func value(of name: String, in header: String) -> String? {
    guard let start = header.range(of: "; \(name)=\"") else { return nil }
    return header[start.upperBound...].prefix { $0 != "\"" }
      .replacingOccurrences(of: "%22", with: "\"")
      .replacingOccurrences(of: "%0D", with: "")
      .replacingOccurrences(of: "%0A", with: "")
  }
}
