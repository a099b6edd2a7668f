/// Where an address of the site stands in a copy of files: `/meetings/shp/2019-09-13` is
/// `meetings/shp/2019-09-13/index.html`, and `/decisions?year=2019-20` is
/// `decisions/year=2019-20/index.html`, and `/report.json?intervals=yes` is `report,intervals=yes.json`.
public struct StaticAddress: Hashable, Sendable {
  /// The file, from the copy's folder.
  public let file: String

  /// - Parameter path: an address of the site without its fragment.
  public init(_ path: String) {
    let halves = path.split(separator: "?", maxSplits: 1).map(String.init)
    var parts = (halves.first ?? "").split(separator: "/").map(StaticAddress.fileName)
    // The version behind a file's name is for browsers that keep it; the copy has one version.
    if halves.count > 1, !halves[1].hasPrefix("v=") {
      let asked = halves[1].split(separator: "&").map(StaticAddress.fileName)
      if let last = parts.last, StaticAddress.isFile(last), let dot = last.lastIndex(of: ".") {
        // A file is no folder for its other forms: `report,intervals=yes.json`.
        let name = ([String(last[..<dot])] + asked).joined(separator: ",")
        parts[parts.count - 1] = name + last[dot...]
      } else {
        parts += asked
      }
    }
    // What programs read has no ending at the site.
    if parts.first == "api", let last = parts.last, !StaticAddress.isFile(last) {
      parts[parts.count - 1] = last + ".json"
    }
    file = (StaticAddress.isFile(parts.last) ? parts : parts + ["index.html"]).joined(
      separator: "/")
  }

  /// Of a file that stands at no address of the site.
  init(file: String) { self.file = file }

  /// The way from this file to another, as it stands in a link: `../../people/index.html`.
  public func way(to other: StaticAddress) -> String {
    let (mine, theirs) = (file.split(separator: "/"), other.file.split(separator: "/"))
    let shared = zip(mine.dropLast(), theirs.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: mine.count - 1 - shared)
    let down = theirs.dropFirst(shared).map { WebAddress.encoded($0) }
    return (up + down).joined(separator: "/")
  }

  /// The letters that every file system takes; a part is never a way out of the folder.
  private static func fileName(_ part: some StringProtocol) -> String {
    let plain = PercentDecoding.text(String(part).utf8) ?? String(part)
    let kept = plain.map { character in
      character.isLetter || character.isNumber || "-_.=~,".contains(character) ? character : "_"
    }
    let name = String(kept)
    return name.allSatisfy { $0 == "." } ? "_" : name
  }

  /// Endings by which the site's files are known; `4.1` is the number of a paper.
  private static func isFile(_ part: String?) -> Bool {
    let endings = [
      ".css", ".js", ".svg", ".png", ".csv", ".pdf", ".zip", ".xml", ".json", ".ics", ".txt",
      ".woff2", ".html", ".xlsx", ".atom", ".md",
    ]
    return part.map { part in endings.contains { part.hasSuffix($0) } } ?? false
  }
}
