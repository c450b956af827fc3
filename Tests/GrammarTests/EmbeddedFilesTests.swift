import Foundation
import Resources
import Testing

/// SQL and the catalogue in the binary are the files of the folders, all of them and nothing else.
@Suite struct EmbeddedFilesTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: [("schema/migrations", "sql"), ("schema/views", "sql"), ("seeds/authority", "tsv"), ("seeds/model", "model")])
    func embeddedFilesAreTheFolder(_ folder: String, _ ending: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent(folder).path).filter {
            $0.hasSuffix(".\(ending)")
        }
        let embedded = Resources.files(under: folder)
        #expect(embedded.map(\.path) == names.map { "\(folder)/\($0)" }.sorted(), "list new files in Sources/CResources/files.inc")
        for file in embedded {
            let onDisk = try Data(contentsOf: Self.root.appendingPathComponent(file.path))
            #expect(Data(file.bytes) == onDisk, "\(file.path)")
        }
        #expect(!embedded.isEmpty)
    }
}
