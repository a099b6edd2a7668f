import Civic
public import Intake

/// The truth about a printed pack as the JSON in which packs are measured: written by hand and
/// apart from the program's own encoder, so that each checks the other.
public enum PackTruth {
  public static func json(_ pack: Pack) -> String {
    value(of: pack).text(indent: "") + "\n"
  }

  /// A value of JSON whose keys keep their order.
  indirect enum Value {
    case null
    case flag(Bool)
    case text(String)
    case list([Value])
    case object([(String, Value)])

    init(_ text: String?) { self = text.map(Value.text) ?? .null }

    func text(indent: String) -> String {
      let deeper = indent + " "
      switch self {
      case .null: return "null"
      case .flag(let flag): return flag ? "true" : "false"
      case .text(let text): return Value.quoted(text)
      case .list(let values):
        if values.isEmpty { return "[]" }
        let simple = values.allSatisfy(\.isSimple)
        let parts = values.map { $0.text(indent: deeper) }
        return simple
          ? "[" + parts.joined(separator: ", ") + "]"
          : "[\n\(deeper)" + parts.joined(separator: ",\n\(deeper)") + "\n\(indent)]"
      case .object(let pairs):
        let parts = pairs.map { "\(Value.quoted($0)): " + $1.text(indent: deeper) }
        return pairs.allSatisfy(\.1.isSimple)
          ? "{" + parts.joined(separator: ", ") + "}"
          : "{\n\(deeper)" + parts.joined(separator: ",\n\(deeper)") + "\n\(indent)}"
      }
    }

    private var isSimple: Bool {
      switch self {
      case .null, .flag, .text: true
      case .list, .object: false
      }
    }

    private static func quoted(_ text: String) -> String {
      var out = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\t": out += "\\t"
        case "\r": out += "\\r"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out + "\""
    }
  }

  private static func value(of pack: Pack) -> Value {
    .object([
      ("body", .init(pack.body)), ("meeting", announced(pack.meeting)),
      ("members", .list(pack.members.map(member))), ("agenda", .list(pack.agenda.map(item))),
      ("nextMeeting", announced(pack.nextMeeting)),
      ("minutes", pack.minutes.map(minutes) ?? .null),
      ("reports", .list(pack.reports.map(report))), ("tables", .list(pack.tables.map(table))),
      (
        "urgentItems",
        .list(
          pack.urgentItems.map {
            .object([("minute", .text($0.minute)), ("title", .text($0.title))])
          })
      ),
      (
        "exemptItems",
        .list(
          pack.exemptItems.map {
            .object([
              ("act", .text($0.act)), ("schedule", .text($0.schedule)),
              ("paragraph", .text($0.paragraph)),
            ])
          })
      ),
    ])
  }

  private static func announced(_ meeting: Pack.Announcement) -> Value {
    .object([
      ("date", .init(meeting.date?.iso)), ("time", .init(meeting.time?.iso)),
      ("venue", .init(meeting.venue)),
    ])
  }

  private static func member(_ member: Pack.Member) -> Value {
    .object([
      ("name", .init(member.name)), ("title", .init(member.title)), ("post", .init(member.post)),
      ("organisation", .init(member.organisation)),
      ("category", .init(member.category?.rawValue)), ("vacant", .flag(member.vacant)),
    ])
  }

  private static func item(_ item: Pack.AgendaItem) -> Value {
    .object([
      ("number", .text(item.number)), ("title", .text(item.title)),
      ("presenter", .init(item.presenter)),
    ])
  }

  private static func minutes(_ minutes: Pack.Minutes) -> Value {
    func names(_ people: [Pack.Attendee]) -> Value {
      .list(people.map { .object([("name", .text($0.name))]) })
    }
    let officers = minutes.officers.map {
      Value.object([("name", .text($0.name)), ("post", .init($0.post))])
    }
    let substitutes = minutes.substitutes.map {
      Value.object([("name", .text($0.name)), ("for", .text($0.standsFor))])
    }
    return .object([
      ("date", .init(minutes.date?.iso)), ("chair", .init(minutes.chair)),
      ("opened", .init(minutes.opened?.iso)), ("closed", .init(minutes.closed?.iso)),
      ("present", names(minutes.present)), ("substitutes", .list(substitutes)),
      ("apologies", names(minutes.apologies)), ("alsoPresent", names(minutes.alsoPresent)),
      ("officers", .list(officers)), ("items", .list(minutes.items.map(minute))),
    ])
  }

  private static func minute(_ minute: Pack.Minute) -> Value {
    .object([
      ("number", .text(minute.number)), ("title", .text(minute.title)),
      ("presenter", .init(minute.presenter)), ("decisions", numbered(minute.decisions)),
    ])
  }

  private static func numbered(_ texts: [Pack.Numbered]) -> Value {
    .list(texts.map { .object([("number", .init($0.number)), ("text", .text($0.text))]) })
  }

  private static func report(_ report: Pack.Report) -> Value {
    let officers = report.contactOfficers.map {
      Value.object([
        ("name", .text($0.name)), ("post", .init($0.post)), ("email", .init($0.email)),
      ])
    }
    return .object([
      ("agendaNumber", .init(report.agendaNumber)), ("subject", .init(report.subject)),
      ("reportOf", .init(report.reportOf)), ("sections", .list(report.sections.map(section))),
      ("recommendations", numbered(report.recommendations)),
      ("backgroundPapers", .list(report.backgroundPapers.map(Value.text))),
      ("contactOfficers", .list(officers)),
      ("appendices", .list(report.appendices.map { .text($0.title) })),
    ])
  }

  private static func section(_ section: Pack.Section) -> Value {
    let paragraphs = section.paragraphs.map {
      Value.object([("number", .init($0.number)), ("text", .text($0.text))])
    }
    return .object([
      ("number", .init(section.number)), ("title", .text(section.title)),
      ("paragraphs", .list(paragraphs)),
    ])
  }

  private static func table(_ table: Pack.Table) -> Value {
    .object([
      ("title", .init(table.title)), ("columns", .list(table.columns.map(Value.text))),
      ("rows", .list(table.rows.map { .list($0.map(Value.text)) })),
    ])
  }
}
