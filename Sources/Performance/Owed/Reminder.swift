package import Civic

/// The draft of a letter that asks a supplier for what is owed. It is addressed to the post, never to a
/// person, and sent by whoever asks.
package struct Reminder: Sendable, Hashable {
  let debt: SupplierDebt
  let day: Day
  /// Who asks.
  let partnership: String

  package init(_ debt: SupplierDebt, on day: Day, from partnership: String) {
    (self.debt, self.day, self.partnership) = (debt, day, partnership)
  }

  package var subject: String {
    let count = debt.figures.count
    let asks = partnership.isEmpty ? "" : " for the \(partnership)"
    return "\(count) \(count == 1 ? "figure" : "figures") awaited from \(debt.supplier.name)\(asks)"
  }

  package var text: String { text(atMost: .max) }

  /// Browsers and mail programs cut off long addresses, so a link holds no more lines than it may.
  var shortText: String { text(atMost: 12) }

  private func text(atMost most: Int) -> String {
    let lines = debt.lines
    let post = debt.supplier.post.isEmpty ? "Whoever sends our figures" : debt.supplier.post
    var list = lines.prefix(most).map { line in
      "- \(line.measure), \(line.areas): \(line.period); due \(line.due.inWords)"
    }
    if lines.count > most {
      list.append("- and \(lines.count - most) more, which the template lists")
    }
    return """
      To: \(post), \(debt.supplier.name)

      On \(day.inWords) these figures had not reached us:

      \(list.joined(separator: "\n"))

      Please fill in the template that comes with this letter and send it back. Where there is no \
      figure, choose the reason in the column “Why there is none”, and say in “Due” when it will come.
      """
  }
}
