public import Access

/// Who may come in at an address. Nothing can be mounted without one.
public enum Entrance: Hashable, Sendable {
  /// The public list: anybody may read it. Nothing is changed at such an address.
  case published
  /// The public list too, but with forms for people who are not signed in: sign-in, one-time links.
  /// Never kept by browsers or proxies.
  case doorstep
  /// For those alone whose account gives the permission.
  case needs(Permission)

  /// As the list of routes prints it.
  public var inWords: String {
    switch self {
    case .published: "public"
    case .doorstep: "public, with forms of its own"
    case .needs(let permission): permission.rawValue
    }
  }

  func admit(_ asker: Asker) throws(Refusal) {
    switch self {
    case .published: try asker.mustBeAllowed(to: Permission.readPublishedRecord)
    case .doorstep: try asker.mustBeAllowed(to: Permission.signIn)
    case .needs(let permission): try asker.mustBeAllowed(to: permission)
    }
  }
}
