import Access
import Civic
import Foundation
import Intake
import Records
import Story
import Testing

@testable import Performance

struct CrimeTreeTests {
  private static let corpus = ProcessInfo.processInfo.environment["HEADLAND_CORPUS"]

  @Test func eachTreeStandsUntilTheNext() async throws {
    try await FiguresStory.withDemonstration { store in
      let trees = try await store.read { reader in
        try [2011, 2013, 2017, 2018, 2024].map { try CrimeTree.standing(in: $0, in: reader) }
      }
      #expect(trees.map { $0?.year } == [nil, 2012, 2017, 2018, 2019])
      #expect(trees[1]?.kinds.contains { $0.measure == "domestic-burglary" } == true)
      #expect(trees[2]?.below("violence-against-the-person").count == 4)
      // Death or injury by driving stands apart from April 2018.
      #expect(trees[3]?.below("violence-against-the-person").contains("death-by-driving") == true)
      for tree in trees.compactMap(\.self) {
        let kinds = tree.kinds(in: .antisocial).map(\.label.localizedLowercase)
        #expect(kinds.map { $0.prefix(4) } == ["as21", "as22", "as23", "tota"])
      }
    }
  }

  @Test func anOffenceCountsUnderOneKindThatNothingStandsBelow() async throws {
    try await FiguresStory.withMarrowby { store in
      let kinds = [("deliberate-fires", "safe-after-dark"), ("safe-after-dark", nil)].enumerated()
        .map { place, kind in
          CrimeTree.Kind(
            year: 2019, measure: kind.0, parent: kind.1, label: kind.0, ordinal: place,
            section: .victim, source: "invented")
        }
      let code = { (code: String, measure: String) in
        OffenceCode(year: 2019, code: code, description: "", measure: measure, source: "invented")
      }
      for codes in [
        [code("1", "safe-after-dark")],
        [code("1", "deliberate-fires"), code("1", "deliberate-fires")],
        [code("1", "arson")],
      ] {
        await #expect(throws: Refusal.self) {
          try await store.perform(
            PlantCrimeTree(from: 2019, kinds, codes: codes), as: Cast.analyst, at: Cast.morning)
        }
      }
      try await store.perform(
        PlantCrimeTree(from: 2019, kinds, codes: [code("1", "deliberate-fires")]),
        as: Cast.analyst, at: Cast.morning)
      let (tree, kept) = try await store.read {
        (try CrimeTree.standing(in: 2019, in: $0), try OffenceCode.all(of: 2019, in: $0))
      }
      let counted = tree?.counts(by: kept, ["1": 7, "99": 2])
      #expect(counted?.kinds == ["deliberate-fires": 7, "safe-after-dark": 7])
      #expect(counted?.left == ["99": 2])
    }
  }

  /// The Home Office's open data for one force and a year, by offence: added up by the tree of 2017, its groups
  /// come out as the file itself groups them.
  @Test(.enabled(if: corpus != nil, "HEADLAND_CORPUS names the folder of real files"))
  func theHomeOfficesCountsAddUpToItsGroups() async throws {
    let url = URL(filePath: Self.corpus ?? "").appending(
      path: "data/recorded_crime/home_office_prc_cleveland_2017-18_quarterly_by_offence.csv")
    let file = try CSV(String(decoding: try Data(contentsOf: url), as: UTF8.self))
    try await FiguresStory.withDemonstration { store in
      let (tree, codes) = try await store.read {
        (try CrimeTree.standing(in: 2017, in: $0), try OffenceCode.all(of: 2017, in: $0))
      }
      let groups = [
        "Violence against the person": "violence-against-the-person",
        "Sexual offences": "sexual-offences", "Robbery": "robbery",
        "Theft offences": "acquisitive-crime",
        "Criminal damage and arson": "criminal-damage-and-arson",
        "Drug offences": "drug-offences", "Public order offences": "public-disorder",
        "Possession of weapons offences": "possession-of-weapons",
        "Miscellaneous crimes": "other-crimes-against-society",
      ]
      for quarter in 1...4 {
        let rows = file.rows.filter { $0["Financial_Quarter"] == "\(quarter)" }
        var (offences, printed): ([String: Int], [String: Int]) = ([:], [:])
        for row in rows {
          let number = try #require(Int(row["Number_of_Offences"] ?? ""))
          offences[row["Offence_Code"] ?? "", default: 0] += number
          printed[row["Offence_Group"] ?? "", default: 0] += number
        }
        let counted = try #require(tree?.counts(by: codes, offences))
        #expect(counted.left.isEmpty)
        for (group, measure) in groups { #expect(counted.kinds[measure] == printed[group]) }
        #expect(counted.kinds["total-recorded-crime"] == printed.values.reduce(0, +))
      }
    }
  }
}
