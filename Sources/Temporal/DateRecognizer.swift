import Grammar
import Model

/// Finds date expressions and resolves them against the day of publication.
public struct DateRecognizer: Sendable {
    private let rules: RuleSet<DateValue>

    /// - Parameter pack: the language of the texts it will be given.
    /// Throws `GrammarError` with the place of a rule that calls what is not there.
    public init(pack: LanguagePack) throws(GrammarError) {
        rules = try RuleSet(topics: DateGrammar.topics, pack: pack, domain: DateGrammar(style: DateStyle(pack.settings)).domain)
    }

    /// - Parameters:
    ///   - analysis: a text of the recognizer's language.
    ///   - publishedOn: the day that relative expressions count from. Without it they stay unresolved, with a note.
    ///   - skip: true for a token inside a name; no date is read from it.
    /// - Returns: findings in order of the text, without overlap.
    public func dates(in analysis: Analysis, publishedOn: CalendarDate?, skip: (Int) -> Bool) -> [DateFinding] {
        findings(in: analysis, publishedOn: publishedOn, skip: skip, traced: false).map(\.finding)
    }

    /// The findings with the rules that read them, for a reader who asks why.
    public func trace(in analysis: Analysis, publishedOn: CalendarDate?, skip: (Int) -> Bool) -> [DateTrace] {
        findings(in: analysis, publishedOn: publishedOn, skip: skip, traced: true)
    }

    private func findings(in analysis: Analysis, publishedOn: CalendarDate?, skip: (Int) -> Bool, traced: Bool) -> [DateTrace] {
        let tense = TenseReader(analysis)
        var resolver = publishedOn.map { DateResolver(reference: $0) }
        var findings: [DateTrace] = []
        for sentence in analysis.sentences {
            let chart = rules.chart(of: analysis, in: sentence.tokens) { !skip($0) }
            guard !chart.isEmpty else { continue }
            let reader = DateSentence(analysis: analysis, sentence: sentence.tokens, chart: chart)
            let expressions = reader.expressions()
            guard !expressions.isEmpty else { continue }
            resolver?.context.sentence = sentence.ordinal
            for (expression, item) in expressions {
                guard let found = Self.resolve(expression, rule: reader.rule(of: item), sentence.tokens, tense, &resolver) else { continue }
                findings.append(DateTrace(finding: found, tree: traced ? chart.tree(item) : nil))
            }
        }
        return findings
    }

    /// Nil for what is a duration and no date after all.
    private static func resolve(
        _ expression: DateExpression, rule: String, _ sentence: Range<Int>, _ reader: TenseReader, _ resolver: inout DateResolver?
    ) -> DateFinding? {
        let meaning = expression.meaning
        guard resolver != nil else {
            // Any day will do to resolve what does not depend on it.
            let days =
                meaning.isAbsolute
                ? CalendarDate(year: 2000, month: 1, day: 1).flatMap { DateResolver(reference: $0).resolve(meaning, nil) } : nil
            return DateFinding(
                tokens: expression.tokens, days: days, rule: rule,
                note: days != nil ? nil : meaning.isAbsolute ? "no such day" : "no publication date")
        }
        let asksAround = expression.weakTense || expression.needsFuture || expression.tense == nil
        let around = asksAround ? reader.tense(around: expression.tokens, in: sentence) : nil
        // Whoever writes one phrase without a past form or a full stop speaks of what comes: a note, a request.
        let isPlan = around == nil && reader.isOnePhrase
        if expression.needsFuture, around != .future, !isPlan { return nil }
        let isOpen = isPlan || reader.nonPastIsFuture && meaning.unit == .day && !expression.isStart
        let tense = (expression.weakTense ? around : nil) ?? expression.tense ?? around ?? (isOpen ? .future : nil)
        resolver?.isStrict = isPlan
        let matching = expression.weekday.flatMap { resolver?.day(of: meaning, on: $0) }
        guard let days = matching ?? resolver?.resolve(meaning, tense) else {
            return DateFinding(tokens: expression.tokens, days: nil, rule: rule, note: "no such day")
        }
        resolver?.context.add(days, meaning.unit, explicitYear: meaning.explicitYear != nil)
        return DateFinding(tokens: expression.tokens, days: days, rule: rule)
    }
}
