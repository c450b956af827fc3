import Grammar
import Model
import Numerals
import Temporal
import Text

/// Makes figures of drafts: their values, and what they are bound to in their sentence.
struct FigureBinder {
    let context: FigureContext
    let dates: [DateFinding]
    /// True where a noun narrows the next one without an ending (`trade turnover`), so that no form tells adjective, noun and verb apart.
    let stacksNouns: Bool
    /// Letters that no genitive ends with.
    let noGenitive: String
    /// Last letters of genitives told by their ending.
    let genitiveEnds: String
    private var currencies: CurrencyResolver?
    private var nextDate = 0
    private var periods: PeriodBinder
    /// Whose the last figure was that belongs to somebody.
    private var owner: Owner?

    init(context: FigureContext, dates: [DateFinding]) {
        self.context = context
        self.dates = dates
        periods = PeriodBinder(context: context, dates: dates)
        stacksNouns = context.analysis.pack.settings["noun_stacks"] == "yes"
        noGenitive = context.analysis.pack.settings["no_genitive"] ?? ""
        genitiveEnds = context.analysis.pack.settings["genitive_ends"] ?? ""
    }

    mutating func figures(from drafts: [FigureDraft], in sentence: SentenceRange) -> [Figure] {
        while nextDate < dates.count, dates[nextDate].tokens.upperBound <= sentence.tokens.lowerBound {
            periods.pass(dates[nextDate])
            nextDate += 1
        }
        var local: [DateFinding] = []
        var i = nextDate
        while i < dates.count, dates[i].tokens.lowerBound < sentence.tokens.upperBound {
            local.append(dates[i])
            i += 1
        }
        periods.begin(sentence, dates: local, figures: drafts.map(\.tokens))
        var figures: [Figure] = []
        for (index, draft) in drafts.enumerated() {
            var figure = value(of: draft, in: sentence)
            bindChange(&figure, draft, after: figures.last, at: index, of: drafts, in: sentence.tokens)
            dropReached(&figure, draft, after: figures.last, in: sentence.tokens)
            let previous = index > 0 ? figures.last.map { ($0, drafts[index - 1]) } : nil
            bindMeasure(&figure, draft, after: previous, in: sentence.tokens)
            if figure.holder == nil { figure.holder = holder(carriedTo: figure, draft, in: sentence) }
            if let referent = figure.holder, figure.kind == .money || figure.kind == .percent {
                owner = Owner(referent: referent, paragraph: sentence.paragraph, sentence: sentence.ordinal, end: draft.tokens.upperBound)
            }
            figure.period = periods.period(of: traits(of: figure, draft, in: sentence.tokens))
            if figure.change != nil, figure.basis == nil, let period = figure.period {
                figure.basis = periods.basis(of: draft.tokens, in: period)
            }
            figures.append(figure)
        }
        periods.end()
        return figures
    }

    private struct Owner {
        let referent: Int
        let paragraph: Int
        let sentence: Int
        /// The token behind its figure.
        let end: Int
    }

    /// Whose the figure before was, when the sentence right behind goes on with a sum or a rate and names nobody else
    /// (`Revenue fell to 12 million.`).
    private func holder(carriedTo figure: Figure, _ draft: FigureDraft, in sentence: SentenceRange) -> Int? {
        guard let owner, figure.measure != nil, draft.noun == nil, figure.kind == .money || figure.kind == .percent && figure.change != nil,
            owner.paragraph == sentence.paragraph, sentence.ordinal - owner.sentence <= 1, owner.end <= draft.tokens.lowerBound
        else { return nil }
        for i in owner.end..<sentence.tokens.upperBound {
            if let name = context.input.name(at: i), context.input.names[name].referent != owner.referent { return nil }
        }
        return owner.referent
    }

    private mutating func value(of draft: FigureDraft, in sentence: SentenceRange) -> Figure {
        let analysis = context.analysis
        var kind = draft.kind ?? .count
        var unit: String?
        var note: String?
        var scale = draft.sharedMagnitude
        if let reading = draft.unit {
            scale *= reading.scale
            switch reading.kind {
            case .percent(let value): (kind, unit) = (.percent, value)
            case .quantity(let value): (kind, unit) = (.quantity, value)
            case .duration(let value): (kind, unit) = (.duration, value)
            case .money(let entry, let country):
                kind = .money
                let resolver = currencies ?? CurrencyResolver(input: context.input)
                currencies = resolver
                (unit, note) = resolver.code(of: analysis.pack.lexicon.entries[entry], country: country)
            }
        } else {
            switch draft.low.style {
            case .duration(let value): unit = value
            case .share: unit = "%"
            default: unit = draft.rule == "age" ? "year" : draft.noun.map { baseForm(of: $0, draft) }
            }
        }
        if case .share = draft.low.style, draft.unit == nil { scale = 100 }
        var low = Self.scaled(draft.low.value, scale) * draft.sign
        // A third is 33.33: a share put in words is no more exact than that.
        if case .share = draft.low.style, kind == .percent || draft.unit == nil { low = (low * 100).rounded() / 100 }
        let high = draft.high.map { Self.scaled($0.value, draft.sharedMagnitude == 1 ? scale : scale / draft.sharedMagnitude) }
        return Figure(
            span: analysis.span(draft.tokens), sentence: sentence.ordinal, surface: analysis.surface(draft.tokens), kind: kind, value: low,
            valueHigh: high, unit: unit, qualifier: draft.qualifier, change: draft.change, rule: draft.rule, note: note)
    }

    /// The base form of the counted noun; as written where none is known.
    private func baseForm(of noun: Range<Int>, _ draft: FigureDraft) -> String {
        let surface = context.analysis.surface(noun)
        let nouns = context.lexis.nouns
        let base =
            draft.low.isOrdinal
            ? nouns.base(ofSingular: surface) : nouns.base(of: surface, after: draft.high?.value ?? draft.low.value)
        return base ?? surface
    }

    /// The product; a scale below one divides, so that cents stay exact.
    private static func scaled(_ value: Double, _ scale: Double) -> Double {
        scale < 1 && scale > 0 ? value / (1 / scale).rounded() : value * scale
    }
}
