import Grammar
import Model
import Numerals
import Text

/// The functions that `figures.rules` calls: units, amounts, and what is no figure.
enum FigureGrammar {
    /// Names of the rule files. What is no figure is read first.
    static let topics = ["figures", NumberDomain.topic]

    static func domain(_ lexis: FigureLexis) -> RuleDomain<FigureValue> {
        var domain = NumberDomain.domain(lexis.numbers, of: FigureValue.self)
        addUnits(&domain)
        addAmounts(&domain)
        addRanges(&domain)
        addMoney(&domain, lexis)
        addOthers(&domain)
        addPredicates(&domain)
        return domain
    }

    // MARK: Units

    private static func addUnits(_ domain: inout RuleDomain<FigureValue>) {
        func production(_ name: String, _ kind: @escaping @Sendable (LexicalEntry) -> UnitReading.Kind) {
            domain.productions[name] = { match in
                match.entry(0).map { .unit(UnitReading(kind: kind($0), scale: $0["scale"].flatMap(Double.init) ?? 1)) }
            }
        }
        production("percent") { .percent($0.value) }
        production("measure") { .quantity($0.value) }
        production("time") { .duration($0.value) }
        domain.productions["currency"] = { match in
            guard let entry = match.entry(0), let index = match.entryIndex(0), let tokens = match.tokens(0) else { return nil }
            // `A$` is one word: in `A $40 million loan` it is none.
            if entry["glued"] != nil, tokens.dropFirst().contains(where: { match.analysis.tokens[$0].spaceBefore }) { return nil }
            return .unit(
                UnitReading(
                    kind: .money(entry: index, country: match.entry(1)?.value), scale: entry["scale"].flatMap(Double.init) ?? 1,
                    isPrefix: entry["prefix"] != nil && !match.has(1)))
        }
    }

    // MARK: Predicates

    private static func addPredicates(_ domain: inout RuleDomain<FigureValue>) {
        func amount(_ name: String, _ fits: @escaping @Sendable (FigureDraft) -> Bool) {
            domain.predicates[name] = { $0.amount.map(fits) ?? false }
        }
        domain.predicates["amount"] = { $0.numeral.map { $0.isCardinal || $0.isShare } ?? false }
        domain.predicates["hour"] = { $0.numeral.map { $0.value >= 0 && $0.value <= 24 && $0.magnitude == 1 } ?? false }
        domain.predicates["prefix"] = { $0.unit?.isPrefix ?? false }
        domain.predicates["money"] = { $0.unit?.isMoney ?? $0.amount?.unit?.isMoney ?? false }
        amount("measured") { $0.unit != nil && !$0.isPrefixed && $0.low.isCardinal }
        amount("time") { $0.unit?.duration != nil && $0.low.isCardinal }
        amount("bare") { $0.unit == nil }
        amount("single") { $0.high == nil && $0.qualifier == nil && $0.sign == 1 && $0.change == nil }
        amount("end") { draft in
            switch draft.low.style {
            case .cardinal, .share, .duration: draft.high == nil && draft.qualifier == nil && draft.change == nil
            default: false
            }
        }
        amount("unsigned") { $0.high == nil && $0.sign == 1 && $0.change == nil && $0.low.isCardinal }
        amount("unqualified") { !$0.isQualifiedBefore && !$0.low.isOrdinal }
        amount("unbounded") { $0.qualifier == nil && !$0.low.isOrdinal }
        let word = domain.predicates["word"]
        domain.predicates["word"] = { value in value.amount.map { $0.low.isWord && $0.low.isCardinal } ?? word?(value) ?? false }
    }
}

extension FigureDraft {
    /// True when its qualifier stands before the number.
    var isQualifiedBefore: Bool { qualifier != nil && tokens.lowerBound < low.tokens.lowerBound }
}
