import Foundation

/// Figures computed by other programs (scipy, statsmodels) from published counts.
///
/// `HEADLAND_CORPUS` names the folder that holds them as `data/expected/golden.json`.
struct GoldenFigures: Decodable {
  static let folder = ProcessInfo.processInfo.environment["HEADLAND_CORPUS"]

  static func read() throws -> GoldenFigures {
    let file = URL(filePath: folder ?? "").appending(path: "data/expected/golden.json")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(GoldenFigures.self, from: Data(contentsOf: file))
  }

  struct Poisson: Decodable {
    let o: Int
    let conf, lower, upper, exactLower, exactUpper: Double
    let method: String
  }

  struct RateRow: Decodable {
    let name: String
    let n: Int
    let pop, rate, lower, upper: Double
  }

  struct Wilson: Decodable {
    let x, n: Int
    let conf, p, lower, upper: Double
  }

  struct Change: Decodable {
    let what: String
    let previous, current, change: Int
    let percent, ratio, ratioLower, ratioUpper: Double?
    let zWheeler, zTwoCounts, pConditional, pDoubled, pEtestScore: Double
  }

  struct XmR: Decodable {
    let name: String
    let series: [Double]
    let n: Int
    let mean, amr, lower, upper, mrUpper: Double
  }

  struct FunnelRows: Decodable {
    struct Area: Decodable {
      let area: String
      let n: Int
      let pop, rate, expected, zApprox, lower95, upper95, lower998, upper998: Double
    }

    let averagePer1000: Double
    let areas: [Area]
  }

  struct Gini: Decodable {
    let counts: [Int]
    let gini, giniGeneralised, top20: Double
  }

  struct Accuracy: Decodable {
    enum CodingKeys: String, CodingKey {
      case caught = "n"
      case crimes = "N"
      case area = "a"
      case whole = "A"
      case hitRate, coverage, pai, ppaiHalf, rri
    }

    let caught, crimes: Int
    let area, whole, hitRate, coverage, pai, ppaiHalf: Double
    let rri: Double?
  }

  struct Displacement: Decodable {
    let intervention, control, displacement, controlDisplacement: [Int]
    let wdd: Int
    let se, z: Double
  }

  let poissonCi: [Poisson]
  let ratePer1000: [RateRow]
  let wilson: [Wilson]
  let change: [Change]
  let xmr: [XmR]
  let funnel: FunnelRows
  let gini: [Gini]
  let pai: [Accuracy]
  let wdd: Displacement
}
