import Foundation
import Testing

/// The one-way arrows between modules, as the README draws them.
@Suite struct ModuleArrowTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Each module and the modules of ours that it may import.
    static let allowed: [String: Set<String>] = [
        "Model": [],
        "Text": ["Model"],
        "Resources": ["CResources"],
        "Grammar": ["Model", "Text"],
        "Languages": ["Grammar", "Resources"],
        "Numerals": ["Text", "Grammar"],
        "Temporal": ["Model", "Text", "Grammar"],
        "Containers": ["Model", "CLibArchive", "CZlib"],
        "Reading": ["Model", "Text", "Grammar", "CMarkup"],
        "Authority": ["Model", "Text", "Grammar", "Resources"],
        "Recognition": ["Model", "Text", "Grammar", "Authority", "Resources"],
        "Extraction": ["Model", "Text", "Grammar", "Numerals", "Temporal"],
        "Identity": ["Model", "Text"],
        "Store": ["Model", "Identity", "Resources"],
        "Ingest": [
            "Model", "Text", "Grammar", "Languages", "Temporal", "Containers", "Reading", "Authority", "Recognition", "Extraction",
            "Identity",
            "Store", "Resources", "CLibCrypto",
        ],
        "Query": ["Model", "Text", "Grammar", "Languages", "Resources"],
        "dossier": ["Model", "Ingest", "Query", "Store"],
        "Training": ["Model", "Text", "Grammar", "Languages", "Authority", "Recognition", "Resources", "CZlib"],
        "dossier-train": ["Training"],
    ]

    static let cTargets: Set<String> = ["CResources", "CMarkup", "CLibXML2", "CLibArchive", "CZlib", "CLibCrypto"]

    static func folders() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Sources").path).filter { !$0.hasPrefix(".") }
            .sorted()
    }

    static func swiftFiles(of module: String) -> [URL] {
        let folder = root.appendingPathComponent("Sources/\(module)")
        guard let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        return walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    @Test func everyModuleIsDrawn() throws {
        let drawn = Set(Self.allowed.keys).union(Self.cTargets)
        #expect(Set(try Self.folders()) == drawn)
    }

    @Test(arguments: allowed.keys.sorted())
    func importsGoOneWay(_ module: String) throws {
        let modules = Set(Self.allowed.keys).union(Self.cTargets)
        let files = Self.swiftFiles(of: module)
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), position <= 1, words.count > position + 1 else { continue }
                let imported = String(words[position + 1])
                guard modules.contains(imported) else { continue }
                #expect(Self.allowed[module]?.contains(imported) == true, "\(file.lastPathComponent) imports \(imported)")
            }
        }
    }

    /// SQL stands in schema/, and only the store and the query module may run any.
    @Test func onlyTheStoreAndQueryKnowTheDatabase() throws {
        for module in Self.allowed.keys where !["Store", "Query"].contains(module) {
            for file in Self.swiftFiles(of: module) {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(!text.contains("import GRDB"), "\(module)/\(file.lastPathComponent)")
            }
        }
    }
}
