public import Civic
import Glibc

/// A value as both engines know it.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])

  /// For audit lines and for showing two versions side by side; bytes are told by their number.
  public var inWords: String {
    switch self {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    case .bytes(let bytes): "\(bytes.count) bytes"
    }
  }
}

/// A type whose values can be bound into a statement.
public protocol Bindable {
  var bound: Value { get }
}

extension Value: Bindable {
  public var bound: Value { self }
}
extension Int: Bindable {
  public var bound: Value { .integer(Int64(self)) }
}
extension Int64: Bindable {
  public var bound: Value { .integer(self) }
}
extension Double: Bindable {
  public var bound: Value { .real(self) }
}
extension Bool: Bindable {
  public var bound: Value { .integer(self ? 1 : 0) }
}
extension String: Bindable {
  /// PostgreSQL cannot hold a NUL in a text; both engines get the replacement character instead.
  public var bound: Value {
    // Many thousands of them in one act: the C library looks through eight bytes at a time.
    let hasNone = utf8.withContiguousStorageIfAvailable {
      $0.isEmpty || memchr($0.baseAddress!, 0, $0.count) == nil
    }
    if hasNone ?? !utf8.contains(0) { return .text(self) }
    return .text(String(map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
extension Day: Bindable {
  public var bound: Value { .text(iso) }
}
extension Period: Bindable {
  public var bound: Value { .text(iso) }
}
extension ClockTime: Bindable {
  public var bound: Value { .text(iso) }
}
extension Instant: Bindable {
  public var bound: Value { .integer(milliseconds) }
}
extension MunicipalYear: Bindable {
  public var bound: Value { .integer(Int64(start)) }
}
extension Optional: Bindable where Wrapped: Bindable {
  public var bound: Value { self?.bound ?? .null }
}
extension RawRepresentable where RawValue: Bindable {
  public var bound: Value { rawValue.bound }
}
