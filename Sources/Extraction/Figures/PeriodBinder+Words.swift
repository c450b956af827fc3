import Grammar
import Model

/// What the words and marks around a date and a figure tell.
extension PeriodBinder {
    /// 0 unknown, 1 over for more than three years on the day of publication, 2 for more than one, 3 over, 4 running, 5 to come.
    func era(_ days: DayRange) -> Int {
        guard let today = context.input.publishedOn else { return 0 }
        if days.start > today { return 5 }
        let since = today.daysSince1970 - days.end.daysSince1970
        return since <= 0 ? 4 : since <= 400 ? 3 : since <= 1200 ? 2 : 1
    }

    func surroundings(of traits: PeriodTraits) -> Surroundings {
        Surroundings(lead: lead(traits.tokens.lowerBound - 1), tense: tense(around: traits.tokens), touching: touching(traits.tokens))
    }

    private func touching(_ figure: Range<Int>) -> (before: Range<Int>?, behind: Range<Int>?) {
        var before: Range<Int>?
        var behind: Range<Int>?
        for candidate in own {
            guard let tokens = candidate.tokens else { continue }
            if tokens.lowerBound >= figure.upperBound, tokens.lowerBound - figure.upperBound <= 1 {
                if marks(in: figure.upperBound..<tokens.lowerBound) == 0 { behind = tokens }
            } else if tokens.upperBound <= figure.lowerBound, figure.lowerBound - tokens.upperBound <= 1 {
                before = tokens
            }
        }
        return (before, behind)
    }

    /// What stands before the figure.
    private func lead(_ i: Int) -> Int {
        let analysis = context.analysis
        guard sentence.tokens.contains(i) else { return 0 }
        if context.cover(i) == .date { return 7 }
        guard context.kind(i) == .word else { return analysis.isMark(i, ",") ? 1 : analysis.isMark(i, ":") ? 2 : 3 }
        if isVerb(i) { return 4 }
        if analysis.has(i, .preposition) || analysis.has(i, .changeBy) { return 5 }
        return 6
    }

    private func isVerb(_ i: Int) -> Bool {
        let analysis = context.analysis
        return analysis.has(i, .changeUp) || analysis.has(i, .changeDown) || analysis.has(i, .measureVerb)
    }

    /// The tense that the nearest word near the figure tells.
    private func tense(around figure: Range<Int>) -> Int {
        var best: (distance: Int, tense: Int)?
        let reach = max(sentence.tokens.lowerBound, figure.lowerBound - 12)..<min(sentence.tokens.upperBound, figure.upperBound + 8)
        for i in reach where !figure.contains(i) {
            guard context.cover(i) == .free, let entry = context.analysis.entry(at: i, .tenseCue) else { continue }
            let distance = (i < figure.lowerBound ? figure.lowerBound - i : i - figure.upperBound) + (entry["weak"] == nil ? 0 : 4)
            if distance < best?.distance ?? .max { best = (distance, entry.value == "future" ? 2 : 1) }
        }
        return best?.tense ?? 0
    }

    /// 0 none, 1 a comma, 2 several, 3 a bracket, 4 what parts sentences.
    func marks(in gap: Range<Int>) -> Int {
        let analysis = context.analysis
        var commas = 0
        var isBracketed = false
        for i in gap where context.kind(i) == .punctuation || context.kind(i) == .symbol {
            if analysis.isMark(i, ",") {
                commas += 1
            } else if analysis.isMark(i, "(") || analysis.isMark(i, ")") {
                isBracketed = true
            } else if analysis.isMark(i, ";") || analysis.isMark(i, ":") || context.isDash(i) && !context.touches(i) {
                return 4
            }
        }
        return isBracketed ? 3 : min(commas, 2)
    }

    func beginsClause(in gap: Range<Int>) -> Bool {
        let analysis = context.analysis
        return gap.contains { analysis.has($0, .relativePronoun) || analysis.has($0, .complementizer) || analysis.has($0, .conjunction) }
    }

    /// 0 none, 1 one that measures, 2 one of change, 3 a modal one.
    func verb(in gap: Range<Int>) -> Int {
        let analysis = context.analysis
        var found = 0
        for i in gap {
            if analysis.has(i, .modalVerb) { return 3 }
            if analysis.has(i, .changeUp) || analysis.has(i, .changeDown) {
                found = 2
            } else if found == 0, analysis.has(i, .measureVerb) {
                found = 1
            }
        }
        return found
    }

    /// True for a date that tells when something was said.
    func isReported(_ date: Range<Int>) -> Bool {
        let near = max(sentence.tokens.lowerBound, date.lowerBound - 3)..<min(date.upperBound + 3, sentence.tokens.upperBound)
        return near.contains { context.analysis.has($0, .reportingVerb) }
    }

    /// 0 a word before the date, 1 its first word makes it a bound or a comparison (`since 2019`, `than in 2023`), 2 it says what a change is
    /// measured against (`compared with the year before`); nil for a time of its own.
    func bound(_ date: Range<Int>) -> Int? {
        let analysis = context.analysis
        let first = date.lowerBound
        for i in max(sentence.tokens.lowerBound, first - 4)..<date.upperBound where analysis.has(i, .basis) {
            let isAround = analysis.matches(at: i).contains {
                analysis.entry($0).category == .basis && $0.tokens.upperBound >= date.upperBound
            }
            if isAround { return 2 }
        }
        // `from January to March` is a time like any other.
        if (first..<date.upperBound).dropFirst().contains(where: { analysis.has($0, .dateLink) }) { return nil }
        if context.matchEnding(before: first, .periodBlocker, from: sentence.tokens.lowerBound) != nil { return 0 }
        guard let match = analysis.match(at: first, .periodBlocker) else { return nil }
        return match.tokens.upperBound <= date.upperBound ? 1 : nil
    }

    /// 0 no other figure touches the date, 1 one before it, 2 one behind it.
    func claim(_ date: Range<Int>, _ traits: PeriodTraits) -> Int {
        for figure in figures where figure != traits.tokens {
            if figure.upperBound <= date.lowerBound, date.lowerBound - figure.upperBound <= 1 { return 1 }
            if date.upperBound <= figure.lowerBound, figure.lowerBound - date.upperBound <= 1 { return 2 }
        }
        return 0
    }
}
