import Commons
import Pages

/// The bodies as they belong to each other, in words.
struct BodiesPage {
  struct Branch {
    var name: Link
    var kind: String
    var about: String
    /// `12 meetings on record, the last on 22 November 2019`.
    var record: String?
    var isInvented: Bool
    var groups: [Branch]
  }

  var branches: [Branch]
  var invented: [Branch]

  var page: Page {
    Page(
      title: "Bodies: who meets, and who answers to whom", section: .bodies,
      description: "The partnership, its groups, and the committees to which it answers.",
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(
      "Who meets, and who answers to whom",
      lede: "The partnership, the groups that do its work, and the bodies that it works with."))
    \(branches.isEmpty && invented.isEmpty
      ? EmptyState("No body is on record.", toDo: "Bodies come with the first pack.").html : nil)\
    \(branches.isEmpty ? nil : list(branches))
    \(invented.isEmpty ? nil : inventedSection)
    """
  }

  private var inventedSection: HTML {
    """
    <h2 id="invented">Invented, for demonstration</h2>
    <p>These bodies, their people, places and figures are made up, so that the reading of packs can \
    be tried.</p>
    \(list(invented))
    """
  }

  private func list(_ branches: [Branch]) -> HTML {
    "<ul class=\"hl-tree\">\n\(branches.map(item))</ul>\n"
  }

  private func item(_ branch: Branch) -> HTML {
    """
    <li class="hl-tree__item"><p class="hl-tree__name">\(branch.name)\
    \(branch.isInvented ? " \(InventedMark())" : nil as HTML?) \
    <span class="hl-tree__kind">\(branch.kind)</span></p>
    \(branch.about.isEmpty ? nil : "<p class=\"hl-tree__about\">\(branch.about)</p>\n" as HTML)\
    \(branch.record.map { "<p class=\"hl-tree__record\">\($0)</p>\n" } as HTML?)\
    \(branch.groups.isEmpty ? nil : list(branch.groups))\
    </li>

    """
  }
}

extension Array {
  /// Those that answer first, each part in its order.
  fileprivate func partitioned(first answers: (Element) -> Bool) -> [Element] {
    filter(answers) + filter { !answers($0) }
  }
}

extension BodiesPage {
  init(_ bodies: [BodyOnList]) {
    let slugs = Set(bodies.map(\.body.slug))
    // Bodies whose meetings are on record come first; the order is kept otherwise.
    let roots = bodies.filter { listed in
      listed.body.parent.map { !slugs.contains($0) } ?? true
    }.partitioned { $0.meetingCount > 0 }
    branches = roots.filter { !$0.body.invented }
      .map { BodiesPage.branch($0, among: bodies, depth: 0) }
    invented = roots.filter(\.body.invented)
      .map { BodiesPage.branch($0, among: bodies, depth: 0) }
  }

  /// - Parameter depth: bodies that name each other as parents would have no end.
  private static func branch(
    _ listed: BodyOnList, among bodies: [BodyOnList], depth: Int
  ) -> Branch {
    let below = depth < 5 ? bodies.filter { $0.body.parent == listed.body.slug } : []
    return Branch(
      name: Link(listed.body.name, to: listed.body.address), kind: listed.body.kind.inWords,
      about: listed.body.about, record: listed.inWords, isInvented: listed.body.invented,
      groups: below.map { branch($0, among: bodies, depth: depth + 1) })
  }
}
