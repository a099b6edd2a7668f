import Civic
import Records

extension Observation {
  static let migrations = [
    Migration(
      "observation: begin",
      """
      CREATE TABLE observation (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        measureID \(.integer) NOT NULL REFERENCES measure (id), area TEXT NOT NULL,
        period TEXT NOT NULL, numerator \(.real), denominator \(.real), value \(.real),
        absence TEXT, due TEXT, absenceNote TEXT NOT NULL, asAt TEXT NOT NULL,
        standing TEXT NOT NULL, returnID \(.integer) NOT NULL REFERENCES figuresReturn (id),
        line \(.integer) NOT NULL, UNIQUE (measureID, area, period))
      """,
      "CREATE INDEX observationByReturn ON observation (returnID)",
      """
      CREATE TABLE observationRevision (
        observationID \(.integer) NOT NULL REFERENCES observation (id),
        number \(.integer) NOT NULL, numerator \(.real), denominator \(.real), value \(.real),
        absence TEXT, asAt TEXT NOT NULL, standing TEXT NOT NULL, returnID \(.integer) NOT NULL,
        line \(.integer) NOT NULL, until \(.integer) NOT NULL, PRIMARY KEY (observationID, number))
      """)
  ]

  /// All that is on record of some measures for areas and periods.
  static func all(
    of measures: [Measure.ID], areas: [String], from first: Day, to last: Day, in reader: Reader
  ) throws -> [Observation] {
    try reader.all(
      """
      SELECT * FROM observation
      WHERE measureID IN (\(list: measures)) AND area IN (\(list: areas))
        AND period >= \(first.iso) AND period < \(last.adding(days: 1).iso)
      """)
  }

  /// All that was ever sent of some measures.
  static func all(of measures: [Measure.ID], in reader: Reader) throws -> [Observation] {
    try reader.all("SELECT * FROM observation WHERE measureID IN (\(list: measures))")
  }

  func revisions(in reader: Reader) throws -> [ObservationRevision] {
    try reader.all("SELECT * FROM observationRevision WHERE observationID = \(id) ORDER BY number")
  }
}
