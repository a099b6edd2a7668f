import Intake
import Testing

@Suite struct MemberLineTests {
  @Test func rankNamePostAndOrganisationAreToldApart() throws {
    let member = try PackPaper.member(
      "Chief Superintendent Ivo Larch, Commander, Neighbourhood Policing, Northshire Police")
    #expect(member.title == "Chief Superintendent")
    #expect(member.name == "Ivo Larch")
    #expect(member.post == "Commander, Neighbourhood Policing")
    #expect(member.organisation == "Northshire Police")
  }

  @Test func aChairOfABoardHasNoOrganisation() throws {
    let member = try PackPaper.member("Chief Inspector Una Sedge, Chair of Youth Offending Board")
    #expect(member.post == "Chair of Youth Offending Board")
    #expect(member.organisation == nil)
  }

  @Test func anOfficeOfACommissionerIsABodyAndNoPost() throws {
    let member = try PackPaper.member(
      "Bram Holt, Office of Police and Crime Commissioner for Northshire")
    #expect(member.post == nil)
    #expect(member.organisation == "Office of Police and Crime Commissioner for Northshire")
  }

  @Test func aCommissionerIsAPost() throws {
    let member = try PackPaper.member("Bram Holt, Police and Crime Commissioner for Northshire")
    #expect(member.post == "Police and Crime Commissioner for Northshire")
    #expect(member.organisation == nil)
  }

  @Test(arguments: [
    (
      "Elected Member, Marlham Borough Council (vacant)", "Elected Member",
      "Marlham Borough Council"
    ),
    (
      "Marlham Magistrates Court, Chair of Bench (vacant)", "Chair of Bench",
      "Marlham Magistrates Court"
    ),
    (
      "Vacant, Chief Executive, Marlham Borough Council", "Chief Executive",
      "Marlham Borough Council"
    ),
  ])
  func aVacantSeatHasNoName(line: String, post: String, body: String) throws {
    let member = try PackPaper.member(line)
    #expect(member.vacant && member.name == nil && member.title == nil)
    #expect(member.post == post)
    #expect(member.organisation == body)
  }

  @Test func aMissingCommaDoesNotChangeTheParts() throws {
    let member = try PackPaper.member("Kay Harrow District Manager, Northshire Fire Authority")
    #expect(member.name == "Kay Harrow")
    #expect(member.post == "District Manager")
    #expect(member.organisation == "Northshire Fire Authority")
  }

  @Test func nominatedMembersAndRepresentativesNameTheirBody() throws {
    let nominated = try PackPaper.member(
      "Councillor Ian Rook, Northshire Fire Authority Nominated Member")
    #expect(nominated.post == "Nominated Member")
    #expect(nominated.organisation == "Northshire Fire Authority")
    let sent = try PackPaper.member(
      "Ola Wren, Representative of Marlham Clinical Commissioning Group")
    #expect(sent.post == "Representative")
    #expect(sent.organisation == "Marlham Clinical Commissioning Group")
  }

  @Test func aPostWithoutANameIsNoVacancy() throws {
    let member = try PackPaper.member("Director of Public Health, Marlham Borough Council")
    #expect(member.name == nil && !member.vacant)
    #expect(member.post == "Director of Public Health")
  }

  @Test func aSeatHeldAdInterimKeepsItsNameBare() throws {
    let member = try PackPaper.member(
      "Ola Wren (ad interim), Head of Area, Northshire Probation Service")
    #expect(member.name == "Ola Wren")
    #expect(member.organisation == "Northshire Probation Service")
  }

  @Test func aCouncillorMayHaveASurnameOnly() throws {
    let member = try PackPaper.member("Councillor Rook, Elected Member, Marlham Borough Council")
    #expect(member.title == "Councillor")
    #expect(member.name == "Rook")
  }

  @Test func headingsGiveTheCategory() throws {
    let pack = try PackPaper.read(
      PackPaper.agenda(
        members: """
          Responsible Authority Members:

          Ada Fenn, Chief Executive, Marlham Borough Council

          Other Members:

          Bram Holt, Director, Marlham Homes

          ALSO INVITED:

          Una Sedge, Head of Youth Services, Marlham Borough Council
          """))
    #expect(pack.members.map(\.category) == [.responsibleAuthority, .other, .invited])
  }
}
