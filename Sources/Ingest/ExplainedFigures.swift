import Extraction
import Grammar
import Model
import Temporal

/// The numbers of an article with what led to each: figures and dates with the rules that read them, numbers that were taken for something else
/// and by which rule, and numbers that nothing explains.
struct ExplainedFigures: Sendable {
    /// A rule that fired on words, and the rules that read parts of them.
    struct Rule: Sendable {
        var name: String
        /// The function that made the value, and what it was given.
        var production: String
        var span: Span
        var surface: String
        var parts: [Rule]

        init(_ tree: RuleTree, _ analysis: Analysis) {
            name = tree.rule
            production = tree.production
            span = analysis.span(tree.tokens)
            surface = analysis.surface(tree.tokens)
            parts = tree.parts.map { Rule($0, analysis) }
        }
    }

    struct Read: Sendable {
        var figure: Figure
        var rule: Rule?
        /// Who told it, when it stands in a claim.
        var speaker: String?
    }

    struct ReadDate: Sendable {
        var date: DateMention
        var rule: Rule?
    }

    /// A number that is no figure.
    struct Other: Sendable {
        var span: Span
        var sentence: Int
        var surface: String
        /// What it was taken for, e.g. `clock time`.
        var reason: String
        var rule: Rule?
    }

    let article: Article
    let sentences: [Sentence]
    let referents: [Referent]
    private(set) var figures: [Read] = []
    private(set) var dates: [ReadDate] = []
    private(set) var others: [Other] = []
    /// Numbers in digits that no figure, date, name or rule explains.
    private(set) var unread: [Other] = []

    /// Numbers of a text in no known language: none is read.
    init(_ article: Article, notReadIn analysis: Analysis) {
        self.article = article
        referents = []
        sentences = analysis.sentences.map { Sentence(ordinal: $0.ordinal, paragraph: $0.paragraph, span: $0.span) }
        for (i, token) in analysis.tokens.enumerated() where token.kind == .number {
            add(i..<i + 1, "no known language", nil, analysis, to: &unread)
        }
    }

    /// - Parameters:
    ///   - figures: those of the trace, in its order, with what other stages add to them.
    init(
        _ article: Article, _ input: ExtractionInput, _ trace: [FigureTrace], figures: [Figure], _ dates: [DateTrace], claims: [Claim]
    ) {
        let analysis = input.analysis
        self.article = article
        referents = input.referents
        sentences = analysis.sentences.map { Sentence(ordinal: $0.ordinal, paragraph: $0.paragraph, span: $0.span) }
        var next = figures.startIndex
        for read in trace {
            if case .other(let reason) = read.outcome { add(read.tokens, reason, read.tree, analysis, to: &others) }
            guard case .figure = read.outcome, next < figures.endIndex else { continue }
            let figure = figures[next]
            next += 1
            let claim = figure.claim.flatMap { claims.indices.contains($0) ? claims[$0] : nil }
            let name = claim?.speaker.flatMap { referents.indices.contains($0) ? referents[$0].name : nil }
            self.figures.append(Read(figure: figure, rule: read.tree.map { Rule($0, analysis) }, speaker: name ?? claim?.speakerText))
        }
        for found in dates {
            let finding = found.finding
            guard let sentence = analysis.sentence(containing: finding.tokens.lowerBound) else { continue }
            let date = DateMention(
                span: analysis.span(finding.tokens), sentence: sentence, surface: analysis.surface(finding.tokens), days: finding.days,
                rule: finding.rule, note: finding.note)
            self.dates.append(ReadDate(date: date, rule: found.tree.map { Rule($0, analysis) }))
        }
        addRest(input, trace, dates.map(\.finding.tokens))
        others.sort { $0.span.start < $1.span.start }
    }

    /// Numbers inside names, and those that nothing explains.
    private mutating func addRest(_ input: ExtractionInput, _ trace: [FigureTrace], _ dates: [Range<Int>]) {
        let analysis = input.analysis
        var isRead = [Bool](repeating: false, count: analysis.tokens.count)
        for tokens in dates + trace.map(\.tokens) { for i in tokens where isRead.indices.contains(i) { isRead[i] = true } }
        for (i, token) in analysis.tokens.enumerated() where token.kind == .number && !isRead[i] {
            if let name = input.name(at: i) {
                add(i..<i + 1, "part of the name \(analysis.surface(input.names[name].tokens))", nil, analysis, to: &others)
            } else {
                add(i..<i + 1, "no rule explains it", nil, analysis, to: &unread)
            }
        }
    }

    private func add(_ tokens: Range<Int>, _ reason: String, _ tree: RuleTree?, _ analysis: Analysis, to list: inout [Other]) {
        guard let sentence = analysis.sentence(containing: tokens.lowerBound) else { return }
        list.append(
            Other(
                span: analysis.span(tokens), sentence: sentence, surface: analysis.surface(tokens), reason: reason,
                rule: tree.map { Rule($0, analysis) }))
    }

    /// Whose a figure is.
    func holder(of figure: Figure) -> Referent? {
        figure.holder.flatMap { referents.indices.contains($0) ? referents[$0] : nil }
    }
}
