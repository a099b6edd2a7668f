import Records

/// What the log says of a fault: where it lies, and nothing that a visitor sent or the record holds.
enum FaultWords {
  static func of(_ error: any Error) -> String {
    switch error {
    // Made by Records without values.
    case let fault as DatabaseFault: "\(fault)"
    case let error as DecodingError: place(error)
    default: "\(type(of: error))"
    }
  }

  /// A row or a file that is not as its type says: the field, never what stands in it.
  private static func place(_ error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context): context
      case .keyNotFound(_, let context), .dataCorrupted(let context): context
      @unknown default: nil
      }
    let path = context?.codingPath.map(\.stringValue).joined(separator: ".") ?? ""
    return "DecodingError at \(path)"
  }
}
