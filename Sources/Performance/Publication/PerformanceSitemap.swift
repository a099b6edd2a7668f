import Civic
package import Commons
import Pages
import Records

extension SitemapOffer {
  /// Reports that are out, and the indicators and objectives that they speak of.
  package static let ofPerformance = SitemapOffer { reader in
    let published = try ReportPublication.all(in: reader)
    guard let latest = published.first else { return [] }
    let indicators = try Indicator.all(in: latest.quarter.financialYear, in: reader)
    return published.map(\.quarter.reportAddress)
      + (try Objective.all(in: reader)).map(\.webAddress) + indicators.map(\.webAddress)
  }
}
