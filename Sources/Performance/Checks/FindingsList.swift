import Pages

/// What does not add up, on a page: what is wrong first, then what somebody should look at.
struct FindingsList: Part {
  let findings: [Finding]
  /// What is said where there are none.
  let nothing: String

  /// A page shows no more; the command line tells them all.
  private static let most = 100

  var html: HTML {
    guard !findings.isEmpty else { return "<p class=\"govuk-body\">\(nothing)</p>\n" }
    let ordered =
      findings.filter { $0.severity != .doubt } + findings.filter { $0.severity == .doubt }
    let items = ordered.prefix(Self.most).map { finding -> HTML in
      "<li>\(Self.tag(finding.severity)) \(finding.sentence)</li>\n"
    }
    let left = findings.count - items.count
    let more: HTML? = left > 0 ? "<p class=\"govuk-body\">And \(left) more.</p>\n" : nil
    return "<ul class=\"govuk-list govuk-list--spaced\">\n\(items)</ul>\n\(more)"
  }

  private static func tag(_ severity: Finding.Severity) -> StateTag {
    switch severity {
    case .wrong, .typo: StateTag("Wrong", .attention)
    case .rounding: StateTag("Rounding", .quiet)
    case .doubt: StateTag("To be looked at", .current)
    }
  }
}
