// swift-tools-version: 6.2
import PackageDescription

/// The pack reader under libFuzzer: a package of its own, because the reader has to be compiled with
/// the fuzzer's counters. `bin/fuzz` names the fuzzer's library, which lies in the toolchain.
let counted: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer"]),
]

let package = Package(
  name: "headland-fuzz",
  targets: [
    .target(name: "Civic", swiftSettings: counted),
    .target(
      name: "Intake", dependencies: ["Civic"], exclude: readingOnly, swiftSettings: counted),
    .target(name: "Story", dependencies: ["Civic", "Intake"], swiftSettings: counted),
    .executableTarget(
      name: "PackFuzz", dependencies: ["Intake", "Story"], swiftSettings: counted,
      linkerSettings: [
        .unsafeFlags([Context.environment["HEADLAND_FUZZER_LIBRARY"] ?? ""]),
        .linkedLibrary("stdc++"), .linkedLibrary("m"),
      ]),
  ]
)

/// Files and child processes are no part of reading; they need packages that are not fetched here.
var readingOnly: [String] { ["PackPDF.swift", "PackFile.swift"] }
