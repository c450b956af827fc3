// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// Languages are folders of data: whatever folder stands there is left out of compilation, so that a new one needs no line here.
let languageFolders: [String] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Sources/Languages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".swift") && !$0.hasPrefix(".") }.sorted()
}()

let package = Package(
    name: "dossier",
    products: [
        .executable(name: "dossier", targets: ["dossier"]),
        .library(name: "DossierQuery", targets: ["Query"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .target(name: "Model"),
        .target(name: "Text", dependencies: ["Model"]),
        .target(name: "CResources"),
        .target(name: "Resources", dependencies: ["CResources"]),
        .target(name: "Grammar", dependencies: ["Model", "Text"]),
        .target(name: "Languages", dependencies: ["Grammar", "Resources"], exclude: languageFolders),
        .target(name: "Numerals", dependencies: ["Text", "Grammar"]),
        .target(name: "Temporal", dependencies: ["Model", "Text", "Grammar"]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CMarkup", dependencies: ["CLibXML2"]),
        .target(name: "Reading", dependencies: ["Model", "Text", "Grammar", "CMarkup"]),
        .target(name: "Containers", dependencies: ["Model", "CLibArchive", "CZlib"]),
        .target(name: "Authority", dependencies: ["Model", "Text", "Grammar", "Resources"]),
        .target(name: "Recognition", dependencies: ["Model", "Text", "Grammar", "Authority", "Resources"]),
        .target(name: "Extraction", dependencies: ["Model", "Text", "Grammar", "Numerals", "Temporal"]),
        .target(name: "Identity", dependencies: ["Model", "Text"]),
        .target(name: "Store", dependencies: ["Model", "Identity", "Resources", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Ingest",
            dependencies: [
                "Model", "Text", "Grammar", "Languages", "Temporal", "Containers", "Reading", "Authority", "Recognition", "Extraction",
                "Identity", "Store",
                "CLibCrypto", .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Query", dependencies: ["Model", "Text", "Grammar", "Resources", .product(name: "GRDB", package: "GRDB.swift")]),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "Model", "Store", "Ingest", "Query", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]),

        .target(
            name: "Training",
            dependencies: ["Model", "Text", "Grammar", "Languages", "Authority", "Recognition", "Resources", "CZlib"]),
        .executableTarget(
            name: "dossier-train",
            dependencies: ["Training", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        .target(name: "BrokenDocuments", path: "Benchmarks/BrokenDocuments"),
        .executableTarget(
            name: "ReaderFuzz", dependencies: ["Model", "Grammar", "Languages", "Containers", "Reading", "BrokenDocuments"],
            path: "Benchmarks/ReaderFuzz"),

        .target(name: "IdentityMeasure", dependencies: ["Model", "Text", "Identity"], path: "Benchmarks/IdentityMeasure"),
        .executableTarget(
            name: "IdentityBenchmark", dependencies: ["Text", "Grammar", "Languages", "Identity", "IdentityMeasure"],
            path: "Benchmarks/Identity"),

        .testTarget(name: "ModelTests", dependencies: ["Model"]),
        .testTarget(name: "TextTests", dependencies: ["Model", "Text"]),
        .testTarget(name: "GrammarTests", dependencies: ["Grammar", "Languages", "Resources"]),
        .testTarget(name: "NumeralsTests", dependencies: ["Grammar", "Numerals"]),
        .testTarget(name: "TemporalTests", dependencies: ["Model", "Grammar", "Temporal"]),
        .testTarget(name: "ContainersTests", dependencies: ["Model", "Containers"]),
        .testTarget(name: "ReadingTests", dependencies: ["Model", "Grammar", "Reading", "BrokenDocuments"], exclude: ["Pasted", "Pages"]),
        .testTarget(name: "RecognitionTests", dependencies: ["Model", "Text", "Grammar", "Authority", "Recognition"]),
        .testTarget(name: "TrainingTests", dependencies: ["Model", "Text", "Grammar", "Authority", "Recognition", "Training", "CZlib"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Model", "Grammar", "Temporal", "Extraction"]),
        .testTarget(name: "IdentityTests", dependencies: ["Model", "Text", "Identity", "IdentityMeasure"]),
        .testTarget(name: "StoreTests", dependencies: ["Model", "Identity", "Store", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(
            name: "IngestTests",
            dependencies: ["Model", "Text", "Identity", "Store", "Ingest", .product(name: "Logging", package: "swift-log")]),
        .target(
            name: "QueryFixtures", dependencies: ["Text", "Grammar", "Resources", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Tests/QueryFixtures"),
        .testTarget(name: "QueryTests", dependencies: ["Model", "Text", "Grammar", "Resources", "Query", "QueryFixtures"]),
        .testTarget(name: "CommandTests", dependencies: ["dossier", "Store", "QueryFixtures"], exclude: ["Golden"]),
        .testTarget(name: "CorpusTests", dependencies: ["Model", "Ingest"]),
        .testTarget(name: "ArchitectureTests"),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
