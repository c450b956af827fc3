import Foundation
import Model
import Reading

/// The reader alone: documents in, each as its article, in the input's order.
public struct ReadStream {
    public enum Form: Sendable {
        /// Facts and body for people.
        case text
        /// One JSON object a document.
        case json
    }

    private let knowledge: Knowledge
    private let language: String?
    private let jobs: Int
    private let form: Form
    private let explains: Bool

    /// - Parameter explains: whether each block is shown with the reason why it was kept or left out.
    public init(knowledge: Knowledge, language: String? = nil, jobs: Int, form: Form, explains: Bool) {
        self.knowledge = knowledge
        self.language = language
        self.jobs = jobs
        self.form = form
        self.explains = explains
    }

    /// - Parameters:
    ///   - items: what to read; nil for an NDJSON stream on standard input.
    ///   - emit: called with each document's text, which ends without a newline.
    /// - Returns: how many inputs failed.
    public func run(items: [InputItem]?, emit: (String) throws -> Void) throws -> Int {
        let reader = InputReader(knowledge: knowledge, language: language)
        let explains = explains
        let pipeline = OrderedPipeline<InputItem, Output?>(items: items, jobs: jobs)
        var failed = 0
        try pipeline.run(workers: jobs) {
            { item in Self.output(item, reader, explains) }
        } consume: { output in
            guard let output else { return }
            if output.document.article == nil { failed += 1 }
            switch form {
            case .json: try emit(ArticleJSON.line(output, explains: explains))
            case .text: try emit(ArticleText.text(output, explains: explains))
            }
        }
        return failed
    }

    /// A document, or why there is none.
    struct Output: Sendable {
        var path: String
        var document: ReadDocument
        /// Cause and remedy, when there is no article.
        var error: String?
    }

    private static func output(_ item: InputItem, _ reader: InputReader, _ explains: Bool) -> Output? {
        if case .opening = item { return nil }
        do {
            let loaded = try reader.load(item)
            let document = reader.explained(loaded, withEvidence: explains)
            return Output(path: loaded.path, document: document, error: document.error.map { "\($0.cause). \($0.remedy)" })
        } catch let error as IngestError {
            return Output(path: error.place, document: ReadDocument(), error: "\(error.cause). \(error.remedy)")
        } catch {
            return Output(path: "-", document: ReadDocument(), error: "\(error). Try it alone; if it fails again, report it with the file")
        }
    }
}
