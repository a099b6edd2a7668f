/// The description of the interface for programs, after OpenAPI 3.1.
struct APIDocument {
  let paths: [String: JSONValue]
  let schemas: [String: JSONValue]

  var json: JSONValue {
    [
      "openapi": "3.1.0", "info": APIDocument.info, "servers": [["url": "/"]],
      "paths": .object(paths),
      "components": [
        "schemas": .object(schemas.merging(["Problem": APIDocument.problem]) { $1 }),
        "responses": ["Problem": APIDocument.problemAnswer, "Moved": APIDocument.moved],
      ],
    ]
  }

  private static let info: JSONValue = [
    "title": "The published record of a community safety partnership", "version": "1",
    "description": .text(
      "Bodies, meetings, papers, minutes, decisions, promises, seats and printed figures, as the "
        + "public site shows them. Identifiers are addresses and last. Nothing is changed here and "
        + "no key is needed."),
    "license": [
      "name": "Open Government Licence v3.0",
      "url": .text(PageLayout.openGovernmentLicence.text),
    ],
  ]

  private static let problem: JSONValue = [
    "type": "object", "description": "Why there is no answer (RFC 9457).",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": [
      "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
      "detail": ["type": "string"], "code": ["type": "string"],
    ],
  ]

  private static let problemAnswer: JSONValue = [
    "description": "What is wrong and what to do, in a sentence each.",
    "content": [
      "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
    ],
  ]

  private static let moved: JSONValue = [
    "description": "A correction gave it another address.",
    "headers": ["Location": ["schema": ["type": "string"]]],
  ]

  /// Beside the content of every answer.
  private static let always: [String: JSONValue] = [
    "asOf": [
      "type": "string", "format": "date-time",
      "description": "When the record had last changed when it was read.",
    ],
    "attribution": ["type": "string", "description": "What the licence asks to be said."],
    "licence": ["type": "string", "format": "uri"],
  ]

  static func list<Item>(_ kind: APIKind<Item>) -> JSONValue {
    envelope([
      "items": ["type": "array", "items": kind.reference, "maxItems": 100],
      "total": [
        "type": "integer", "minimum": 0, "description": "How many there are in all.",
      ],
      "next": [
        "anyOf": [["type": "string", "format": "uri-reference"], ["type": "null"]],
        "description": "Where the list goes on; null at its end.",
      ],
    ])
  }

  static func one<Item>(_ kind: APIKind<Item>) -> JSONValue { envelope(["item": kind.reference]) }

  private static func envelope(_ content: [String: JSONValue]) -> JSONValue {
    let fields = content.merging(always) { first, _ in first }
    return [
      "type": "object", "additionalProperties": false, "properties": .object(fields),
      "required": .list(fields.keys.sorted().map { .text($0) }),
    ]
  }

  static func path(
    _ path: String, _ says: String, _ answer: JSONValue, _ filters: [APIFilter], isList: Bool
  ) -> JSONValue {
    var answers: [String: JSONValue] = [
      "200": ["description": "OK", "content": ["application/json": ["schema": answer]]]
    ]
    for status in ["400", "404", "414", "429"] {
      answers[status] = ["$ref": "#/components/responses/Problem"]
    }
    if !isList {
      answers["410"] = ["$ref": "#/components/responses/Problem"]
      answers["301"] = ["$ref": "#/components/responses/Moved"]
    }
    return [
      "get": [
        "summary": .text(says), "operationId": .text(operation(path)),
        "parameters": .list(inPath(path) + (isList ? inQuery(filters) : [])),
        "responses": .object(answers),
      ]
    ]
  }

  /// `/meetings/{body}/{day}` is called `meetings.body.day`.
  private static func operation(_ path: String) -> String {
    path.split(separator: "/").map { $0.filter { $0 != "{" && $0 != "}" } }.joined(separator: ".")
  }

  private static func inPath(_ path: String) -> [JSONValue] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
      let name = String(part.dropFirst().dropLast())
      let schema: JSONValue =
        switch name {
        case "day": ["type": "string", "format": "date"]
        case "year": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"]
        case "ordinal": ["type": "integer", "minimum": 1, "maximum": 1_000_000]
        default: ["type": "string", "pattern": .text(APIFilter.name), "maxLength": 100]
        }
      return ["name": .text(name), "in": "path", "required": true, "schema": schema]
    }
  }

  private static func inQuery(_ filters: [APIFilter]) -> [JSONValue] {
    filters.map { filter -> JSONValue in
      [
        "name": .text(filter.rawValue), "in": "query", "required": false,
        "description": .text(filter.says), "schema": filter.schema,
      ]
    } + [
      [
        "name": .text(APIEnquiry.after), "in": "query", "required": false,
        "description": "Where to go on, out of `next`.",
        "schema": ["type": "integer", "minimum": 0, "maximum": .integer(APIEnquiry.greatest)],
      ]
    ]
  }
}
