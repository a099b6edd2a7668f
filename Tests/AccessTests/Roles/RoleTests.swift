import Access
import Testing

struct RoleTests {
  @Test func aVisitorMayOnlyReadThePublishedRecordAndSignIn() {
    #expect(Asker.visitor.permissions == [.readPublishedRecord, .signIn])
    #expect(throws: Refusal.notSignedIn) { try Asker.visitor.mustBeAllowed(to: .importPacks) }
  }

  @Test func aReaderIsToldWhatIsMissing() {
    let reader = Asker.account(id: 1, name: "A Reader", role: .reader)
    #expect(throws: Refusal.notPermitted(.importPacks)) {
      try reader.mustBeAllowed(to: .importPacks)
    }
  }

  @Test func everyPermissionIsHeldBySomeRole() {
    let held = Role.allCases.reduce(into: Set()) { $0.formUnion($1.permissions) }
    #expect(held == Set(Permission.allCases))
  }

  @Test func everyRoleMayReadWhatThePublicMayRead() {
    for role in Role.allCases {
      #expect(role.permissions.isSuperset(of: Asker.visitor.permissions))
    }
  }
}
