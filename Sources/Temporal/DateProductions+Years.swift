import Grammar
import Model

/// Years, pairs of years, decades.
extension DateProductions {
    static let years: [String: Production] = [
        "yearAlone": { match in
            guard case .year(let year, let isMarked)? = match.value(0), isMarked || year >= 1100 && year < 2100 else { return nil }
            return phrase(match, .year(year), needsPreposition: !isMarked && year < 1700)
        },
        // `’69`
        "apostropheYear": { match in apostropheYear(match).map { .reference(.year($0)) } },
        "apostropheYearAlone": { match in apostropheYear(match).map { phrase(match, .year($0), needsPreposition: true) } },
        "yearLoose": { match in
            guard case .year(let year, _)? = match.value(0), year >= 1700, year < 2100 else { return nil }
            return phrase(match, .year(year), needsPreposition: true)
        },
        "years": { match in
            guard let first = integer(match, 0), first.width == 4, first.value >= 1000, first.value < 2200, let second = integer(match, 2),
                let mark = match.tokens(1)?.lowerBound, mark + 1 < match.analysis.tokens.count,
                match.analysis.tokens[mark].spaceBefore == match.analysis.tokens[mark + 1].spaceBefore
            else { return nil }
            let isSlash = match.analysis.isMark(mark, "/")
            var last = second.value
            if second.width == 2, !match.analysis.tokens[mark + 1].spaceBefore {
                last += first.value / 100 * 100
                if last < first.value, isSlash { last += 100 }
            } else if second.width != 4 {
                return nil
            }
            guard last > first.value, last < 2200, !isSlash || last == first.value + 1 else { return nil }
            return phrase(match, .years(first.value, last))
        },
        "decade": { match in decade(match, full: true, short: true) },
        "decadeFull": { match in decade(match, full: true, short: false) },
        "decadeLoose": { match in
            guard case .phrase(var found)? = decade(match, full: false, short: true) else { return nil }
            found.needsPreposition = true
            return .phrase(found)
        },
        "decadeShort": { match in decade(match, full: false, short: true) },
    ]

    /// Two digits behind an apostrophe.
    private static func apostropheYear(_ match: Match) -> Int? {
        guard let mark = match.tokens(0)?.lowerBound, match.analysis.isMark(mark, "’") || match.analysis.isMark(mark, "'"),
            let number = integer(match, 1), number.width == 2
        else { return nil }
        return number.value < 30 ? 2000 + number.value : 1900 + number.value
    }

    /// A year that ends in zero, of four digits or of two.
    private static func decade(_ match: Match, full: Bool, short: Bool) -> DateValue? {
        guard let number = integer(match, 0), number.value % 10 == 0 else { return nil }
        if number.width == 4, full, number.value >= 1500, number.value < 2100 { return phrase(match, .decade(number.value)) }
        return number.width == 2 && short && number.value >= 20 ? phrase(match, .decade(1900 + number.value)) : nil
    }
}
