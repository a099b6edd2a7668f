// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Floors stand on the floors before them; houses stand on all floors and never on each other.
/// ARCHITECTURE.md says why; HouseRulesTests holds the imports to it.
let package = Package(
  name: "headland",
  products: [.executable(name: "headland", targets: ["headland"])],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),

    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Floors
    .target(name: "Civic", swiftSettings: strict),
    .target(name: "Access", dependencies: ["Civic"], swiftSettings: strict),
    .target(
      name: "Records",
      dependencies: [
        "Civic", "Access", "CPostgres",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "Intake",
      dependencies: [
        "Civic", "Access", "Records", "CZip", "CXML",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: strict),
    .target(
      name: "Pages",
      dependencies: [
        "Civic", "Access", "Records",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], exclude: ["Theme/Files"], swiftSettings: strict),
    .target(
      name: "Documents",
      dependencies: [
        "Civic", "Access", "Records", "CArchive", "CXLSXWriter",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: strict),
    .target(
      name: "Commons",
      dependencies: [
        "Civic", "Access", "Records", "Intake", "Pages", "Documents", "CStemmer",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOCore", package: "swift-nio"),
      ], swiftSettings: strict),

    // Houses
    .target(
      name: "Governance",
      dependencies: [
        "Civic", "Access", "Records", "Intake", "Pages", "Documents", "Commons",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "Performance",
      dependencies: [
        "Civic", "Access", "Records", "Intake", "Pages", "Documents", "Commons",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),

    .executableTarget(
      name: "headland",
      dependencies: [
        "Civic", "Access", "Records", "Intake", "Pages", "Documents", "Commons", "Governance",
        "Performance",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),

    // Tests mirror Sources; Story arranges them.
    .target(
      name: "Story",
      dependencies: [
        "Civic", "Access", "Records", "Intake", "Pages", "Documents", "Commons", "Governance",
        "Performance",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ], path: "Tests/Story", swiftSettings: strict),
    .testTarget(name: "CivicTests", dependencies: ["Civic"], swiftSettings: strict),
    .testTarget(name: "AccessTests", dependencies: ["Access", "Civic"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "Access", "Civic", "Story"],
      swiftSettings: strict),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Documents", "Civic", "Access", "Story"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Civic", "Access", "Records", "Story"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Access", "Civic"], swiftSettings: strict),
    .testTarget(
      name: "CommonsTests",
      dependencies: ["Commons", "Pages", "Records", "Access", "Civic", "Story"],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "GovernanceTests",
      dependencies: [
        "Governance", "Commons", "Documents", "Pages", "Intake", "Records", "Access", "Civic",
        "Story",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "PerformanceTests",
      dependencies: [
        "Performance", "Commons", "Documents", "Pages", "Intake", "Records", "Access", "Civic",
        "Story",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "HouseRulesTests",
      dependencies: [
        "Story", "Pages", "Commons", "Governance", "Performance", "Records", "Access",
      ],
      swiftSettings: strict),
  ]
)
