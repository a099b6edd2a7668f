import Testing

struct ImportRulesTests {
  /// What each target may import of ours: the floors below it.
  private static let below: [String: Set<String>] = [
    "Civic": [], "Access": ["Civic"], "Records": ["Civic", "Access"],
    "Intake": ["Civic", "Access", "Records"], "Pages": ["Civic", "Access", "Records"],
    "Documents": ["Civic", "Access", "Records"],
    "Commons": ["Civic", "Access", "Records", "Intake", "Pages", "Documents"],
    "Governance": ["Civic", "Access", "Records", "Intake", "Pages", "Documents", "Commons"],
    "Performance": ["Civic", "Access", "Records", "Intake", "Pages", "Documents", "Commons"],
  ]
  private static let webServer: Set<String> = [
    "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOPosix",
  ]
  private static let engines: Set<String> = ["GRDB", "GRDBSQLite", "CPostgres"]

  @Test func theSourcesAreFound() {
    #expect(SourceTree.sources.count > 100)
    #expect(SourceTree.tests.count > 40)
  }

  @Test func aFloorImportsOnlyFloorsBelowItAndAHouseImportsNoHouse() {
    let ours = Set(Self.below.keys).union(["headland"])
    for file in SourceTree.sources where file.target != "headland" && !file.path.contains("CP") {
      let allowed = Self.below[file.target] ?? []
      let wrong = file.imports.intersection(ours).subtracting(allowed)
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong)")
    }
  }

  @Test func filesOfPureRulesImportNoStoreAndNoWebServer() {
    for file in SourceTree.sources where ["Civic", "Access"].contains(file.target) {
      #expect(file.imports.isSubset(of: ["Foundation", "Civic", "Access"]), "\(file.path)")
    }
    let names = Set(SourceTree.sources.map(\.path))
    for file in SourceTree.sources {
      let record = file.path.replacing(".swift", with: "+Record.swift")
      guard names.contains(record) else { continue }
      #expect(file.imports.isDisjoint(with: Self.webServer.union(Self.engines)), "\(file.path)")
      #expect(!file.text.contains("\"SELECT "), "\(file.path) holds SQL")
    }
  }

  @Test func onlyTheEngineRoomKnowsTheEngines() {
    for file in SourceTree.sources where !file.imports.isDisjoint(with: Self.engines) {
      #expect(file.path.hasPrefix("Sources/Records/Engine/"), "\(file.path)")
    }
  }

  @Test func onlyVisitsKnowsTheWebServer() {
    for file in SourceTree.sources
    where file.imports.contains("Hummingbird") || file.imports.contains("HummingbirdCore") {
      #expect(file.path.hasPrefix("Sources/Pages/Visits/"), "\(file.path)")
    }
  }
}
