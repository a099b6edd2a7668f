extension Routes {
  /// The list of routes for the documents: who may come in where.
  public var listInMarkdown: String {
    let lines = list.sorted { ($0.path, $0.method) < ($1.path, $1.method) }
      .map { "| `\($0.method) \($0.path)` | \($0.entrance.inWords) |\n" }
    return """
      # Routes

      Every address of the site, and who may come in: the public, or those alone whose account has the
      permission. The program makes this list; nothing can be mounted without standing on it.

      | address | who |
      |---|---|
      \(lines.joined())
      """
  }
}
