extension Migration {
  /// The tables that Records itself stands on.
  static var ofRecords: [Migration] {
    [
      Migration(
        "identity: one counter gives out all identifiers",
        "CREATE TABLE identity (next \(.integer) NOT NULL)",
        "INSERT INTO identity (next) VALUES (1)"),
      Migration(
        "audit: a chain of lines, its head, and the values beside it",
        """
        CREATE TABLE auditLine (
          id \(.integer) PRIMARY KEY, at \(.integer) NOT NULL, who TEXT NOT NULL, role TEXT NOT NULL,
          act TEXT NOT NULL, subject TEXT NOT NULL, subjectID \(.integer) NOT NULL,
          beforeHash TEXT NOT NULL, afterHash TEXT NOT NULL,
          previous TEXT NOT NULL, hash TEXT NOT NULL)
        """,
        "CREATE INDEX auditLineOfSubject ON auditLine (subject, subjectID)",
        """
        CREATE TABLE auditValue (
          lineID \(.integer) PRIMARY KEY, salt TEXT NOT NULL, before TEXT NOT NULL,
          after TEXT NOT NULL)
        """,
        "CREATE TABLE auditHead (lineID \(.integer) NOT NULL, hash TEXT NOT NULL)",
        "INSERT INTO auditHead (lineID, hash) VALUES (0, '')"),
      Migration("audit: the database refuses to change or delete a line") { dialect in
        dialect == .sqlite ? refusalInSQLite : refusalInPostgres
      },
      Migration(
        "lastChange: when the published record last changed",
        "CREATE TABLE lastChange (revision \(.integer) NOT NULL, at \(.integer) NOT NULL)",
        """
        INSERT INTO lastChange (revision, at)
        SELECT COALESCE(MAX(id), 0), COALESCE(MAX(at), 0) FROM auditLine
        """),
    ]
  }

  private static let refusalInSQLite: [Statement] = [
    """
    CREATE TRIGGER auditLineIsNotChanged BEFORE UPDATE ON auditLine
    BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END
    """,
    """
    CREATE TRIGGER auditLineIsNotDeleted BEFORE DELETE ON auditLine
    BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END
    """,
  ]

  private static let refusalInPostgres: [Statement] = [
    """
    CREATE FUNCTION refuseAuditChange() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'an audit line is never changed or deleted'; END $$
    """,
    """
    CREATE TRIGGER auditLineIsKept BEFORE UPDATE OR DELETE ON auditLine
    FOR EACH ROW EXECUTE FUNCTION refuseAuditChange()
    """,
    """
    CREATE TRIGGER auditLineIsNotTruncated BEFORE TRUNCATE ON auditLine
    FOR EACH STATEMENT EXECUTE FUNCTION refuseAuditChange()
    """,
  ]
}
