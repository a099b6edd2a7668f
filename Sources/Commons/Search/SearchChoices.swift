import Civic
import Pages

/// How a search can be narrowed, with how much each choice leaves beside the other choices.
struct SearchChoices {
  private let reading: SearchReading
  private let request: SearchRequest

  init(_ reading: SearchReading) { (self.reading, request) = (reading, reading.request) }

  var all: [CountedChoices] { [kinds, years, bodies] }

  private var kinds: CountedChoices {
    choices(
      "Kind", of: SearchEntry.Kind.allCases, \.plural, taken: request.kind,
      unless: { $0.kind = nil }, choosing: { $0.kind = $1 })
  }

  private var years: CountedChoices {
    let years = Set(reading.groups.map(\.year)).filter { $0 > 0 }.sorted(by: >)
      .map { MunicipalYear(start: $0) }
    return choices(
      "Municipal year", of: years, \.name, taken: request.year, unless: { $0.year = nil },
      choosing: { $0.year = $1 }, isFolded: true)
  }

  private var bodies: CountedChoices {
    let slugs = Set(reading.groups.map(\.body))
    return choices(
      "Body", of: reading.bodies.filter { slugs.contains($0.slug) }, \.marked,
      taken: reading.bodies.first { $0.slug == request.body }, unless: { $0.body = "" },
      choosing: { $0.body = $1.slug }, isFolded: true)
  }

  /// - Parameters:
  ///   - words: of one choice.
  ///   - unless: takes this choice away.
  private func choices<Choice: Equatable>(
    _ label: String, of all: [Choice], _ words: (Choice) -> String, taken: Choice?,
    unless: @escaping (inout SearchRequest) -> Void,
    choosing: @escaping (inout SearchRequest, Choice) -> Void, isFolded: Bool = false
  ) -> CountedChoices {
    func choice(_ name: String, _ change: (inout SearchRequest) -> Void) -> CountedChoices.Choice {
      let asked = request.asking {
        change(&$0)
        $0.page = 1
      }
      return .init(Link(name, to: asked.address), count: reading.sum { _ in asked })
    }
    let offered = all.map { one in (one, choice(words(one)) { choosing(&$0, one) }) }
      .filter { $0.1.count > 0 || $0.0 == taken }.map(\.1)
    return CountedChoices(
      label: label, choices: [choice("All", unless)] + offered,
      current: taken.map(words) ?? "All", isFolded: isFolded)
  }
}

extension SearchRequest {
  /// The same, changed.
  func asking(_ change: (inout SearchRequest) -> Void) -> SearchRequest {
    var asked = self
    change(&asked)
    return asked
  }

  /// The same words, with nothing narrowed.
  var widest: SearchRequest { SearchRequest(query) }

  private var choices: [(name: String, value: String)] {
    [
      ("kind", kind?.rawValue ?? ""), ("year", year?.address ?? ""), ("body", body),
      ("sort", order == .date ? order.rawValue : ""),
    ].filter { !$0.1.isEmpty }
  }

  /// Where it is answered.
  var address: WebAddress {
    let words = ("/search" as WebAddress).query(("q", query.text))
    let chosen = choices.reduce(words) { $0.query(($1.name, $1.value)) }
    return page > 1 ? chosen.query(("page", String(page))) : chosen
  }

  /// What is sent along when other words are typed.
  var kept: [SearchBox.Kept] { choices.map { SearchBox.Kept($0.name, $0.value) } }
}
