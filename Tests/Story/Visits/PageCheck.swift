import HTTPTypes

/// What any page of the site must keep, read out of its markup.
public struct PageCheck {
  private let text: String

  public init(_ text: String) { self.text = text }

  public var title: String {
    text.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.1) } ?? ""
  }

  /// Addresses of this site to which the page leads, without their fragments.
  public var links: [String] {
    text.matches(of: /(?:href|action)="(\/[^"]*)"/).map { match in
      String(match.1.prefix { $0 != "#" }).replacing("&amp;", with: "&")
    }
  }

  /// Places on the page itself to which it leads.
  private var fragments: Set<String> {
    Set(text.matches(of: /href="#([^"]+)"/).map { String($0.1) })
  }

  private var ids: [String] { text.matches(of: /\sid="([^"]*)"/).map { String($0.1) } }

  private var headings: [Int] { text.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) } }

  /// Sentences about what is wrong; none for a page as it should be.
  public var faults: [String] {
    var faults: [String] = []
    if headings.count(where: { $0 == 1 }) != 1 { faults.append("it has not one h1") }
    let main = headings.drop { $0 != 1 }
    for (above, below) in zip(main, main.dropFirst()) where below > above + 1 {
      faults.append("h\(below) follows h\(above)")
    }
    let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    if !twice.isEmpty { faults.append("ids stand twice: \(twice.joined(separator: ", "))") }
    let lost = fragments.subtracting(ids).subtracting(["main-content"]).sorted()
    if !lost.isEmpty { faults.append("nothing stands at #\(lost.joined(separator: ", #"))") }
    if text.contains(/<a [^>]*>\s*<\/a>/) { faults.append("a link has no words") }
    if text.contains("style=") || text.contains(/\son[a-z]+="/) { faults.append("inline code") }
    if title.isEmpty { faults.append("it has no title") }
    if text.contains(/<(ul|ol|dl|table|tbody)[^>]*>\s*<\/\1>/) { faults.append("an empty list") }
    return faults
  }
}

extension Reply {
  /// A page, and no file.
  public var isPage: Bool { headers[.contentType]?.hasPrefix("text/html") == true }

  /// Under which name a browser saves it, nil when it is shown.
  public var savedAs: String? {
    headers[.contentDisposition].flatMap { $0.firstMatch(of: /filename="([^"]*)"/) }
      .map { String($0.1) }
  }
}

extension Reply {
  /// A header of the answer by its name.
  public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
