import Intake
import Testing

/// Short papers of an invented partnership, put together for one test each.
enum PackPaper {
  static func read(_ text: String) throws -> Pack { try PackReader().read(text) }

  static func agenda(head: String? = nil, members: String = "", items: String = "") -> String {
    """
    SAFER MARLHAM PARTNERSHIP AGENDA

    \(head ?? "16 August 2013\n\nat 9.30 am\n\nin Committee Room B, Town Hall, Marlham")

    MEMBERS: SAFER MARLHAM PARTNERSHIP

    \(members)

    1. APOLOGIES FOR ABSENCE

    2. MINUTES

    \(items)

    """
  }

  static func minutes(
    present: String = "Present:\n\nCouncillor Ada Fenn (In the Chair)", _ items: String
  ) -> String {
    agenda() + """

      SAFER MARLHAM PARTNERSHIP DECISION RECORD

      5 July 2013

      The meeting commenced at 2.00 pm in the Town Hall, Marlham

      \(present)

      \(items)

      The meeting concluded at 3.16 pm

      CHAIR

      """
  }

  static func report(
    head: String = "Report of: Scrutiny Manager\n\nSubject: SAFE HAVENS", _ sections: String
  ) -> String {
    agenda(items: "- 2.1 Safe Havens - Scrutiny Manager") + """

      SAFER MARLHAM PARTNERSHIP

      16 August 2013

      \(head)

      \(sections)

      """
  }

  static func member(_ line: String) throws -> Pack.Member {
    try #require(try read(agenda(members: line)).members.first)
  }

  static func attendance(_ present: String) throws -> Pack.Minutes {
    let text = minutes(present: present, "6. Apologies for Absence\n\nNone.")
    return try #require(try read(text).minutes)
  }

  static func minute(_ text: String) throws -> Pack.Minute {
    try #require(try read(minutes(text)).minutes?.items.first)
  }
}
