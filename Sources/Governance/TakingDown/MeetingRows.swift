import Civic
import Commons
import Foundation
import Records

/// Rows of a meeting's record that are taken out or put back together, as they stand in the database.
struct MeetingRows: Codable, Equatable {
  var agenda: [AgendaItem] = []
  var papers: [Paper] = []
  var paperBlocks: [PaperBlock] = []
  var recommendations: [Recommendation] = []
  var backgroundPapers: [BackgroundPaper] = []
  var contactPosts: [ContactPost] = []
  var tables: [PrintedTable] = []
  var cells: [PrintedCell] = []
  var tablePlaces: [TablePlace] = []
  var figures: [QuotedFigure] = []
  var minutes: [Minute] = []
  var minuteBlocks: [MinuteBlock] = []
  var decisions: [Decision] = []
  var promises: [Promise] = []

  /// Where a table stands in a paper that stays.
  struct TablePlace: Codable, Equatable {
    let paperID: Paper.ID
    let ordinal: Int
    let tableID: PrintedTable.ID
  }

  var isEmpty: Bool { self == MeetingRows() }

  /// The files that print them.
  var sources: Set<SourceDocument.ID> {
    let numbers =
      minutes.map(\.sourceID) + decisions.map(\.sourceID)
      + agenda.map(\.sourceID)
    let ids = papers.map(\.sourceID) + tables.map(\.sourceID) + promises.map(\.sourceID)
    return Set(ids + figures.map(\.sourceID) + numbers.map { SourceDocument.ID(rawValue: $0) })
  }

  /// Takes them out. What the audit log says of them elsewhere is erased with them, so that nothing
  /// of it is left behind.
  func remove(in work: Work) throws {
    for item in agenda {
      try work.change(
        details: AgendaItem.self,
        "DELETE FROM agendaItem WHERE meetingID = \(item.meetingID) AND ordinal = \(item.ordinal)")
    }
    for figure in figures {
      try work.change(
        details: QuotedFigure.self,
        """
        DELETE FROM quotedFigure
        WHERE sourceID = \(figure.sourceID) AND ordinal = \(figure.ordinal)
        """)
    }
    for promise in promises { try work.takeOut(promise) }
    for decision in decisions { try work.takeOut(decision) }
    for minute in minutes { try work.takeOut(minute) }
    for table in tables { try work.takeOut(table) }
    for paper in papers { try work.takeOut(paper) }
  }

  /// Puts them back under the identifiers that they had.
  func insert(in work: Work) throws {
    try work.insert(details: agenda)
    for paper in papers { try work.insert(paper) }
    for table in tables { try work.insert(table) }
    try work.insert(details: cells)
    for place in tablePlaces {
      try work.change(
        details: PaperBlock.self,
        """
        UPDATE paperBlock SET tableID = \(place.tableID)
        WHERE paperID = \(place.paperID) AND ordinal = \(place.ordinal)
        """)
    }
    try work.insert(details: paperBlocks)
    try work.insert(details: recommendations)
    try work.insert(details: backgroundPapers)
    try work.insert(details: contactPosts)
    for minute in minutes { try work.insert(minute) }
    try work.insert(details: minuteBlocks)
    for decision in decisions { try work.insert(decision) }
    for promise in promises { try work.insert(promise) }
    try work.insert(details: figures)
  }

  /// As they are kept.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  init() {}

  init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }
}
