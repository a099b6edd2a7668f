public import Access
public import Civic

/// Invented people who ask for things in the tests, and the moment at which they do.
public enum Cast {
  public static let administrator = Asker.account(id: 1, name: "Ada Admin", role: .administrator)
  public static let clerk = Asker.account(id: 2, name: "Clara Clerk", role: .editor)
  public static let analyst = Asker.account(id: 3, name: "Anil Analyst", role: .analyst)
  public static let reader = Asker.account(id: 4, name: "Rhys Reader", role: .reader)
  public static let console = Asker.console(operatedBy: "operator")

  /// Thursday 14 November 2019, half past nine.
  public static let morning = Instant(Day(iso: "2019-11-14")!, ClockTime(iso: "09:30")!)
}
