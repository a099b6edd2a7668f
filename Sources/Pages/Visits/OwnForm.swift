import Access
import HTTPTypes
import Hummingbird
import NIOCore

extension Site {
  /// The form of a request, when it is one of ours: from our own page, with the token bound to this
  /// visitor, not too long and not too slow.
  func ownForm(_ request: Request, _ visit: Visit, upTo limit: Int) async throws -> PostedForm {
    guard Manners.isOurs(request, baseAddress: visit.welcome.baseAddress) else {
      throw Refusal.foreignForm
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw Misuse.bodyTooLong(limit: limit)
    }
    let bytes = try await collected(request.body, upTo: limit)
    guard let form = PostedForm(bytes, contentType: request.headers[.contentType] ?? "") else {
      throw Misuse.unreadableForm
    }
    guard let subject = visit.formSubject, visit.newDoorstep == nil,
      seal.isMark(form["token"] ?? "", of: subject, for: .form)
    else { throw Refusal.foreignForm }
    return form
  }

  /// The whole body; a client that sends it drop by drop is cut off.
  private func collected(_ body: RequestBody, upTo limit: Int) async throws -> [UInt8] {
    let seconds = limits.bodySeconds
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        do {
          return try await Site.bytes(of: body, upTo: limit)
        } catch let misuse as Misuse {
          throw misuse
        } catch {
          // Chunks that are none, or a client that went away: nothing of ours is at fault.
          throw Misuse.unreadableForm
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw Misuse.bodyTooSlow
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private static func bytes(of body: RequestBody, upTo limit: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in body {
      guard bytes.count + piece.readableBytes <= limit else {
        throw Misuse.bodyTooLong(limit: limit)
      }
      bytes.append(contentsOf: piece.readableBytesView)
    }
    return bytes
  }
}

extension PostedForm {
  init?(_ bytes: [UInt8], contentType: String) {
    if let boundary = PostedForm.boundary(in: contentType) {
      self.init(multipart: bytes, boundary: boundary)
    } else if contentType.lowercased().hasPrefix("application/x-www-form-urlencoded") {
      self.init(urlEncoded: bytes)
    } else {
      return nil
    }
  }
}
