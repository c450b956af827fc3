import Grammar

/// Picks from all readings of a sentence the expressions that stand, from left to right.
struct DateSentence {
    let analysis: Analysis
    let sentence: Range<Int>
    let chart: RuleChart<DateValue>

    /// Expressions and the chart items that read them; years left out are taken from a neighbour that states one.
    func expressions() -> [(DateExpression, item: Int32)] {
        var found: [(DateExpression, item: Int32)] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard let (expression, item, end) = best(at: i) else {
                i += 1
                continue
            }
            if !recurs(expression.tokens.lowerBound) { found.append((expression, item)) }
            i = max(i + 1, end)
        }
        guard found.count > 1 else { return found }
        for index in found.indices.dropLast().reversed() {
            let meaning = found[index].0.meaning
            let next = found[index + 1].0
            guard meaning.lacksYear, let year = next.meaning.explicitYear, let a = meaning.firstMonth, meaning.unit == next.meaning.unit,
                let b = next.meaning.firstMonth, enumerates(found[index].0.tokens.upperBound..<next.tokens.lowerBound)
            else { continue }
            found[index].0.meaning = meaning.with(year: .year(b < a ? year - 1 : year))
        }
        return found
    }

    /// Name of the rule that read the date itself, not the preposition before it.
    func rule(of item: Int32) -> String {
        guard let found = chart.item(item) else { return "" }
        if found.symbol == "dated", found.rule.name.hasPrefix("at."),
            let inner = chart.parts(of: item).compactMap({ chart.item($0) }).first(where: { $0.symbol == "date" })
        {
            return inner.rule.name
        }
        return found.rule.name
    }

    /// The longest reading at the token, then the one of higher rank, then the one of the earlier rule.
    private func best(at i: Int) -> (DateExpression, item: Int32, end: Int)? {
        var best: (expression: DateExpression, item: Int32, end: Int, rank: Int)?
        for index in chart.items(at: i) {
            guard let item = chart.item(index), item.symbol == "date" || item.symbol == "dated", let expression = item.value.phrase else {
                continue
            }
            if expression.needsPreposition, expression.isAmbiguous || !fillsSentence(item.tokens) { continue }
            let key = (item.tokens.upperBound, item.rule.rank)
            if let best, key <= (best.end, best.rank) { continue }
            best = (expression, index, item.tokens.upperBound, item.rule.rank)
        }
        return best.map { ($0.expression, $0.item, $0.end) }
    }

    /// True when there is nothing else in the sentence but marks.
    private func fillsSentence(_ tokens: Range<Int>) -> Bool {
        func isMark(_ i: Int) -> Bool { analysis.tokens[i].kind == .punctuation }
        return (sentence.lowerBound..<tokens.lowerBound).allSatisfy(isMark) && (tokens.upperBound..<sentence.upperBound).allSatisfy(isMark)
    }

    /// True when a word before says that it comes again and again (`every Sunday`).
    private func recurs(_ i: Int) -> Bool {
        // "every Sunday", "every second Sunday"
        isRecurring(i) || i > sentence.lowerBound && isRecurring(i - 1)
            || i > sentence.lowerBound + 1 && analysis.has(i - 1, .dateOrdinal) && isRecurring(i - 2)
    }

    private func isRecurring(_ i: Int) -> Bool {
        i < sentence.upperBound && analysis.entry(at: i, .dateBlocker).map { $0.value == "recurring" } ?? false
    }

    /// True when only commas, `and`, `to` and short words stand between.
    private func enumerates(_ between: Range<Int>) -> Bool {
        guard between.count <= 3 else { return false }
        return between.allSatisfy { i in
            analysis.isMark(i, ",") || [.dateLink, .datePreposition, .dateFiller].contains { analysis.has(i, $0) }
        }
    }
}
