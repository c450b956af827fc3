import Authority
import Grammar
import Model

/// All names of a text: every rule proposes, the trained tagger weighs the proposals with the words, one reconciler decides.
public final class NameRecognizer {
    private let catalogue: Catalogue
    private let bases: BaseForms
    private let recognizers: [any MentionRecognizer]
    private let tagger: NameTagger?
    private let calibration: Calibration
    /// Switched off to see what they are good for: the rules' part beside a model, and the model's second reading.
    package var usesRules = true
    package var readsTwice = true {
        didSet { tagger?.readsTwice = readsTwice }
    }

    public struct Result {
        /// In order of the text, without overlap.
        public var names: [RecognizedName] = []
        /// Positions in `names` of a name and of the acronym introduced for it.
        public var acronyms: [(name: Int, acronym: Int)] = []

        /// No names.
        public init() {}
    }

    /// - Parameter model: nil for rules alone.
    public init(pack: LanguagePack, catalogue: Catalogue, model: NameModel? = nil) {
        self.catalogue = catalogue
        bases = BaseForms(pack: pack, model: model?.baseForms)
        recognizers = [CatalogueRecognizer(), PersonRecognizer(), HeadNounRecognizer(), UndertakingRecognizer(), ContextRecognizer()]
        tagger = model.map { NameTagger(model: $0.tagger) }
        calibration = model?.tagger.calibration ?? .none
    }

    public func names(in analysis: Analysis) -> Result {
        let rules = reading(analysis)
        guard let tagger else { return result(rules.decided, rules.text) }
        let tagged = tagger.names(
            analysis.tokens.map(\.word), sentences: analysis.sentences.map(\.tokens), words: analysis.words,
            hints: usesRules ? rules.hints : RuleHints())
        return result(decision(tagged, rules).names, rules.text)
    }

    /// As `names(in:)`, with what was proposed and what became of it: to be read by people, and dearer.
    public func explained(in analysis: Analysis) -> (result: Result, trace: NameTrace) {
        let rules = reading(analysis)
        guard let tagger else {
            return explained(rules.decided, rules.text) { NameTrace($0, proposals: rules.proposals) }
        }
        let (tagged, labels) = tagger.explained(
            analysis.tokens.map(\.word), sentences: analysis.sentences.map(\.tokens), words: analysis.words,
            hints: usesRules ? rules.hints : RuleHints())
        let decision = decision(tagged, rules)
        return explained(decision.names, rules.text) {
            NameTrace($0, proposals: rules.proposals, tagged: tagged, labels: labels, second: decision.second)
        }
    }

    private func explained(
        _ decided: [Proposal], _ text: NameContext, trace: ([Proposal]) -> NameTrace
    ) -> (result: Result, trace: NameTrace) {
        (result(decided, text), trace(decided.filter { Self.trimmed($0, text) != nil }))
    }

    /// What stands when the model has read the text, and what the second look proposed to it.
    private func decision(_ tagged: [TaggedName], _ rules: RuleReading) -> (names: [Proposal], second: [Proposal]) {
        let decided = Reconciler.decide(tagged, proposals: rules.proposals, calibration: calibration)
        guard usesRules else { return (decided, []) }
        // Where the model gives a doubtful name up, a sure one of the catalogue may stand in it.
        let known = rules.decided.filter { $0.record != nil }
        // What the decided names tell of the rest: family names, acronyms, repetitions that the model passed over.
        let second = DocumentPass(text: rules.text, bases: bases).proposals(after: decided)
        return (Reconciler.completed(decided, with: second + known), second)
    }

    private func result(_ decided: [Proposal], _ text: NameContext) -> Result {
        var result = Result()
        var position: [Range<Int>: Int] = [:]
        var names = decided.compactMap { Self.trimmed($0, text) }
        // A closing mark that one name takes in may begin the next.
        for i in names.indices.dropLast() where names[i].tokens.upperBound > names[i + 1].tokens.lowerBound {
            names[i].tokens = names[i].tokens.lowerBound..<names[i + 1].tokens.lowerBound
        }
        for (name, base) in zip(names, bases.forms(of: names, in: text)) {
            position[name.tokens] = result.names.count
            result.names.append(
                RecognizedName(
                    tokens: name.tokens, kind: name.kind, rule: name.rule, confidence: name.confidence,
                    lemma: base.text, lemmaRule: base.rule, record: name.record, type: name.type,
                    isInHeadline: text.flags[name.tokens.lowerBound].contains(.headline)))
        }
        for pair in DocumentPass(text: text, bases: bases).introducedAcronyms(names) {
            if let name = position[pair.name], let acronym = position[pair.acronym] { result.acronyms.append((name, acronym)) }
        }
        return result
    }

    private func reading(_ analysis: Analysis) -> RuleReading {
        RuleReading(analysis, catalogue: catalogue, recognizers: recognizers, bases: bases)
    }

    /// What rules and lexicon say of each token of the text: features of the tagger.
    package func hints(for analysis: Analysis) -> RuleHints { reading(analysis).hints }

    /// The name without marks, articles or titles at its edges and with its quotation marks in pairs, nil when nothing is left.
    private static func trimmed(_ name: Proposal, _ text: NameContext) -> Proposal? {
        var name = name
        var tokens = name.tokens
        // `Dr.` and `Mrs` are said to a person and are no part of the name.
        if name.kind == .person {
            while let first = tokens.first, tokens.count > 1,
                text.analysis.has(first, .honorific) || first > name.tokens.lowerBound && text.analysis.isMark(first, ".")
            {
                tokens = first + 1..<tokens.upperBound
            }
        }
        while let last = tokens.last, text.analysis.tokens[last].kind == .punctuation, !text.analysis.isMark(last, ")"),
            !text.analysis.isMark(last, "."),
            !text.analysis.has(last, .quote)
        {
            tokens = tokens.lowerBound..<last
        }
        // In quotation marks an article is part of the name.
        while let first = tokens.first, text.analysis.has(first, .determiner), tokens.count > 1, !text.analysis.has(first - 1, .quote) {
            tokens = first + 1..<tokens.upperBound
        }
        // What begins behind an opening quotation mark ends with the quotation.
        if text.analysis.has(tokens.lowerBound - 1, .quote),
            let close = tokens.dropFirst().first(where: { text.analysis.has($0, .quote) && text.touches($0) })
        {
            tokens = tokens.lowerBound..<close
        } else if tokens.count(where: { text.analysis.has($0, .quote) }) == 1,
            tokens.dropFirst().dropLast().contains(where: { text.analysis.has($0, .quote) && !text.touches($0) }),
            text.analysis.has(tokens.upperBound, .quote), text.touches(tokens.upperBound)
        {
            tokens = tokens.lowerBound..<tokens.upperBound + 1
        }
        name.tokens = tokens
        return tokens.isEmpty ? nil : name
    }
}
