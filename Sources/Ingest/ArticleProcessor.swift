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
    /// Told how long each stage took, when somebody wants to know.
    var clock: StageClock?

    public init(knowledge: Knowledge) {
        self.knowledge = knowledge
    }

    /// The recognizers and extractors of one language.
    private struct LanguageStages {
        let analyzer: Analyzer
        let names: NameRecognizer
        let dates: DateRecognizer
        let figures: FigureExtractor
        let roles: RoleExtractor
        let claims: ClaimExtractor
        let search: SearchTextBuilder
        let orthography: Orthography

        init(_ knowledge: Knowledge, _ language: String) {
            let pack = knowledge.pack(language)
            analyzer = Analyzer(pack: pack)
            names = NameRecognizer(pack: pack, catalogue: knowledge.catalogue)
            dates = DateRecognizer(pack: pack)
            figures = FigureExtractor(pack: pack)
            roles = RoleExtractor(pack: pack)
            claims = ClaimExtractor(pack: pack)
            search = SearchTextBuilder(pack: pack)
            orthography = knowledge.orthography(language)
        }
    }

    /// All facts of the article.
    ///
    /// - Parameter contentHash: SHA-256 of the file's bytes.
    public func facts(of article: Article, contentHash: [UInt8]) -> DocumentFacts {
        let known = stages[article.language]
        let stage = known ?? LanguageStages(knowledge, article.language)
        if known == nil { stages[article.language] = stage }
        var facts = DocumentFacts(article: article, contentHash: contentHash)
        let analysis = timed(.text) { stage.analyzer.analyze(article.body) }
        facts.tokenCount = analysis.tokens.count
        facts.sentences = analysis.sentences.map { Sentence(ordinal: $0.ordinal, paragraph: $0.paragraph, span: $0.span) }
        let recognized = timed(.names) { stage.names.names(in: analysis) }
        let naming = timed(.identity) { NamingOfThings(recognized, analysis, article, stage.orthography, knowledge) }
        facts.mentions = naming.mentions
        facts.referents = naming.referents
        facts.publisher = naming.publisher
        facts.author = naming.author
        facts.dateline = naming.dateline
        let input = ExtractionInput(
            analysis: analysis, names: naming.names, referents: naming.referents, publishedOn: article.publishedOn, author: naming.author)
        let dates = timed(.dates) { stage.dates.dates(in: analysis, publishedOn: article.publishedOn) { input.name(at: $0) != nil } }
        facts.dates = dates.compactMap { finding in
            guard let sentence = analysis.sentence(containing: finding.tokens.lowerBound) else { return nil }
            return DateMention(
                span: analysis.span(finding.tokens), sentence: sentence, surface: analysis.surface(finding.tokens), days: finding.days,
                rule: finding.rule, note: finding.note)
        }
        facts.roles = timed(.roles) { stage.roles.roles(in: input) }
        facts.claims = timed(.claims) { stage.claims.claims(in: input, roles: facts.roles, dates: dates) }
        facts.figures = timed(.figures) { stage.figures.figures(in: input, dates: dates) }
        for i in facts.figures.indices {
            // The innermost claim that holds the figure.
            facts.figures[i].claim = facts.claims.indices.filter { facts.claims[$0].span.contains(facts.figures[i].span) }
                .min { (facts.claims[$0].span.count, $0) < (facts.claims[$1].span.count, $1) }
        }
        facts.unreadNumbers = stage.figures.unreadNumbers(in: input, dates: dates, figures: facts.figures)
        timed(.search) {
            let texts = stage.search.texts(of: analysis)
            facts.folded = texts.map(\.folded)
            facts.searchForms = texts.map(\.forms)
        }
        facts.storySignals = StorySignals.signals(of: facts)
        return facts
    }

    private func timed<T>(_ stage: StageClock.Stage, _ work: () -> T) -> T {
        guard let clock else { return work() }
        return clock.measure(stage, work)
    }
}
