import Civic
import Records

/// What a return is read against: the measures and areas on record under all their names, and what
/// was remembered of the supplier's own files.
struct ReturnGround {
  let supplier: String
  let maps: [String: ReturnMap]
  let suppliers: [String: String]
  private let measuresByName: [String: [Measure]]
  private let areasByName: [String: [String]]
  /// The codes of all areas that the file may mean.
  let areas: Set<String>
  private let remembered: [ReturnName.Kind: [String: String]]

  /// - Parameter codes: what stands in the file where areas stand; small areas are known by code only.
  init(of supplier: String, codes: Set<String>, in reader: Reader) throws {
    self.supplier = supplier
    maps = Dictionary(
      try ReturnMap.all(of: supplier, in: reader).map { ($0.form, $0) },
      uniquingKeysWith: { first, _ in first })
    suppliers = Dictionary(
      try Supplier.all(in: reader).map { ($0.slug, $0.name) },
      uniquingKeysWith: { first, _ in first })
    var measures: [String: [Measure]] = [:]
    for measure in try Measure.all(in: reader) {
      for name in Set([measure.slug, folded(measure.name), folded(measure.fullName)]) {
        measures[name, default: []].append(measure)
      }
    }
    measuresByName = measures
    let chief = try Area.chief(in: reader)
    areasByName = Dictionary(grouping: chief) { folded($0.name) }.mapValues { $0.map(\.code) }
    let names = try ReturnName.all(of: supplier, in: reader)
    remembered = Dictionary(grouping: names, by: \.kind).mapValues { names in
      Dictionary(names.map { ($0.word, $0.meaning) }, uniquingKeysWith: { first, _ in first })
    }
    let asked = codes.union(maps.values.map(\.area)).union(names.map(\.meaning))
    areas = try Self.known(Array(asked), in: reader).union(chief.map(\.code))
  }

  /// Asked for in parts: a statement takes only so many values.
  private static func known(_ codes: [String], in reader: Reader) throws -> Set<String> {
    var known: Set<String> = []
    for start in stride(from: 0, to: codes.count, by: 5_000) {
      let part = Array(codes[start..<min(start + 5_000, codes.count)])
      known.formUnion(
        try reader.all(String.self, "SELECT code FROM area WHERE code IN (\(list: part))"))
    }
    return known
  }

  enum Found<What> {
    case one(What)
    case several
    case none
    /// It was said of the name that it is no figure of ours.
    case passedOver
  }

  func measure(_ text: String) -> Found<Measure> {
    if let meaning = remembered[.measure]?[folded(text)] {
      guard !meaning.isEmpty else { return .passedOver }
      return measuresByName[meaning]?.first { $0.slug == meaning }.map { .one($0) } ?? .none
    }
    let found = measuresByName[folded(text)] ?? []
    // A slug is one measure's own, whatever others are called.
    if let own = found.first(where: { $0.slug == text }) { return .one(own) }
    return found.count > 1 ? .several : found.first.map { .one($0) } ?? .none
  }

  func area(_ text: String) -> Found<String> {
    if let meaning = remembered[.area]?[folded(text)] {
      return meaning.isEmpty ? .passedOver : .one(meaning)
    }
    if areas.contains(text) { return .one(text) }
    let found = areasByName[folded(text)] ?? []
    return found.count > 1 ? .several : found.first.map { .one($0) } ?? .none
  }
}
