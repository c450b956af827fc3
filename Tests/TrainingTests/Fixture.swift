import Foundation
import Grammar
import Model
import Recognition
import Text

@testable import Training

/// Small texts read as training documents, in a language without a lexicon.
final class Fixture {
    private let analyzer: Analyzer
    private(set) var documents: [TrainingDocument] = []
    private(set) var table: WordTable?

    init() throws { analyzer = Analyzer(pack: try LanguagePack(code: "en", files: []), wordLimit: .max) }

    var words: TrainingWords { TrainingWords(tables: table.map { ["en": $0] } ?? [:]) }

    func analyze(_ text: String) -> Analysis { analyzer.analyze(text) }

    /// - Parameter marked: `⟨org:x|Name⟩`.
    @discardableResult
    func add(_ marked: String, id: String = "a", domain: AnnotatedText.Domain = .target) throws -> TrainingDocument {
        for var text in try MarkedArticles.read("### id: \(id)\nlang: en\n===\n\(marked)\n", name: "fixture") {
            text.domain = domain
            add(text)
        }
        return documents[documents.count - 1]
    }

    func add(_ text: AnnotatedText) {
        let analysis = analyzer.analyze(text.text)
        table = analysis.words
        documents.append(TrainingDocument(text, analysis: analysis, hints: RuleHints()))
    }
}

/// A folder that is gone with the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("training-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
