import Civic
import Records

/// Which suppliers' figures of which quarters are signed off.
struct SignOffBook: Sendable {
  private let signOffs: [Place: SignOff]

  private struct Place: Hashable {
    let supplier: String
    let quarter: Period
  }

  init(_ signOffs: [SignOff]) {
    self.signOffs = Dictionary(
      signOffs.map { (Place(supplier: $0.supplier, quarter: $0.quarter), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  init(in reader: Reader) throws { self.init(try SignOff.all(in: reader)) }

  /// - Parameter period: of any length; it goes with the quarter in which it ends.
  func signOff(of measure: Measure, over period: Period) -> SignOff? {
    signOffs[Place(supplier: measure.supplier, quarter: period.quarterOfSignOff)]
  }

  func signOff(of supplier: String, in quarter: Period) -> SignOff? {
    signOffs[Place(supplier: supplier, quarter: quarter)]
  }

  var isEmpty: Bool { signOffs.isEmpty }

  /// Why a figure cannot be changed, nil where it can.
  func lock(on measure: Measure, over period: Period) -> String? {
    guard let signOff = signOff(of: measure, over: period), signOff.isLocked else { return nil }
    return """
      the figures of \(signOff.quarter.name) from this supplier were signed off on \
      \(signOff.signedAt.day.inWords); open them again first.
      """
  }
}
