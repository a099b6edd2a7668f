import Access
import Civic
import Commons
import Intake
import Records

/// Gives the demonstration partnership its name, colour and words, unless settings were saved before.
struct DemonstrationSettings {
  let files: DemonstrationFiles

  func save(in store: Store, as asker: Asker, at now: Instant) async throws {
    var settings = try await store.read { try PartnershipSettings.current($0) }
    guard settings.version == 0 else { return }
    for row in files.settings { put(row["value"] ?? "", under: row["key"] ?? "", in: &settings) }
    settings.notice =
      "A demonstration: Hartlepool's figures and decisions are published ones; its people are invented, and so is all of Marrowby."
    try await store.perform(ChangeSettings(settings, basedOn: 0), as: asker, at: now)
  }

  private func put(_ value: String, under key: String, in settings: inout PartnershipSettings) {
    switch key {
    case "partnershipName": settings.name = value
    case "shortName": settings.shortName = value
    case "area": settings.area = value
    case "strapline": settings.strapline = value
    case "seaColour": settings.sea = value
    case "contactPost": settings.contactPost = value
    case "contactEmail": settings.contactEmail = value
    case "licence": settings.attribution = value
    default: break
    }
  }
}
