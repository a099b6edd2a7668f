import Testing

struct WritingRulesTests {
  @Test func aFileHasAtMost400Lines() {
    for file in SourceTree.sources + SourceTree.tests {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func aFunctionHasAtMost40Lines() {
    for file in SourceTree.sources + SourceTree.tests {
      for function in Function.all(in: file) {
        #expect(
          function.length <= 40,
          "\(file.path):\(function.line) \(function.name) has \(function.length) lines")
      }
    }
  }

  @Test func onlyPagesMakesMarkupWithoutEscaping() {
    for file in SourceTree.sources where file.text.contains("HTML(raw:") {
      #expect(file.target == "Pages", "\(file.path)")
    }
  }

  /// `Statement` binds whatever is interpolated; the engines' own calls take plain text.
  @Test func noSQLReachesAnEngineButThroughAStatement() {
    let calls = ["execute(sql:", "PQexec(", "PQprepare(", "PQexecParams(", "sqlite3_"]
    for file in SourceTree.sources where calls.contains(where: file.text.contains) {
      #expect(file.path.hasPrefix("Sources/Records/Engine/"), "\(file.path)")
    }
    for file in SourceTree.sources where file.text.contains("\\(name:") {
      #expect(file.target == "Records", "\(file.path) puts a name into SQL")
    }
  }

  @Test func noFileIsCalledHelpersOrUtilities() {
    let banned = ["helper", "util", "common.", "core.", "extensions", "manager", "misc"]
    for file in SourceTree.sources {
      let name = file.name.lowercased()
      #expect(!banned.contains(where: name.contains), "\(file.path)")
    }
  }

  @Test func theTestsCheckTheFormatting() {
    #expect(SourceTree.text(of: "bin/test").contains("format lint --strict"))
  }
}

/// A function as it stands in a formatted file: from its `func` or `init` to the brace that ends it
/// in the same column.
private struct Function {
  let name: String
  let line: Int
  let length: Int

  static func all(in file: SourceTree.File) -> [Function] {
    var functions: [Function] = []
    let lines = file.lines
    for (index, line) in lines.enumerated() {
      let code = line.drop { $0 == " " }
      guard !code.hasPrefix("//"), code.contains("func ") || code.contains("init"),
        let name = declared(String(code))
      else { continue }
      let indent = String(line.prefix { $0 == " " })
      guard
        let open = lines[index...].firstIndex(where: { $0.hasSuffix("{") || $0.hasSuffix("}") }),
        lines[open].hasSuffix("{"),
        let close = lines[open...].firstIndex(where: { $0 == indent + "}" })
      else { continue }
      functions.append(Function(name: name, line: index + 1, length: close - index + 1))
    }
    return functions
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "private", "fileprivate", "static", "mutating", "consuming", "override",
    "nonisolated", "@discardableResult", "@Test", "@Sendable", "convenience",
  ]

  private static func declared(_ code: String) -> String? {
    var words = code.split(separator: " ")
    while let first = words.first, modifiers.contains(first) { words.removeFirst() }
    guard let first = words.first else { return nil }
    if first == "func", words.count > 1 { return String(words[1].prefix { $0 != "(" }) }
    let isInit = ["init(", "init?(", "init<"].contains(where: first.hasPrefix)
    return isInit ? "init" : nil
  }
}
