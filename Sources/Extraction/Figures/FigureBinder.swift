import Grammar
import Model
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
    /// The period last bound, for the sums and rates of the sentences behind it, until one names a time of its own.
    var carried: DayRange?

    init(context: FigureContext, dates: [DateFinding]) {
        self.context = context
        self.dates = dates
        stacksNouns = context.analysis.pack.settings["noun_stacks"] == "yes"
        noGenitive = context.analysis.pack.settings["no_genitive"] ?? ""
        genitiveEnds = context.analysis.pack.settings["genitive_ends"] ?? ""
    }

    mutating func figures(from drafts: [FigureDraft], in sentence: SentenceRange) -> [Figure] {
        while nextDate < dates.count, dates[nextDate].tokens.upperBound <= sentence.tokens.lowerBound { nextDate += 1 }
        var local: [DateFinding] = []
        var i = nextDate
        while i < dates.count, dates[i].tokens.lowerBound < sentence.tokens.upperBound {
            local.append(dates[i])
            i += 1
        }
        if !local.isEmpty { carried = nil }
        var figures: [Figure] = []
        var own: DayRange?
        for (index, draft) in drafts.enumerated() {
            var figure = value(of: draft, in: sentence)
            bindChange(&figure, draft, at: index, of: drafts, in: sentence.tokens)
            dropReached(&figure, draft, after: figures.last, in: sentence.tokens)
            bindPeriod(&figure, draft, local, in: sentence.tokens)
            if figure.period == nil, local.isEmpty, figure.kind == .money || figure.kind == .percent { figure.period = carried }
            if figure.kind == .money || figure.kind == .percent { own = figure.period ?? own }
            let previous = index > 0 ? figures.last.map { ($0, drafts[index - 1]) } : nil
            bindMeasure(&figure, draft, after: previous, in: sentence.tokens)
            figures.append(figure)
        }
        if let own { carried = own }
        return figures
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
            default: if draft.rule == "age" { unit = "year" } else { unit = draft.noun.map(analysis.surface) }
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

    /// The product; a scale below one divides, so that cents stay exact.
    private static func scaled(_ value: Double, _ scale: Double) -> Double {
        scale < 1 && scale > 0 ? value / (1 / scale).rounded() : value * scale
    }
}
