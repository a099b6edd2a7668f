import Access
import Civic
import Intake
import Records

/// Finds the body whose papers a pack holds, or takes it up where that is wanted.
struct TakeUpBody {
  let submission: PackSubmission

  func carryOut(in work: Work) throws -> Body {
    if let slug = submission.body { return try named(slug, in: work.reader) }
    guard let name = submission.pack.body else {
      throw Refusal.unreadableFile(
        sentence: "No heading of \(submission.fileName) names the body whose papers these are.")
    }
    let slug = Slug(name).text
    if let known = try Body.at(slug: slug, in: work.reader) { return known }
    let isFirst = try work.reader.number("SELECT COUNT(*) FROM body") == 0
    guard isFirst || submission.mayBeNewBody else {
      throw Refusal.missing(
        what: "body called \(name) on record",
        instead: "Check that this is the right file, or say that it is of a new body.")
    }
    let body = Body(
      id: try work.newID(), slug: slug, name: name, invented: submission.peopleAreInvented)
    try work.insert(body)
    return body
  }

  private func named(_ slug: String, in reader: Reader) throws -> Body {
    guard let body = try Body.at(slug: slug, in: reader) else {
      throw Refusal.missing(
        what: "body \(slug) on record", instead: "Name one that is, or import without naming it.")
    }
    if let name = submission.pack.body, Slug(name).text != body.slug {
      throw Refusal.unreadableFile(
        sentence: "\(submission.fileName) holds papers of \(name), not of \(body.name).")
    }
    return body
  }
}
