import Testing

@testable import Governance

struct NameRegisterTests {
  private let known = Person.ID(rawValue: 1)
  private let other = Person.ID(rawValue: 2)

  private func register(
    _ entries: (name: String, title: String?, post: String?, organisation: String?)...
  ) -> NameRegister {
    var register = NameRegister()
    for (index, entry) in entries.enumerated() {
      register.note(
        entry.name, title: entry.title, post: entry.post, organisation: entry.organisation,
        is: Person.ID(rawValue: Int64(index + 1)))
    }
    return register
  }

  private func sighting(
    _ name: String, title: String? = nil, post: String? = nil, organisation: String? = nil
  ) -> NameRegister.Sighting {
    NameRegister.Sighting(name: name, title: title, post: post, organisation: organisation)
  }

  @Test(arguments: ["Harry Woplin", "HARRY WOPLING", "Harry  Wopling", "Hary Wopling"])
  func aSlipOfThePenInTheSameOfficeIsTheSamePerson(printed: String) {
    let register = register(
      ("Harry Wopling", nil, nil, "Office of Police and Crime Commissioner for Wearside"))
    let answer = register.whoIs(sighting(printed, organisation: "Police and Crime Commissioner"))
    #expect(answer == .known(known))
  }

  @Test func aSlipOfThePenInAnotherOfficeIsADoubt() {
    let register = register(("Harry Wopling", nil, nil, "Wearside Police"))
    guard
      case .doubtful(known, _) = register.whoIs(
        sighting("Harry Woplin", organisation: "Marrowby Housing"))
    else {
      Issue.record("a similar name from elsewhere was not doubted")
      return
    }
  }

  @Test func aShortFormIsTheSamePersonInTheSamePost() {
    let register = register(("David Stubb", nil, "Chief Executive", "Marrowby Borough Council"))
    #expect(register.whoIs(sighting("Dave Stubb", post: "Chief Executive")) == .known(known))
  }

  @Test func aLoneSurnameThatTwoPeopleBearIsADoubt() {
    let register = register(
      ("Ann Thorne", "Councillor", nil, nil), ("Dale Thorne", "Councillor", nil, nil))
    guard case .doubtful = register.whoIs(sighting("Thorne", title: "Councillor")) else {
      Issue.record("a lone surname was taken for one of two")
      return
    }
  }

  @Test func aLoneSurnameUnderAnotherTitleIsADoubt() {
    let register = register(("Ann Thorne", "Chief Inspector", nil, nil))
    guard case .doubtful = register.whoIs(sighting("Thorne", title: "Councillor")) else {
      Issue.record("a councillor was taken for a chief inspector")
      return
    }
  }

  @Test func twoPeopleOfOneListAreNeverOne() {
    let register = register(("Ann Thorne", nil, "Manager", "Marrowby Council"))
    var second = sighting("Anne Thorne", post: "Manager", organisation: "Marrowby Council")
    second.taken = [known]
    #expect(register.whoIs(second) == .new)
  }

  @Test func oneFullNameInOnePackIsOnePerson() {
    let register = register(("Lyn Beech", nil, "Chair of the Youth Board", nil))
    var again = sighting("Lyn Beech", organisation: "Wearside Police")
    #expect(register.whoIs(again) != .known(known))
    again.namedHere = [known]
    #expect(register.whoIs(again) == .known(known))
  }

  @Test func namesThatOnlyShareALetterAreStrangers() {
    let register = register(("Ann Thorne", nil, "Manager", "Marrowby Council"))
    #expect(
      register.whoIs(sighting("Alan Morris", post: "Manager", organisation: "Marrowby Council"))
        == .new)
  }

  @Test func accentsHyphensAndApostrophesDoNotCount() {
    #expect(NameForm("Rory O’Dubhain")?.letters == NameForm("RORY O'DUBHAIN")?.letters)
    #expect(NameForm("Zoë Haddley-Burne")?.letters == NameForm("Zoe Haddley-Burne")?.letters)
  }

  @Test func lettersAreCountedBetweenTwoSpellings() {
    #expect(Spelling.distance(Array("hadley".utf8), Array("haddley".utf8)) == 1)
    #expect(Spelling.distance(Array("".utf8), Array("abc".utf8)) == 3)
    #expect(!Spelling.isSlip("bob", "rob"))
  }
}
