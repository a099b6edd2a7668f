import Intake

/// The sections of one report while they are written: it counts sections and paragraphs.
struct SectionWriting {
  let invention: InventedPack
  var sections: [Pack.Section] = []
  private var number = 0
  private var paragraph = 0
  /// A clerk's slips: a section number left out or used twice, a first paragraph numbered 2.
  private let misnumbers: Bool

  init(invention: InventedPack, misnumbers: Bool = false) {
    (self.invention, self.misnumbers) = (invention, misnumbers)
  }

  /// A new section with its numbered paragraphs.
  mutating func open(_ title: String, _ texts: [String], _ seed: inout Seed) {
    number += 1
    if misnumbers && sections.count > 2 && seed.chance(12) { number += seed.pick([-1, 1, 1]) }
    sections.append(.init(number: String(number), title: title))
    paragraph = misnumbers && seed.chance(6) ? 1 : 0
    for text in texts {
      add(invention.fill(text, &seed))
      if texts.count > 2 && seed.chance(12) {
        add(invention.fill(Self.asides[seed.number(0...2)], &seed), numbered: false)
      }
    }
  }

  mutating func add(_ text: String, numbered: Bool = true) {
    paragraph += numbered ? 1 : 0
    put(.init(.paragraph, number: numbered ? "\(number).\(paragraph)" : nil, text: text))
  }

  /// The list of the topic under a numbered sentence.
  mutating func list(_ topic: PackTopic, _ seed: inout Seed) {
    add(invention.fill(topic.intro, &seed))
    entries(topic.entries, &seed)
    if seed.chance(25) {
      add(invention.fill(Self.asides[seed.number(0...2)], &seed), numbered: false)
    }
  }

  mutating func entries(_ entries: [PackTopic.Entry], _ seed: inout Seed) {
    var count = 0
    for entry in entries {
      count += 1
      let number =
        switch entry.mark {
        case "*", "-": String?.none
        case "1": String(count)
        default: entry.mark
        }
      let text = invention.fill(entry.text, &seed)
      put(.init(.listEntry, number: number, text: text, level: entry.mark == "-" ? 2 : 1))
    }
  }

  mutating func table(_ table: Pack.Table, _ pack: inout Pack) {
    pack.tables.append(table)
    put(.init(.table, table: pack.tables.count - 1))
  }

  /// A table of wards and counts after a sentence that leads to it.
  mutating func smallTable(_ pack: inout Pack, _ seed: inout Seed) {
    add("The number of reports in each ward is shown below:")
    let wards = seed.some(seed.number(3...6), of: Self.wards)
    let rows = wards.map { [$0, String(seed.number(4...88)), String(seed.number(4...88))] }
    table(.init(title: nil, columns: ["Ward", "This year", "Last year"], rows: rows), &pack)
  }

  private mutating func put(_ block: Pack.Block) {
    sections[sections.count - 1].blocks.append(block)
  }

  private static let wards = [
    "Harbour", "High Garth", "Old Town", "Priory", "Seaview and Dunes", "Westfields", "Mill Lane",
  ]
  private static let asides = [
    "This work is done with the help of volunteers, without whom it could not be kept up.",
    "A further meeting of the officers concerned will take place in {month}.",
    "Partners have been asked to look at what they can add from within their present budgets.",
  ]
}
