import Foundation
import Intake
import Story
import Testing

/// Two encoders that know nothing of each other must say the same.
@Suite struct PackTruthTests {
  @Test(arguments: PackFixture.all) func theProgramsJSONSaysWhatTheTruthSays(
    fixture: PackFixture
  ) throws {
    let pack = fixture.printed().truth
    let truth = try parsed(PackTruth.json(pack))
    let told = try parsed(PackJSON.text(of: pack))
    #expect(difference(truth, told) == nil)
  }

  private func parsed(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  /// The place of the first value that the second does not hold; it may hold further keys.
  private func difference(_ truth: Any, _ told: Any, at place: String = "pack") -> String? {
    if let truth = truth as? [String: Any] {
      guard let told = told as? [String: Any] else { return place }
      for key in truth.keys.sorted() {
        guard let value = truth[key], let other = told[key] else { return "\(place).\(key)" }
        if let found = difference(value, other, at: "\(place).\(key)") { return found }
      }
      return nil
    }
    if let truth = truth as? [Any] {
      guard let told = told as? [Any], told.count == truth.count else { return place }
      for (i, (value, other)) in zip(truth, told).enumerated() {
        if let found = difference(value, other, at: "\(place)[\(i)]") { return found }
      }
      return nil
    }
    return (truth as? NSObject) == (told as? NSObject) ? nil : place
  }
}
