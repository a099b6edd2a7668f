import Commons
package import Pages
import Records

/// The interface for programs put together out of the rooms of Commons and of Governance.
package enum GovernanceAPI {
  @discardableResult
  package static func mount(on routes: Routes) -> API {
    let api = API(on: routes, isBody: { try Body.at(slug: $0, in: $1) != nil })
    BodyAPI.mount(on: api)
    MeetingAPI.mount(on: api)
    PaperAPI.mount(on: api)
    MinuteAPI.mount(on: api)
    DecisionAPI.mount(on: api)
    PromiseAPI.mount(on: api)
    SeatAPI.mount(on: api)
    PrintedTableAPI.mount(on: api)
    api.finish()
    return api
  }
}
