import Access
import ArgumentParser
import Civic
import Performance
import Records

/// `headland figures owed`: which supplier owes which figure, and since when.
struct FiguresOwed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "owed", abstract: "Tell which supplier owes which figure, and since when.",
    discussion: """
      Of indicators and of the crime tree, what is due by the lag of its measure and not on record; \
      for the last four quarters, or the one that is named.

      EXAMPLES
        headland figures owed --data record
        headland figures owed --quarter 2019-20/Q2 --supplier fire --letter
      """)

  @Option(help: ArgumentHelp("Such as 2019-20/Q2.", valueName: "quarter"))
  var quarter: String?

  @Option(help: ArgumentHelp("Of this supplier alone.", valueName: "slug"))
  var supplier: String?

  @Flag(help: "Write the draft of a letter to each supplier instead.")
  var letter = false

  @OptionGroup var record: RecordOptions

  func validate() throws {
    if let quarter, Period(address: quarter)?.length != .quarter {
      throw ValidationError("“\(quarter)” is no quarter such as 2019-20/Q2.")
    }
  }

  func run() async throws {
    let today = Instant.onThisMachine.day
    let quarters = quarter.flatMap { Period(address: $0) }.map { [$0] }
    let supplier = supplier
    let debts = try await record.withStore { store in
      try await store.read {
        try OwedFigure.debts(
          for: quarters ?? OwedFigure.quarters(on: today), on: today, in: $0)
      }
    }.filter { supplier == nil || $0.supplier.slug == supplier }
    if debts.isEmpty { CommandOutput.say("Nothing is owed.") }
    for debt in debts { tell(debt, today) }
  }

  private func tell(_ debt: SupplierDebt, _ today: Day) {
    guard !letter else {
      let reminder = Reminder(debt, on: today, from: "")
      return CommandOutput.say("\(reminder.subject)\n\n\(reminder.text)\n")
    }
    let count = debt.figures.count
    CommandOutput.say("\(debt.supplier.name): \(count) \(count == 1 ? "figure" : "figures")")
    for line in debt.lines {
      CommandOutput.say(
        "  \(line.measure), \(line.areas): \(line.period); due \(line.due.iso), "
          + "\(today.days(since: line.due)) days ago")
    }
  }
}
