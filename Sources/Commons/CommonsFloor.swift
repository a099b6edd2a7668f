public import Records

/// The front door of Commons: the tables of the rooms that two or more houses use.
public enum CommonsFloor {
  /// In the order in which they refer to each other.
  public static let migrations: [Migration] =
    SourceDocument.migrations + SourceDoubt.migrations + Paper.migrations + Promise.migrations
}
