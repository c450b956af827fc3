import Grammar
import Model

/// Finds date expressions and resolves them against the day of publication.
public struct DateRecognizer: Sendable {
    private let style: DateStyle

    /// - Parameter pack: the language of the texts it will be given.
    public init(pack: LanguagePack) {
        style = DateStyle(pack.settings)
    }

    /// - Parameters:
    ///   - analysis: a text of the recognizer's language.
    ///   - publishedOn: the day that relative expressions count from. Without it they stay unresolved, with a note.
    ///   - skip: true for a token inside a name; no date is read from it.
    /// - Returns: findings in order of the text, without overlap.
    public func dates(in analysis: Analysis, publishedOn: CalendarDate?, skip: (Int) -> Bool) -> [DateFinding] {
        withoutActuallyEscaping(skip) { skip in
            let tense = TenseReader(analysis)
            let calendar = CalendarReader(analysis)
            var resolver = publishedOn.map { DateResolver(reference: $0) }
            var findings: [DateFinding] = []
            for sentence in analysis.sentences {
                let parser = DateParser(
                    analysis: analysis, calendar: calendar, limit: sentence.tokens.upperBound, start: sentence.tokens.lowerBound,
                    style: style, skip: skip)
                let expressions = Self.expressions(parser, sentence.tokens)
                guard !expressions.isEmpty else { continue }
                resolver?.context.sentence = sentence.ordinal
                for expression in expressions {
                    findings += Self.resolve(expression, sentence.tokens, tense, &resolver)
                }
            }
            return findings
        }
    }

    /// Expressions of a sentence from left to right; years left out are taken from a neighbour that states one.
    private static func expressions(_ parser: DateParser, _ sentence: Range<Int>) -> [DateExpression] {
        var found: [DateExpression] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard parser.mayStart(i), !parser.skip(i), let expression = parser.expression(at: i),
                !expression.tokens.contains(where: parser.skip)
            else {
                i += 1
                continue
            }
            if !parser.recurs(expression.tokens.lowerBound) { found.append(expression) }
            i = max(i + 1, expression.tokens.upperBound)
        }
        guard found.count > 1 else { return found }
        for index in found.indices.dropLast().reversed() {
            let next = found[index + 1]
            guard found[index].meaning.lacksYear, let year = next.meaning.explicitYear, let a = found[index].meaning.firstMonth,
                found[index].meaning.unit == next.meaning.unit, let b = next.meaning.firstMonth,
                enumerates(parser, found[index].tokens.upperBound..<next.tokens.lowerBound)
            else { continue }
            found[index].meaning = found[index].meaning.with(year: .year(b < a ? year - 1 : year))
        }
        return found
    }

    /// True when only commas, `and`, `to` and short words stand between.
    private static func enumerates(_ parser: DateParser, _ between: Range<Int>) -> Bool {
        guard between.count <= 3 else { return false }
        return between.allSatisfy {
            parser.analysis.isMark($0, ",") || parser.has($0, .dateLink) || parser.has($0, .datePreposition) || parser.has($0, .dateFiller)
        }
    }

    private static func resolve(
        _ expression: DateExpression, _ sentence: Range<Int>, _ reader: TenseReader, _ resolver: inout DateResolver?
    ) -> [DateFinding] {
        guard resolver != nil else {
            // Any day will do to resolve what does not depend on it.
            let days =
                isAbsolute(expression.meaning)
                ? CalendarDate(year: 2000, month: 1, day: 1).flatMap { DateResolver(reference: $0).resolve(expression.meaning, nil) } : nil
            return [
                DateFinding(tokens: expression.tokens, days: days, rule: expression.rule, note: days == nil ? "no publication date" : nil)
            ]
        }
        let around = expression.weakTense ? reader.tense(around: expression.tokens, in: sentence) : nil
        let tense =
            around ?? expression.tense ?? reader.tense(around: expression.tokens, in: sentence)
            ?? (reader.nonPastIsFuture && expression.meaning.unit == .day && !expression.isStart ? .future : nil)
        if expression.rule == "in-future", reader.tense(around: expression.tokens, in: sentence) != .future { return [] }
        let meaning = expression.meaning
        guard let days = resolver?.resolve(meaning, tense) else {
            return [DateFinding(tokens: expression.tokens, days: nil, rule: expression.rule, note: "no such day")]
        }
        resolver?.context.add(days, meaning.unit, explicitYear: meaning.explicitYear != nil)
        return [DateFinding(tokens: expression.tokens, days: days, rule: expression.rule)]
    }

    /// True when the meaning needs no day of publication.
    private static func isAbsolute(_ meaning: DateMeaning) -> Bool {
        switch meaning {
        case .year, .years, .decade, .century: true
        case .weekOfMonth(_, _, .year?), .weekdayOfMonth(_, _, _, .year?): true
        case .part(_, let whole): isAbsolute(whole)
        case .range(let first, let last): isAbsolute(first) && isAbsolute(last)
        default: meaning.explicitYear != nil
        }
    }
}
