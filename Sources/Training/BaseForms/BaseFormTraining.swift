import Dispatch
import Grammar
import Model
import Recognition
import Synchronization

/// Learns base forms of names from pairs of form and base.
public struct BaseFormTraining {
    let corpora: String

    /// - Parameter corpora: folder that holds `base-pl.tsv.gz` and its like.
    public init(corpora: String) { self.corpora = corpora }

    /// What is learned for one language.
    struct Plan: Sendable {
        let code: String
        /// Tagged corpora of the language, and of languages whose names are taken for names that stay as they are.
        let texts: [String]
        let unchanged: [String]
        /// How nouns end that are not in the nominative.
        let obliqueEndings: [String]
        /// Looks at a row an epoch, by source.
        var repetitions: [BaseFormRow.Source: Int]
        var mentionRepetitions = 1
        /// Times that a row in base form is looked at for once that an inflected one is: dictionaries list all cases alike, texts have half their
        /// names in the nominative.
        var upright = 3
        var epochs = 4
        /// Looks at a pair an epoch. Dictionaries have so many inflected forms that half of them do.
        func looks(_ example: BaseFormExample) -> Int {
            let times = repetitions[example.row.source] ?? 0
            guard example.row.source.isMade else { return times }
            guard example.isInflected else { return times * upright }
            return example.row.source == .lexicon && EditScriptSet.hash(of: example.row.form.utf8) % 2 == 0 ? 0 : times
        }

        /// Most weights that are kept.
        var most = 100_000
        /// Fewest rows that an edit script must have.
        var fewest = 8
        var support: Float = 32
    }

    static let plans = [
        Plan(
            code: "pl", texts: ["pl-nkjp", "pl-kpwr"],
            unchanged: ["en-wikigold", "en-wnut17", "en-crossner", "de-germeval", "de-smartdata"],
            obliqueEndings: ["u", "y", "a", "i", "em", "ym", "im", "ie", "ów", "ę", "ą"],
            repetitions: [.text: 1, .inflected: 1, .lexicon: 1, .made: 1, .country: 3, .group: 1, .unchanged: 1, .foreign: 1]),
        Plan(
            code: "ru", texts: ["ru-nerel", "ru-factrueval"], unchanged: ["en-wikigold", "en-wnut17", "en-crossner"],
            obliqueEndings: ["а", "у", "ы", "и", "ом", "ем", "ой", "ей", "ов", "ства", "ству"],
            repetitions: [.text: 1, .inflected: 1, .lexicon: 1, .made: 1, .foreign: 1]),
    ]

