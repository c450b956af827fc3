import Foundation
import Testing

@testable import Ingest

@Suite struct InputListTests {
    @Test func eachFileOnceAndWhatIsMissingInItsPlace() throws {
        let folder = NSTemporaryDirectory() + "/dossier-inputs-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder + "/b", withIntermediateDirectories: true)
        for name in ["z.txt", "b/a.html", "b/c.HTM", "b/.d.txt", "b/e.pdf"] {
            FileManager.default.createFile(atPath: folder + "/" + name, contents: Data("text".utf8))
        }
        let items = try InputList.items(for: [folder + "/z.txt", folder + "/none", folder, "-", folder + "/b/*.p?f", "-"])
        let names: [String] = items.map { item in
            switch item {
            case .file(let path): String(path.dropFirst(folder.count + 1))
            case .standardInput: "-"
            case .record: "record"
            case .member, .opening: "member"
            case .unusable(let error), .broken(let error): error.cause
            }
        }
        #expect(names == ["z.txt", "there is no such file or folder", "b/a.html", "b/c.HTM", "-", "b/e.pdf"])
        #expect(throws: IngestError.self) { try InputList.items(for: [folder + "/none", folder + "/*.nothing"]) }
    }
}
