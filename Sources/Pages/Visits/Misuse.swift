/// A request that is wrong as HTTP, whoever makes it; browsers that follow our links make none.
enum Misuse: Error, Hashable {
  case unreadableAddress
  case addressTooLong
  case headersTooLong
  case bodyTooLong(limit: Int)
  case bodyTooSlow
  case unreadableForm
  case method(allowed: [String])
  /// A part of the query that the interface for programs does not know or cannot read.
  case parameter(String)
  case unknownMethod
  /// Without a host, or with two (RFC 9112, section 3.2).
  case unclearHost

  var whatHappened: String {
    switch self {
    case .unreadableAddress: "This address cannot be read."
    case .addressTooLong: "This address is too long."
    case .headersTooLong: "Your browser sent too much along with the request."
    case .bodyTooLong(let limit): "What you sent is larger than \(Misuse.inWords(limit))."
    case .bodyTooSlow: "What you sent took too long to arrive."
    case .unreadableForm: "This form cannot be read."
    case .method: "That cannot be done at this address."
    case .parameter(let sentence): sentence
    case .unknownMethod: "That cannot be done here."
    case .unclearHost: "The request does not say for which site it is."
    }
  }

  var whatNow: String {
    switch self {
    case .unreadableAddress: "Check the address, or start from the home page."
    case .addressTooLong: "Look for fewer words, or start from the home page."
    case .headersTooLong: "Delete this site's cookies and try again."
    case .bodyTooLong: "Send less, or ask for a smaller file."
    case .bodyTooSlow: "Try again on a better connection."
    case .unreadableForm: "Go back, load the page again and send the form once more."
    case .method, .unknownMethod: "Start from the home page."
    case .parameter: "Mend the query; /api/v1/openapi.json says what there is."
    case .unclearHost: "Use another browser or program."
    }
  }

  private static func inWords(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB"
  }
}
