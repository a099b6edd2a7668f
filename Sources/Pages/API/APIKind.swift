public import Civic

/// What the interface for programs says of one kind of thing: each field with its name, its shape
/// and where it comes from. The answers and the document that describes them are both made of it, so
/// that neither can say what the other does not.
public struct APIKind<Subject>: Sendable {
  let name: String
  let says: String
  let fields: [APIField<Subject>]

  public init(_ name: String, _ says: String, _ fields: [APIField<Subject>]) {
    (self.name, self.says, self.fields) = (name, says, fields)
  }

  /// - Parameter base: what stands before a path.
  func json(of subject: Subject, base: String) -> JSONValue {
    .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value(subject, base)) }))
  }

  /// Its own schema and those of the kinds inside it, by name.
  var schemas: [String: JSONValue] {
    let own: JSONValue = [
      "type": "object", "description": .text(says), "additionalProperties": false,
      "required": .list(fields.map { .text($0.name) }),
      "properties": .object(
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.schema) })),
    ]
    return fields.reduce(into: [name: own]) { $0.merge($1.inner) { first, _ in first } }
  }

  var reference: JSONValue { ["$ref": .text("#/components/schemas/\(name)")] }

  /// The same fields of a thing that has such a subject in it.
  public func of<Whole>(_ part: @Sendable @escaping (Whole) -> Subject) -> [APIField<Whole>] {
    fields.map { field in
      APIField(name: field.name, schema: field.schema, inner: field.inner) { whole, base in
        field.value(part(whole), base)
      }
    }
  }
}

/// One field of a kind.
public struct APIField<Subject>: Sendable {
  let name: String
  let schema: JSONValue
  /// The schemas of the kinds inside it.
  let inner: [String: JSONValue]
  let value: @Sendable (Subject, _ base: String) -> JSONValue

  init(
    name: String, schema: JSONValue, inner: [String: JSONValue] = [:],
    value: @Sendable @escaping (Subject, String) -> JSONValue
  ) {
    (self.name, self.schema, self.inner, self.value) = (name, schema, inner, value)
  }

  private init(
    _ name: String, _ says: String, _ schema: JSONValue, inner: [String: JSONValue] = [:],
    value: @Sendable @escaping (Subject, String) -> JSONValue
  ) {
    var schema = schema
    if case .object(var pairs) = schema {
      pairs["description"] = .text(says)
      schema = .object(pairs)
    }
    self.init(name: name, schema: schema, inner: inner, value: value)
  }

  /// A field that may be null.
  private static func maybe(_ schema: JSONValue) -> JSONValue {
    ["anyOf": [schema, ["type": "null"]]]
  }
}

extension APIField {
  public typealias Get<Value> = @Sendable (Subject) -> Value

  private static var textSchema: JSONValue { ["type": "string"] }
  private static var addressSchema: JSONValue { ["type": "string", "format": "uri-reference"] }
  private static var daySchema: JSONValue { ["type": "string", "format": "date"] }
  private static var momentSchema: JSONValue { ["type": "string", "format": "date-time"] }

  public static func text(_ name: String, _ says: String, _ get: @escaping Get<String>) -> Self {
    Self(name, says, textSchema) { subject, _ in .text(get(subject)) }
  }

  public static func textIfAny(
    _ name: String, _ says: String, _ get: @escaping Get<String?>
  ) -> Self {
    Self(name, says, maybe(textSchema)) { subject, _ in get(subject).map { .text($0) } ?? .null }
  }

  public static func texts(_ name: String, _ says: String, _ get: @escaping Get<[String]>) -> Self {
    Self(name, says, ["type": "array", "items": textSchema]) { subject, _ in
      .list(get(subject).map { .text($0) })
    }
  }

  public static func address(
    _ name: String, _ says: String, _ get: @escaping Get<WebAddress>
  ) -> Self {
    Self(name, says, addressSchema) { subject, base in .text(base + get(subject).text) }
  }

  public static func addressIfAny(
    _ name: String, _ says: String, _ get: @escaping Get<WebAddress?>
  ) -> Self {
    Self(name, says, maybe(addressSchema)) { subject, base in
      get(subject).map { .text(base + $0.text) } ?? .null
    }
  }

  public static func day(_ name: String, _ says: String, _ get: @escaping Get<Day>) -> Self {
    Self(name, says, daySchema) { subject, _ in .text(get(subject).iso) }
  }

  public static func dayIfAny(_ name: String, _ says: String, _ get: @escaping Get<Day?>) -> Self {
    Self(name, says, maybe(daySchema)) { subject, _ in
      get(subject).map { .text($0.iso) } ?? .null
    }
  }

  public static func timeIfAny(
    _ name: String, _ says: String, _ get: @escaping Get<ClockTime?>
  ) -> Self {
    Self(name, says, maybe(["type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"])) {
      subject, _ in get(subject).map { .text($0.iso) } ?? .null
    }
  }

  public static func moment(_ name: String, _ says: String, _ get: @escaping Get<Instant>) -> Self {
    Self(name, says, momentSchema) { subject, _ in .text(get(subject).iso) }
  }

  public static func year(
    _ name: String, _ says: String, _ get: @escaping Get<MunicipalYear>
  ) -> Self {
    Self(name, says, ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]) { subject, _ in
      .text(get(subject).address)
    }
  }

  public static func integer(_ name: String, _ says: String, _ get: @escaping Get<Int>) -> Self {
    Self(name, says, ["type": "integer"]) { subject, _ in .integer(Int64(get(subject))) }
  }

  public static func numberIfAny(
    _ name: String, _ says: String, _ get: @escaping Get<Double?>
  ) -> Self {
    Self(name, says, maybe(["type": "number"])) { subject, _ in
      get(subject).flatMap { $0.isFinite ? JSONValue.real($0) : nil } ?? .null
    }
  }

  public static func flag(_ name: String, _ says: String, _ get: @escaping Get<Bool>) -> Self {
    Self(name, says, ["type": "boolean"]) { subject, _ in .flag(get(subject)) }
  }

  /// One of the cases of a type.
  public static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ says: String, _ get: @escaping Get<Value>
  ) -> Self {
    let known = Value.allCases.map { JSONValue.text($0.rawValue) }
    return Self(name, says, ["type": "string", "enum": .list(known)]) { subject, _ in
      .text(get(subject).rawValue)
    }
  }

  public static func choiceIfAny<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ says: String, _ get: @escaping Get<Value?>
  ) -> Self {
    let known = Value.allCases.map { JSONValue.text($0.rawValue) }
    return Self(name, says, maybe(["type": "string", "enum": .list(known)])) { subject, _ in
      get(subject).map { .text($0.rawValue) } ?? .null
    }
  }

  public static func many<Part>(
    _ name: String, _ says: String, _ kind: APIKind<Part>, _ get: @escaping Get<[Part]>
  ) -> Self {
    Self(
      name, says, ["type": "array", "items": kind.reference], inner: kind.schemas
    ) { subject, base in .list(get(subject).map { kind.json(of: $0, base: base) }) }
  }

  /// Rows of cells.
  public static func grid<Part>(
    _ name: String, _ says: String, _ kind: APIKind<Part>, _ get: @escaping Get<[[Part]]>
  ) -> Self {
    let row: JSONValue = ["type": "array", "items": kind.reference]
    return Self(name, says, ["type": "array", "items": row], inner: kind.schemas) {
      subject, base in
      .list(get(subject).map { .list($0.map { kind.json(of: $0, base: base) }) })
    }
  }
}
