import Grammar
import Text

/// How a language writes dates.
struct DateStyle: Sendable {
    /// True where months and weekdays begin with a capital letter, false where they never do inside a sentence, nil where both occur.
    let capitals: Bool?
    let spanHoldsPreposition: Bool
    /// True where 05/07 is the fifth of July.
    let dayFirst: Bool
    /// True where a noun may stand before another as its adjective.
    let nounAdjuncts: Bool
    /// True where a year seldom goes without the word for it.
    let yearNeedsMarker: Bool

    init(_ settings: [String: String]) {
        dayFirst = settings["date_order"] != "mdy"
        nounAdjuncts = settings["noun_adjuncts"] == "yes"
        yearNeedsMarker = settings["year_needs_marker"] == "yes"
        capitals = settings["date_case"].map { $0 == "upper" }
        spanHoldsPreposition = settings["date_span"] == "preposition"
    }

    /// True when the word's case is that of a month or weekday and not of a name or verb.
    func accepts(_ analysis: Analysis, _ i: Int, from start: Int) -> Bool {
        guard let capitals, i < analysis.tokens.count else { return true }
        let word = analysis.word(i)
        if capitals { return word.isCapitalized }
        return !word.isCapitalized || word.isAllCaps || i == start || analysis.tokens[i - 1].kind == .punctuation
            || analysis.tokens[i - 1].kind == .number
    }
}
