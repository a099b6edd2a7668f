/// The words by which posts, organisations and ranks are told from the names of people, as the
/// papers of English community safety partnerships use them. List of 21 November 2026; it holds
/// kinds of bodies and posts, never a body or a person of one place.
enum Lexicon {
  /// Words that a body's name holds and a person's does not.
  static let organisation: Set<String> = [
    "council", "police", "constabulary", "authority", "trust", "service", "group", "company",
    "office", "nhs", "ccg", "court", "courts", "university", "college", "school", "association",
    "partnership", "federation", "society", "charity", "foundation", "agency", "housing", "homes",
    "hospital", "hospitals", "board", "commission", "consortium", "network", "forum", "alliance",
    "ltd", "limited", "plc", "cic", "hmpps", "hmcts", "cps", "opcc", "ministry", "department",
    "fire", "probation", "brigade", "icb", "healthwatch", "magistrates", "academy", "institute",
    "organisation", "union", "church", "bureau", "committee", "prison", "hmp", "centre", "crc",
    "rehabilitation", "clinical", "commissioning", "ambulance",
  ]

  /// Words that head or end the name of a post.
  static let post: Set<String> = [
    "director", "manager", "officer", "executive", "commissioner", "head", "chair", "chairman",
    "chairperson", "representative", "leader", "co-ordinator", "coordinator", "commander",
    "consultant", "lead", "member", "advisor", "adviser", "analyst", "clerk", "secretary",
    "administrator", "solicitor", "superintendent", "superintendant", "inspector", "sergeant",
    "constable", "principal", "headteacher", "practitioner", "specialist", "supervisor", "deputy",
    "registrar", "treasurer", "assistant", "strategist", "worker", "command", "president", "warden",
    "substitute", "observer", "auditor", "trustee", "owner", "planner", "engineer", "nurse",
  ]

  /// Words that open a post where the comma after the name is missing.
  static let postOpening: Set<String> = [
    "director", "head", "chief", "assistant", "deputy", "district", "strategic", "senior",
    "interim",
    "acting", "principal", "community", "neighbourhood", "area", "regional", "operations",
    "service",
    "team", "group", "station", "locality", "partnership", "performance", "policy", "public",
    "executive", "chair", "manager", "representative", "elected", "nominated", "commissioning",
    "strategy", "democratic", "youth", "scrutiny", "housing", "corporate", "lead", "officer",
  ]

  /// Ranks and forms of address before a name; the first list must be followed by the second.
  static let rankOpening: Set<String> = [
    "chief", "deputy", "assistant", "detective", "acting", "temporary", "station", "group", "area",
    "district", "a/", "t/", "ch", "lord", "vice", "police",
  ]
  static let rank: Set<String> = [
    "councillor", "councillors", "cllr", "cllrs", "alderman", "mayor", "superintendent",
    "superintendant", "supt", "inspector", "insp", "sergeant", "sgt", "constable", "commander",
    "pc",
    "ps", "dr", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "rev", "revd",
    "reverend", "canon", "prof", "professor", "judge", "dci", "di", "ds", "dc", "ch/insp", "c/insp",
  ]
  private static let fireRank: Set<String> = ["manager"]

  /// Common words of posts and papers that no person is called.
  static let common: Set<String> = [
    "safety", "community", "communities", "public", "health", "youth", "services", "children",
    "children's", "adult", "adults", "neighbourhood", "neighbourhoods", "regeneration", "justice",
    "strategic", "strategy", "policy", "performance", "update", "verbal", "report", "plan",
    "voluntary", "sector", "social", "care", "joint", "environment", "environmental", "offender",
    "offending", "management", "crime", "victim", "victims", "domestic", "abuse", "violence",
    "drug", "drugs", "alcohol", "team", "unit", "division", "directorate", "democratic",
    "support", "civic", "town", "hall", "level", "floor", "street", "road", "avenue", "apologies",
    "present", "also", "officers", "members", "responsible", "other", "invited", "minutes",
    "meeting", "agenda", "item", "items", "vacant", "vacancy", "elected", "nominated", "borough",
    "county", "city", "national", "regional", "chief", "district", "executive", "integrated",
    "early", "intervention", "development", "research", "prevention", "substance", "misuse",
    "the", "and", "of", "for", "in", "with", "to", "section", "appendix", "table", "figure",
    "purpose", "issue", "issues", "decision", "decisions", "recommendation", "recommendations",
    "background", "confirmed", "none", "matters", "arising", "business", "urgent", "north", "south",
    "east", "west", "central", "corporate", "finance", "legal", "commercial", "operations",
    "director's", "mental", "wellbeing", "well-being", "customer", "procedure", "rule", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "substitutes", "attendance", "area", "force", "ward", "valley", "region", "england",
    "quarter", "annual", "action", "reducing", "safe", "safer", "stronger", "home", "office",
  ]

  /// A line that ends with one of these is not finished.
  private static let open: Set<String> = [
    "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "as",
    "that", "which", "who", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will",
    "would", "their", "its", "this", "these", "not", "into", "through", "between", "under", "than",
    "local", "any", "all", "our", "such", "both", "per", "within", "including", "safer",
  ]

  static func endsOpen(_ text: String) -> Bool {
    if text.hasSuffix(":-") { return false }
    if text.hasSuffix(",") || text.hasSuffix("-") || text.hasSuffix("(") { return true }
    return text.words.last.map { open.contains($0.lowercased()) } ?? false
  }

  static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "'" || $0 == "/") }.map(
      String.init)
  }

  /// The text names a post: it holds a post's word, or opens as posts do.
  static func isPost(_ text: some StringProtocol) -> Bool {
    let words = words(text)
    guard !words.isEmpty else { return false }
    if words[0] == "office" { return false }
    return words.contains { post.contains($0) || post.contains(singular($0)) }
  }

  static func isOrganisation(_ text: some StringProtocol) -> Bool {
    words(text).contains { organisation.contains($0) }
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
