import Civic

/// A pack as the JSON object that `headland pack read --json` prints: all keys always there, null
/// where the pack prints nothing, lists in the order of the pack. The same pack gives the same bytes.
public enum PackJSON {
  public static func text(of pack: Pack) -> String {
    var json = JSONText()
    json.object {
      $0.field("body", pack.body)
      $0.announcement("meeting", pack.meeting)
      $0.list("members", pack.members) { $0.member($1) }
      $0.list("agenda", pack.agenda) { json, item in
        json.object {
          $0.field("number", item.number)
          $0.field("title", item.title)
          $0.field("presenter", item.presenter)
          $0.field("line", item.line)
        }
      }
      $0.announcement("nextMeeting", pack.nextMeeting)
      $0.key("minutes")
      $0.minutes(pack.minutes)
      $0.list("reports", pack.reports) { $0.report($1) }
      $0.list("tables", pack.tables) { $0.table($1) }
      $0.list("urgentItems", pack.urgentItems) { json, item in
        json.object {
          $0.field("minute", item.minute)
          $0.field("title", item.title)
          $0.field("line", item.line)
        }
      }
      $0.list("exemptItems", pack.exemptItems) { json, item in
        json.object {
          $0.field("act", item.act)
          $0.field("schedule", item.schedule)
          $0.field("paragraph", item.paragraph)
          $0.field("line", item.line)
        }
      }
    }
    return json.text
  }
}

extension JSONText {
  fileprivate mutating func announcement(_ name: String, _ value: Pack.Announcement) {
    key(name)
    object {
      $0.field("date", value.date?.iso)
      $0.field("time", value.time?.iso)
      $0.field("venue", value.venue)
      $0.field("line", value.line)
    }
  }

  fileprivate mutating func member(_ member: Pack.Member) {
    object {
      $0.field("name", member.name)
      $0.field("title", member.title)
      $0.field("post", member.post)
      $0.field("organisation", member.organisation)
      $0.field("category", member.category?.rawValue)
      $0.field("vacant", member.vacant)
      $0.field("line", member.line)
    }
  }

  fileprivate mutating func minutes(_ minutes: Pack.Minutes?) {
    object {
      $0.field("date", minutes?.date?.iso)
      $0.field("venue", minutes?.venue)
      $0.field("chair", minutes?.chair)
      $0.field("opened", minutes?.opened?.iso)
      $0.field("closed", minutes?.closed?.iso)
      $0.attendees("present", minutes?.present ?? [])
      $0.list("substitutes", minutes?.substitutes ?? []) { json, person in
        json.object {
          $0.field("name", person.name)
          $0.field("for", person.standsFor)
          $0.field("line", person.line)
        }
      }
      $0.attendees("apologies", minutes?.apologies ?? [])
      $0.attendees("alsoPresent", minutes?.alsoPresent ?? [])
      $0.attendees("officers", minutes?.officers ?? [])
      $0.list("items", minutes?.items ?? []) { $0.minute($1) }
      $0.field("line", minutes?.line)
    }
  }

  private mutating func attendees(_ name: String, _ people: [Pack.Attendee]) {
    list(name, people) { json, person in
      json.object {
        $0.field("name", person.name)
        $0.field("post", person.post)
        $0.field("line", person.line)
      }
    }
  }

  private mutating func minute(_ minute: Pack.Minute) {
    object {
      $0.field("number", minute.number)
      $0.field("title", minute.title)
      $0.field("presenter", minute.presenter)
      $0.numbered("decisions", minute.decisions)
      $0.blocks("blocks", minute.blocks)
      $0.field("line", minute.line)
    }
  }

  private mutating func numbered(_ name: String, _ texts: [Pack.Numbered]) {
    list(name, texts) { json, text in
      json.object {
        $0.field("number", text.number)
        $0.field("text", text.text)
        $0.field("line", text.line)
      }
    }
  }

  private mutating func blocks(_ name: String, _ blocks: [Pack.Block]) {
    list(name, blocks) { json, block in
      json.object {
        $0.field("kind", block.kind.rawValue)
        $0.field("number", block.number)
        $0.field("text", block.text)
        $0.field("table", block.table)
        $0.field("line", block.line)
      }
    }
  }

  fileprivate mutating func report(_ report: Pack.Report) {
    object {
      $0.field("agendaNumber", report.agendaNumber)
      $0.field("subject", report.subject)
      $0.field("reportOf", report.reportOf)
      $0.list("sections", report.sections) { json, section in
        json.object {
          $0.field("number", section.number)
          $0.field("title", section.title)
          $0.numbered(
            "paragraphs",
            section.paragraphs.map {
              Pack.Numbered(number: $0.number, text: $0.text, line: $0.line)
            })
          $0.field("line", section.line)
        }
      }
      $0.numbered("recommendations", report.recommendations)
      $0.list("backgroundPapers", report.backgroundPapers) { $0.value($1) }
      $0.list("contactOfficers", report.contactOfficers) { json, officer in
        json.object {
          $0.field("name", officer.name)
          $0.field("post", officer.post)
          $0.field("email", officer.email)
          $0.field("line", officer.line)
        }
      }
      $0.list("appendices", report.appendices.map(\.title)) { $0.value($1) }
      $0.field("line", report.line)
    }
  }

  fileprivate mutating func table(_ table: Pack.Table) {
    object {
      $0.field("title", table.title)
      $0.list("columns", table.columns) { $0.value($1) }
      $0.list("rows", table.rows) { json, row in
        json.array(row) { $0.value($1) }
      }
      $0.field("line", table.line)
    }
  }
}
