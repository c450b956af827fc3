import Grammar

/// A word inside a name that leads on to the next part.
struct Link {
    enum Kind { case genitive, purpose, place, conjunction }

    let kind: Kind
    let end: Int
    /// `in`, and not `to` or `from`.
    let isIn: Bool

    init?(at i: Int, in text: NameContext) {
        let analysis = text.analysis
        guard let match = analysis.match(at: i, .nameLink) else { return nil }
        end = match.tokens.upperBound
        isIn = analysis.entry(at: i, .placePreposition)?.value == "in"
        switch analysis.entry(match).value {
        case "conjunction": kind = .conjunction
        case "article": kind = .genitive
        default:
            // What also leads to places is a part of names only where it means belonging (`of`, `von`) or purpose (`für`, `dla`, `по`).
            if let place = analysis.entry(at: i, .placePreposition) {
                guard ["in", "at", "near"].contains(place.value) || analysis.entry(match)["link"] != nil else { return nil }
                kind = analysis.entry(match)["link"] == nil ? .place : .genitive
            } else {
                guard analysis.entry(match)["link"] != "no" else { return nil }
                kind = .purpose
            }
        }
    }
}
