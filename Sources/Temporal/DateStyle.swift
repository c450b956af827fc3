import Grammar
import Text

/// How a language writes dates.
struct DateStyle {
    /// True where months and weekdays begin with a capital letter, false where they never do inside a sentence, nil where both occur.
    let capitals: Bool?
    let spanHoldsPreposition: Bool
    /// True where `Thursday week` is the Thursday of the week after.
    let weekAfterWeekday: Bool

    /// True where `year ago` needs no number.
    let countlessAgo: Bool
    /// True where a noun may stand before another as its adjective.
    let nounAdjuncts: Bool
    /// True where a year seldom goes without the word for it.
    let yearNeedsMarker: Bool
    /// True where `90s` alone is a decade.
    let shortDecade: Bool
    /// True where a number behind the word for years is a decade (`lata 90.`).
    let dottedDecade: Bool

    init(_ settings: [String: String]) {
        countlessAgo = settings["countless_ago"] == "yes"
        nounAdjuncts = settings["noun_adjuncts"] == "yes"
        yearNeedsMarker = settings["year_needs_marker"] == "yes"
        shortDecade = settings["short_decade"] == "yes"
        dottedDecade = settings["dotted_decade"] == "yes"
        capitals = settings["date_case"].map { $0 == "upper" }
        spanHoldsPreposition = settings["date_span"] == "preposition"
        weekAfterWeekday = settings["weekday_week"] == "yes"
    }

    /// True when the word's case is that of a month or weekday and not of a name or verb.
    func accepts(_ analysis: Analysis, _ i: Int, from start: Int) -> Bool {
        guard let capitals else { return true }
        let word = analysis.word(i)
        if capitals { return word.isCapitalized }
        return !word.isCapitalized || word.isAllCaps || i == start || analysis.tokens[i - 1].kind == .punctuation
            || analysis.tokens[i - 1].kind == .number
    }
}
