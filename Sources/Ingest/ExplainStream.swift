import Foundation
import Model

/// What led to what an article is said to say: articles in, an account of each out, in the input's order.
public struct ExplainStream {
    public enum Form: Sendable {
        /// A page for people.
        case text
        /// One JSON object an article.
        case json
    }

    public enum Subject: Sendable {
        case names
        /// Numbers of all sorts: figures, dates, and what is neither.
        case figures
    }

    private let knowledge: Knowledge
    private let language: String?
    private let jobs: Int
    private let subject: Subject
    private let form: Form

    public init(knowledge: Knowledge, language: String? = nil, jobs: Int, subject: Subject, form: Form) {
        self.knowledge = knowledge
        self.language = language
        self.jobs = jobs
        self.subject = subject
        self.form = form
    }

    /// - Parameters:
    ///   - items: what to read; nil for an NDJSON stream on standard input.
    ///   - emit: called with each article's text, which ends without a newline.
    /// - Returns: how many inputs failed.
    public func run(items: [InputItem]?, emit: (String) throws -> Void) throws -> Int {
        let reader = InputReader(knowledge: knowledge, language: language)
        let knowledge = knowledge
        let (subject, form) = (subject, form)
        let isRecords = items == nil
        let pipeline = OrderedPipeline<InputItem, Result?>(items: items, jobs: jobs)
        var failed = 0
        try pipeline.run(workers: jobs) {
            let processor = ArticleProcessor(knowledge: knowledge)
            return { item in Self.result(item, reader, processor, subject, form, isRecords: isRecords) }
        } consume: { result in
            guard let result else { return }
            if result.isFailure { failed += 1 }
            try emit(result.text)
        }
        return failed
    }

    private struct Result: Sendable {
        var text: String
        var isFailure = false
    }

    private static func result(
        _ item: InputItem, _ reader: InputReader, _ processor: ArticleProcessor, _ subject: Subject, _ form: Form, isRecords: Bool
    ) -> Result? {
        if case .opening = item { return nil }
        var path = item.place
        do {
            let loaded = try reader.load(item)
            path = loaded.path
            let article = try reader.article(loaded)
            switch (subject, form) {
            case (.names, .json): return Result(text: NamesJSON.line(processor.explainedNames(of: article)))
            case (.names, .text): return Result(text: NamesText(processor.explainedNames(of: article)).text)
            case (.figures, .json): return Result(text: FiguresJSON.line(processor.explainedFigures(of: article)))
            case (.figures, .text): return Result(text: FiguresText(processor.explainedFigures(of: article)).text)
            }
        } catch {
            let failure = InputFailure(error, path: path)
            switch form {
            case .json: return Result(text: failure.json(isRecord: isRecords), isFailure: true)
            case .text: return Result(text: failure.text, isFailure: true)
            }
        }
    }
}
