import Extraction
import Grammar
import Identity
import Model
import Recognition
import Temporal
import Text

/// Takes an article the whole way from text to facts. One a worker: it keeps what it has seen of each language's words.
public final class ArticleProcessor {
    private let knowledge: Knowledge
    private var stages: [String: LanguageStages] = [:]
    private let clock: StageClock?

    /// - Parameter clock: told how long each stage took.
    public init(knowledge: Knowledge, clock: StageClock? = nil) {
        self.knowledge = knowledge
        self.clock = clock
    }

    /// The recognizers and extractors of one language.
    private struct LanguageStages {
        let analyzer: Analyzer
        let names: NameRecognizer
        /// Nil for a language that nobody taught the program.
        let facts: FactReaders?
        let measures: FigureMeasures
        let roles: RoleExtractor
        let claims: ClaimExtractor
        let search: SearchTextBuilder
        let speller: NameSpeller
        let reader: NameReader

        init(_ knowledge: Knowledge, _ language: String) {
            let pack = knowledge.pack(language)
            analyzer = Analyzer(pack: pack)
            names = NameRecognizer(pack: pack, catalogue: knowledge.catalogue, model: knowledge.model)
            facts = knowledge.factReaders[language]
            measures = FigureMeasures(knowledge.measures(language))
            roles = RoleExtractor(pack: pack)
            claims = ClaimExtractor(pack: pack)
            search = SearchTextBuilder(pack: pack)
            speller = NameSpeller(knowledge.orthography(language))
            reader = knowledge.nameReader(language)
        }
    }

    /// All facts of the article.
    ///
    /// - Parameter contentHash: SHA-256 of the file's bytes.
    public func facts(of article: Article, contentHash: [UInt8]) -> DocumentFacts {
        let stage = stage(of: article.language)
        var facts = DocumentFacts(article: article, contentHash: contentHash)
        let analysis = clock.measure(.text) { stage.analyzer.analyze(article.body) }
        facts.tokenCount = analysis.tokens.count
        facts.sentences = analysis.sentences.map { Sentence(ordinal: $0.ordinal, paragraph: $0.paragraph, span: $0.span) }
        // Without a language's words neither names nor numbers can be understood, and nothing is guessed at.
        let isUnderstood = knowledge.packs[article.language] != nil
        let recognized = isUnderstood ? clock.measure(.names) { stage.names.names(in: analysis) } : NameRecognizer.Result()
        let naming = clock.measure(.identity) { NamingOfThings(recognized, analysis, article, stage.speller, stage.reader, knowledge) }
        facts.mentions = naming.mentions
        facts.referents = naming.referents
        facts.publisher = naming.publisher
        facts.author = naming.author
        facts.dateline = naming.dateline
        guard isUnderstood, let readers = stage.facts else {
            facts.unreadNumbers = analysis.tokens.count { $0.kind == .number }
            finish(&facts, analysis, stage)
            return facts
        }
        let input = ExtractionInput(
            analysis: analysis, names: naming.names, referents: naming.referents, publishedOn: article.publishedOn, author: naming.author)
        let dates = clock.measure(.dates) {
            readers.dates.dates(in: analysis, publishedOn: article.publishedOn) { input.name(at: $0) != nil }
        }
        facts.dates = dates.compactMap { finding in
            guard let sentence = analysis.sentence(containing: finding.tokens.lowerBound) else { return nil }
            return DateMention(
                span: analysis.span(finding.tokens), sentence: sentence, surface: analysis.surface(finding.tokens), days: finding.days,
                rule: finding.rule, note: finding.note)
        }
        facts.roles = clock.measure(.roles) { stage.roles.roles(in: input) }
        facts.claims = clock.measure(.claims) { stage.claims.claims(in: input, roles: facts.roles, dates: dates) }
        (facts.figures, facts.unreadNumbers) = clock.measure(.figures) { readers.figures.reading(of: input, dates: dates) }
        clock.measure(.figures) { stage.measures.note(in: &facts.figures, mentions: facts.mentions, referents: facts.referents) }
        FigureClaims.assign(facts.claims, to: &facts.figures)
        ReferentContext.note(facts.roles, in: &facts)
        finish(&facts, analysis, stage)
        return facts
    }

    /// The article's names as in its facts, with what led to each.
    func explainedNames(of article: Article) -> ExplainedNames {
        let stage = stage(of: article.language)
        let analysis = stage.analyzer.analyze(article.body)
        let isUnderstood = knowledge.packs[article.language] != nil
        let (recognized, trace) = isUnderstood ? stage.names.explained(in: analysis) : (NameRecognizer.Result(), NameTrace())
        let naming = NamingOfThings(recognized, analysis, article, stage.speller, stage.reader, knowledge)
        return ExplainedNames(article, analysis, recognized.names, trace, naming, model: knowledge.model?.id)
    }

    /// The article's numbers as in its facts, with what led to each.
    func explainedFigures(of article: Article) -> ExplainedFigures {
        let stage = stage(of: article.language)
        let analysis = stage.analyzer.analyze(article.body)
        guard let readers = stage.facts else { return ExplainedFigures(article, notReadIn: analysis) }
        let naming = NamingOfThings(stage.names.names(in: analysis), analysis, article, stage.speller, stage.reader, knowledge)
        let input = ExtractionInput(
            analysis: analysis, names: naming.names, referents: naming.referents, publishedOn: article.publishedOn, author: naming.author)
        let dates = readers.dates.trace(in: analysis, publishedOn: article.publishedOn) { input.name(at: $0) != nil }
        let findings = dates.map(\.finding)
        let trace = readers.figures.trace(in: input, dates: findings)
        let claims = stage.claims.claims(in: input, roles: stage.roles.roles(in: input), dates: findings)
        var figures = trace.compactMap { if case .figure(let figure) = $0.outcome { figure } else { nil } }
        stage.measures.note(in: &figures, mentions: naming.mentions, referents: naming.referents)
        FigureClaims.assign(claims, to: &figures)
        return ExplainedFigures(article, input, trace, figures: figures, dates, claims: claims)
    }

    private func stage(of language: String) -> LanguageStages {
        if let known = stages[language] { return known }
        let stage = LanguageStages(knowledge, language)
        stages[language] = stage
        return stage
    }

    /// What does not depend on the facts' kinds: search text, story signals, counters.
    private func finish(_ facts: inout DocumentFacts, _ analysis: Analysis, _ stage: LanguageStages) {
        clock.measure(.search) {
            let texts = stage.search.texts(of: analysis)
            facts.folded = texts.map(\.folded)
            facts.searchForms = texts.map(\.forms)
        }
        facts.storySignals = StorySignals.signals(of: facts)
        clock?.count(tokens: facts.tokenCount, bytes: facts.article.body.utf8.count)
    }
}
