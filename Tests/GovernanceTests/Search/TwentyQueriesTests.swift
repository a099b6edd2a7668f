import Civic
import Pages
import Records
import Story
import Testing

@testable import Commons
@testable import Governance

/// Each engine finds what a plain scan finds, so both find the same.
struct TwentyQueriesTests {
  /// Rare, common, phrases, none, three letters; forms of words, figures, names, punctuation.
  static let queries = [
    "underpass", "arson", "cannabis", "the", "partnership", "police report", "report",
    "\"antisocial behaviour\"", "\"community safety\"", "\"the partnership\"",
    "\"partnership the\"", "zymurgy", "police zymurgy", "ASB", "CCTV", "IOM", "burglaries",
    "policing", "off-road", "Teasdale June",
  ]

  @Test func theEngineFindsWhatAPlainScanFinds() async throws {
    #expect(Self.queries.count == 20)
    try await withStore(migrations: Marrowby.migrations) { store in
      try await SearchedRecord.fill(store)
      try await store.perform(ImportPack(Self.marrowby), as: Cast.clerk, at: Cast.morning)
      let everything = try await SearchedRecord.everything(in: store)
      #expect(everything.count > 200)
      var sizes: [Int] = []
      for query in Self.queries {
        let found = try await SearchedRecord.found(query, in: store)
        let scanned = try SearchedRecord.scanned(query, everything)
        #expect(found == scanned, "“\(query)”")
        sizes.append(found.count)
      }
      #expect(sizes.contains(0) && sizes.contains { $0 > 100 } && sizes.contains { 1...5 ~= $0 })
    }
  }

  private static var marrowby: PackSubmission {
    var submission = Marrowby.submission()
    submission.mayBeNewBody = true
    return submission
  }

  @Test func theCountsOfEachChoiceAddUpToTheWhole() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await SearchedRecord.fill(store, packs: 1...2)
      for text in ["report", "police", "\"community safety\""] {
        let request = SearchRequest(try SearchQuery(text)!)
        let reading = try await store.read {
          try SearchReading.of(request, asking: [.ofGovernance], in: $0)
        }
        let found = try await SearchedRecord.found(text, in: store)
        #expect(reading.count == found.count, "\(text)")
        let ofKinds = SearchEntry.Kind.allCases.map { kind in
          reading.sum { $0.asking { $0.kind = kind } }
        }
        #expect(ofKinds.reduce(0, +) == reading.count)
        var narrowed = request
        narrowed.kind = .paper
        let papers = try await store.read { [narrowed] in
          try SearchReading.of(narrowed, asking: [.ofGovernance], in: $0)
        }
        #expect(papers.count == ofKinds[SearchEntry.Kind.allCases.firstIndex(of: .paper)!])
        #expect(papers.hits.allSatisfy { $0.kind == .paper })
        #expect(papers.sum { $0.widest } == reading.count)
      }
    }
  }

  @Test func pagesShowEverythingOnceInTheOrderAskedFor() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await SearchedRecord.fill(store, packs: 1...2)
      for order in [SearchRequest.Order.best, .date] {
        var request = SearchRequest(try SearchQuery("report")!)
        request.order = order
        var shown: [String] = []
        var days: [String] = []
        let found = try await SearchedRecord.found("report", in: store)
        while shown.count < found.count {
          let hits = try await store.read { [request] in
            try SearchReading.of(request, asking: [.ofGovernance], in: $0).hits
          }
          shown += hits.map { "\($0.address.text.prefix { $0 != "#" })|\($0.caption)" }
          days += hits.map { $0.day?.iso ?? "" }
          request.page += 1
        }
        #expect(shown.count == found.count && found.count > SearchReading.onePage)
        #expect(order == .best || days == days.sorted(by: >))
      }
    }
  }
}
