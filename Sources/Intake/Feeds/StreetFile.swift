public import Civic
import Crypto
public import Foundation

/// A file of street-level crime as police.uk publishes it, counted by force, month, small area and kind.
///
/// Rows are never told apart by what they say: rows that read alike are different incidents (1,351 of
/// 9,352 of one month were), and identifiers repeat. Coordinates are not read.
public struct StreetFile: Sendable {
  /// What is counted together.
  public struct Group: Hashable, Sendable {
    /// `Cleveland Police`, who answers for the place.
    public let force: String
    public let month: Period
    /// The code of the small area (LSOA of 2011); empty where the row names none.
    public let area: String
    /// The district in which it lies, as its name tells: `Hartlepool` of `Hartlepool 001A`.
    public let district: String
    /// `Bicycle theft`.
    public let kind: String

    public init(force: String, month: Period, area: String, district: String, kind: String) {
      (self.force, self.month, self.area) = (force, month, area)
      (self.district, self.kind) = (district, kind)
    }
  }

  /// Why a file is refused.
  public struct Fault: Error, Hashable, Sendable {
    /// Counted from 1; 0 where it is of the file as a whole.
    public let line: Int
    public let sentence: String

    public init(line: Int, sentence: String) { (self.line, self.sentence) = (line, sentence) }
  }

  public let counts: [Group: Int]
  public let rows: Int
  /// In lower-case hexadecimal.
  public let sha256: String

  static let heading =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
    + "Last outcome category,Context"

  /// Whether a file begins as police.uk's do.
  public static func isStreetFile(_ url: URL) -> Bool {
    guard let file = try? FileHandle(forReadingFrom: url) else { return false }
    defer { try? file.close() }
    let start = (try? file.read(upToCount: heading.utf8.count)) ?? nil
    return start.map { $0.elementsEqual(heading.utf8) } ?? false
  }

  /// Reads a file piece by piece, a megabyte in memory at a time.
  ///
  /// - Parameter progress: told how many bytes have been read.
  public init(_ url: URL, progress: (Int) -> Void = { _ in }) throws(Fault) {
    guard let file = try? FileHandle(forReadingFrom: url) else {
      throw Fault(
        line: 0, sentence: "The file could not be opened: check its name, and that you may read it."
      )
    }
    defer { try? file.close() }
    var scanner = StreetScanner()
    var digest = SHA256()
    var bytes = 0
    var rest: [UInt8] = []
    do {
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        digest.update(data: piece)
        bytes += piece.count
        rest.append(contentsOf: piece)
        let used = try rest.withUnsafeBytes { try scanner.scan($0, isLast: false) }
        rest.removeFirst(used)
        progress(bytes)
      }
      _ = try rest.withUnsafeBytes { try scanner.scan($0, isLast: true) }
      counts = try scanner.counts()
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(line: 0, sentence: "The file could not be read to its end.")
    }
    rows = scanner.rows
    sha256 = Hexadecimal.text(digest.finalize())
  }
}
