import Intake

extension InventedPack {
  /// The list of members, with two vacant seats; in half of the packs under headings.
  mutating func inviteMembers(_ seed: inout Seed) {
    let kept = seed.number(13...19)
    var members = seed.some(kept, of: seats(&seed))
    if seed.chance(30) { members.append(members[seed.number(2...5)]) }
    let grouped = seed.chance(60)
    let invitedOnly = seed.chance(50)
    let responsible = members.count * 3 / 5
    for i in members.indices {
      if grouped {
        members[i].category = i < responsible ? .responsibleAuthority : .other
      }
      if (invitedOnly || !grouped) && i >= members.count - 2 { members[i].category = .invited }
    }
    pack.members = members
  }

  private mutating func seats(_ seed: inout Seed) -> [Pack.Member] {
    let (council, police, fire) = (scene.council, scene.police, scene.fire)
    return [
      seat("Councillor", "Elected Member", council), seat("Councillor", "Elected Member", council),
      vacancy("Elected Member", council), seat(nil, "Chief Executive", council),
      seat(nil, "Director of Place and Communities", council),
      seat(nil, "Assistant Director, Environment and Neighbourhood Services", council),
      seat(
        nil, seed.pick(["Director of Public Health", "Interim Director of Public Health"]), council),
      seat("Chief Superintendent", "Commander, Neighbourhood and Partnership Policing", police),
      seat("Chief Inspector", "Chair of Youth Offending Board", nil),
      seat(nil, nil, "Office of Police and Crime Commissioner for \(scene.county)"),
      seat(nil, "Head of Area", "\(scene.county) National Probation Service"),
      seat(
        nil, seed.pick(["Director of Operations", "Director of Operations (ad interim)"]),
        "\(scene.county) Community Rehabilitation Company"),
      seat("Councillor", "Nominated Member", fire), seat(nil, "District Manager", fire),
      seat(
        nil, "Voluntary and Community Sector Representative, Chief Executive",
        "Safer Together in \(scene.place)"),
      seat(
        nil, "Director of Customer Support", seed.pick(["Anchorstone Group", "Hearthway Homes"])),
      vacancy("Chair of Bench", "\(scene.place) Magistrates Court"),
      seat(nil, "Head of Youth Services", council),
      seat(nil, "Director of Children's and Joint Commissioning Services", council),
      seat(nil, "Representative", "NHS \(scene.place) Clinical Commissioning Group"),
    ]
  }

  private mutating func seat(_ title: String?, _ post: String?, _ organisation: String?)
    -> Pack.Member
  {
    .init(name: scene.person(), title: title, post: post, organisation: organisation)
  }

  private func vacancy(_ post: String, _ organisation: String) -> Pack.Member {
    .init(name: nil, post: post, organisation: organisation, vacant: true)
  }
}
