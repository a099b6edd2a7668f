/// Why a file is not read as a pack.
public enum PackRefusal: Error, Hashable, Sendable {
  case empty
  case unreadable
  case tooLarge(bytes: Int, limit: Int)
  case tooManyLines(limit: Int)
  case binary
  case scannedPDF
  case brokenPDF
  case lockedPDF
  case slowPDF(seconds: Int)
  case noConverter
  case noPack

  /// One sentence for the person who gave the file: what is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .empty: "The file is empty: choose the file that holds the papers of the meeting."
    case .unreadable:
      "The file could not be opened: check its name, and that you may read it."
    case .tooLarge(let bytes, let limit):
      "The file has \(bytes / 1_000_000) MB, and a pack may have \(limit / 1_000_000) MB: split it, or save it without pictures."
    case .tooManyLines(let limit):
      "The text has more than \(limit) lines, more than any pack: split it, or check that it is one."
    case .binary:
      "This is neither text nor PDF: save the papers as PDF, plain text or Markdown and try again."
    case .scannedPDF:
      "This is a scanned PDF, pictures without a text layer: run it through text recognition first, or use the original document."
    case .brokenPDF: "The PDF could not be opened: save it again from the original document."
    case .lockedPDF: "The PDF is locked with a password: save a copy without one and try again."
    case .slowPDF(let seconds):
      "The PDF was not converted within \(seconds) seconds: save it again from the original document, or as text."
    case .noConverter:
      "PDF files need pdftotext: install the Debian package poppler-utils, or save the papers as text."
    case .noPack:
      "No agenda, minutes or report was found in this text: check that it is the pack of a meeting."
    }
  }
}