    /// - Returns: the bytes of the model's section, trained on everything, and what a model trained without a tenth of the bases finds of that.
    public func trained() throws -> (bytes: [UInt8], report: BaseFormReport) {
        var examples: [BaseFormExamples] = []
        for plan in Self.plans {
            var random = RandomSource(seed: 7)
            examples.append(
                try BaseFormExamples(
                    corpora: corpora, code: plan.code, texts: plan.texts, unchanged: plan.unchanged, obliqueEndings: plan.obliqueEndings,
                    random: &random))
        }
        // Two trainings a language, each by itself: one for the report and one on everything.
        let jobs = Self.plans.indices.flatMap { [(language: $0, isBlind: true), (language: $0, isBlind: false)] }
        let known = examples
        let trained = Mutex([BaseFormModel.Source?](repeating: nil, count: jobs.count))
        DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
            let job = jobs[index]
            let examples = known[job.language]
            func seen(_ list: [BaseFormExample]) -> [BaseFormExample] { job.isBlind ? list.filter { !$0.isHeldOut } : list }
            let source = Self.source(Self.plans[job.language], seen(examples.pairs), seen(examples.mentions))
            trained.withLock { $0[index] = source }
        }
        var sources: [BaseFormModel.Source] = []
        var report = BaseFormReport()
        for (job, source) in zip(jobs, trained.withLock { $0 }) {
            guard let source else { continue }
            if job.isBlind {
                let model = try BaseFormModel(bytes: BaseFormModel.encode([source]))
                guard let language = model.language(source.code) else { continue }
                let pairs = examples[job.language].pairs.filter { $0.isHeldOut && $0.row.source == .text }
                report.rows += Self.rows(source.code, pairs, examples[job.language].mentions, language)
            } else {
                report.sizes.append((source.code, source.scripts.count, source.features.reduce(0) { $0 + $1.weights.count }))
                sources.append(source)

            }
        }
        return (BaseFormModel.encode(sources), report)
    }

    static func source(_ plan: Plan, _ pairs: [BaseFormExample], _ mentions: [BaseFormExample]) -> BaseFormModel.Source {
        var counts: [EditScript: Int] = [:]
        for example in pairs {
            for script in example.scripts where !script.isIdentity { counts[script, default: 0] += 1 }
        }
        let frequent = counts.filter { $0.value >= plan.fewest }.sorted {
            ($0.value, $1.key.description) > ($1.value, $0.key.description)
        }
        let set = EditScriptSet(frequent.map(\.key))
        let numbers = Dictionary(uniqueKeysWithValues: set.scripts.enumerated().map { ($0.element, $0.offset) })
        func known(_ example: BaseFormExample, _ repetitions: Int) -> BaseFormPerceptron.Example? {
            let scripts = example.scripts.compactMap { numbers[$0] }
            guard scripts.count == example.scripts.count, repetitions > 0 else { return nil }
            return BaseFormPerceptron.Example(input: example.input, scripts: scripts, repetitions: repetitions)
        }
        let all =
            pairs.compactMap { known($0, plan.looks($0)) } + mentions.compactMap { known($0, plan.mentionRepetitions) }
        var perceptron = BaseFormPerceptron(scripts: set, seed: 1)
        perceptron.train(all, epochs: plan.epochs)
        return perceptron.quantized(code: plan.code, support: plan.support, most: plan.most)
    }

    /// The mentions with what the words of all names of their documents can go back to.
    private static func withWords(_ mentions: [BaseFormExample], _ scripts: EditScriptSet) -> [BaseFormExample] {
        var documents: [Int: DocumentWords] = [:]
        var seen: Set<[UInt64]> = []
        var candidates: [Int] = []
        for example in mentions {
            guard let words = example.words else { continue }
            for word in 0..<example.input.count where example.input.shapes[word] == .capitalized {
                let key = [UInt64(example.document), EditScriptSet.hash(of: example.input.word(word))]
                guard seen.insert(key).inserted else { continue }
                scripts.candidates(of: example.input, word, into: &candidates)
                documents[example.document, default: words].explain(word, of: example.input, by: candidates, in: scripts)
            }
        }
        return mentions.map { example in
            var example = example
            example.words = documents[example.document] ?? example.words
            return example
        }
    }

    static func rows(
        _ code: String, _ pairs: [BaseFormExample], _ mentions: [BaseFormExample], _ model: BaseFormModel.Language
    ) -> [BaseFormReport.Row] {
        var decoder = BaseFormDecoder()
        var rows: [String: BaseFormReport.Row] = [:]
        func isRight(_ example: BaseFormExample, withWords: Bool) -> Bool {
            let words = example.words
            decoder.decode(
                example.input, with: model,
                support: withWords
                    ? { word, script, hash in
                        let isCapitalized = example.input.shapes[word] != .lower
                        return
                            (words?.support(
                                of: hash, isChange: script != 0, isCapitalized: isCapitalized, isPerson: example.input.kind == 0) ?? 0)
                            * model.support
                    } : nil, reach: model.reach)
            return zip(decoder.path, example.scripts).allSatisfy { model.scripts.scripts[$0] == $1 }
        }
        func update(_ example: BaseFormExample, _ change: (inout BaseFormReport.Row) -> Void) {
            for kind in [example.row.kind.rawValue, "all"] { change(&rows[kind, default: BaseFormReport.Row(language: code, kind: kind)]) }
        }
        for example in pairs {
            let isRight = isRight(example, withWords: false)
            update(example) { row in
                row.names += 1
                row.right += isRight ? 1 : 0
                row.inflected += example.isInflected ? 1 : 0
                row.inflectedRight += isRight && example.isInflected ? 1 : 0
            }
        }
        for example in Self.withWords(mentions, model.scripts) where example.isHeldOut {
            let alone = isRight(example, withWords: false)
            let together = isRight(example, withWords: true)
            update(example) { row in
                row.inText += 1
                row.inTextWithoutWordsRight += alone ? 1 : 0
                row.inTextRight += together ? 1 : 0
                row.inTextInflected += example.isInflected ? 1 : 0
                row.inTextInflectedWithoutWordsRight += alone && example.isInflected ? 1 : 0
                row.inTextInflectedRight += together && example.isInflected ? 1 : 0
            }
        }
        return ["person", "organization", "place", "all"].compactMap { rows[$0] }
    }
}
