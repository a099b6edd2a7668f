import Pages

/// The settings as fields of a form: each has the name of its column.
enum SettingsForm {
  struct Line: Sendable {
    let name: String
    let label: String
    var hint: String?
    var width = TextField.Width.full
  }

  struct Group: Sendable {
    let heading: String
    let fields: [Line]
    var hasLogo = false
  }

  static let groups: [Group] = [
    Group(
      heading: "The partnership",
      fields: [
        Line(name: "name", label: "Name"),
        Line(name: "shortName", label: "Short name", hint: "For page titles.", width: .twenty),
        Line(name: "area", label: "Area", width: .twenty),
        Line(name: "strapline", label: "Line under the name"),
        Line(name: "contactPost", label: "Post to write to", hint: "A post, not a person."),
        Line(name: "contactEmail", label: "Its e-mail address"),
      ]),
    Group(
      heading: "The look",
      fields: [
        Line(
          name: "sea", label: "Colour of links and buttons",
          hint: "Such as #0b5a73. Leave empty for the usual one.", width: .ten),
        Line(name: "notice", label: "Notice on every page", hint: "Leave empty for none."),
        Line(name: "attribution", label: "What the licence of the figures asks to be said"),
      ], hasLogo: true),
    Group(
      heading: "The site",
      fields: [
        Line(
          name: "baseAddress", label: "Address of the site",
          hint: "Such as https://example.org. It stands in the links that are sent."),
        Line(
          name: "trustedProxies", label: "Trusted proxies",
          hint: "Addresses such as 10.0.0.1 or 10.0.0.0/8, with spaces between."),
      ]),
    Group(
      heading: "Signing in",
      fields: [
        Line(name: "idleMinutes", label: "Minutes after which an idle session ends", width: .four),
        Line(name: "sessionHours", label: "Hours after which every session ends", width: .four),
        Line(name: "lockAfter", label: "Wrong passwords until a lock-out", width: .four),
        Line(name: "lockMinutes", label: "Minutes of a lock-out", width: .four),
        Line(name: "linkDays", label: "Days for which a one-time link is good", width: .four),
      ]),
  ]

  @Sendable static func label(_ name: String) -> String {
    if name == "logoVersion" { return "Logo" }
    return groups.lazy.flatMap(\.fields).first { $0.name == name }?.label ?? name
  }

  static func values(of settings: PartnershipSettings) -> [String: String] {
    [
      "version": String(settings.version), "name": settings.name,
      "shortName": settings.shortName, "area": settings.area, "strapline": settings.strapline,
      "sea": settings.sea, "notice": settings.notice, "attribution": settings.attribution,
      "contactPost": settings.contactPost, "contactEmail": settings.contactEmail,
      "baseAddress": settings.baseAddress, "trustedProxies": settings.trustedProxies,
      "idleMinutes": String(settings.idleMinutes),
      "sessionHours": String(settings.sessionHours), "lockAfter": String(settings.lockAfter),
      "lockMinutes": String(settings.lockMinutes), "linkDays": String(settings.linkDays),
    ]
  }

  /// A number that cannot be read is 0, which the settings refuse by name of its field.
  static func settings(in form: PostedForm) -> PartnershipSettings {
    PartnershipSettings(
      id: PartnershipSettings.beginning.id, version: 0, name: form.text("name"),
      shortName: form.text("shortName"), area: form.text("area"),
      strapline: form.text("strapline"), sea: form.text("sea").lowercased(), logoVersion: "",
      notice: form.text("notice"), attribution: form.text("attribution"),
      contactPost: form.text("contactPost"), contactEmail: form.text("contactEmail"),
      baseAddress: form.text("baseAddress"), trustedProxies: form.text("trustedProxies"),
      idleMinutes: Int(form.text("idleMinutes")) ?? 0,
      sessionHours: Int(form.text("sessionHours")) ?? 0,
      lockAfter: Int(form.text("lockAfter")) ?? 0, lockMinutes: Int(form.text("lockMinutes")) ?? 0,
      linkDays: Int(form.text("linkDays")) ?? 0)
  }
}
