import Model

/// What speaks for and against two profiles being of one thing, by their names alone.
enum Judgement: Hashable {
    /// One thing: by which rule, how alike.
    case same(rule: String, score: Double)
    /// The short name of the one belongs to the other's, if to no other one as well.
    case fits(rule: String, score: Double)
    /// Alike, and two things: what tells them apart.
    case different(rule: String, score: Double)
    case unrelated

    /// How alike a lone family name must be to one of another document.
    static let loneName = 0.9
    /// How alike two names must be that are told apart, to be worth telling.
    static let notable = 0.72

    init(_ a: ComparableProfile, _ b: ComparableProfile) {
        guard a.profile.kind == b.profile.kind else {
            self = .unrelated
            return
        }
        var judgement = a.profile.kind == .person ? Self.persons(a, b) : Self.things(a, b)
        // Two ids of the catalogue are two things.
        if case .same(_, let score) = judgement, let one = a.profile.authority, let other = b.profile.authority {
            judgement = one == other ? .same(rule: "catalogue", score: 1) : .different(rule: "catalogue", score: score)
        }
        if case .different(_, let score) = judgement, score < Self.notable { judgement = .unrelated }
        self = judgement
    }

    private static func persons(_ a: ComparableProfile, _ b: ComparableProfile) -> Judgement {
        guard let one = a.person, let other = b.person, let word = one.first, let otherWord = other.first else { return .unrelated }
        switch (one.isFull, other.isFull) {
        case (true, true):
            switch one.compared(with: other, strictness(a, b)) {
            case .same(let rule, let score):
                return rule == "initials" && one.isInitialed != other.isInitialed
                    ? .fits(rule: rule, score: score) : .same(rule: rule, score: score)
            case .different(let rule, let score): return .different(rule: rule, score: score)
            case .unrelated: return .unrelated
            }
        case (true, false): return lone(a.similarity(ofLone: otherWord))
        case (false, true): return lone(b.similarity(ofLone: word))
        case (false, false):
            let score = word.similarity(to: otherWord)
            return score >= loneName ? .same(rule: "transliteration", score: score * 0.8) : .unrelated
        }
    }

    /// A language spells a name one way; what differs there are two names sooner than between languages.
    static func strictness(_ a: ComparableProfile, _ b: ComparableProfile) -> PersonName.Strictness {
        a.profile.language == b.profile.language ? .oneLanguage : .usual
    }

    private static func lone(_ score: Double?) -> Judgement {
        guard let score else { return .unrelated }
        return score >= loneName ? .fits(rule: "surname", score: score * 0.85) : .different(rule: "other-form", score: score)
    }

    private static func things(_ a: ComparableProfile, _ b: ComparableProfile) -> Judgement {
        let (one, other) = (a.profile, b.profile)
        if one.isPartial != other.isPartial {
            let (short, long) = one.isPartial ? (one, other) : (other, one)
            guard let acronym = long.acronym, acronym.lowercased() == short.name.lowercased() else { return .unrelated }
            return .fits(rule: "acronym", score: 0.8)
        }
        if let country = one.country, let otherCountry = other.country, country != otherCountry,
            one.authority == nil || other.authority == nil,
            let score = a.name.similarity(to: b.name)
        {
            return .different(rule: "country", score: score)
        }
        let similarity = a.name.similarity(to: b.name)
        if a.letters != nil, a.letters == b.letters { return .same(rule: "exact", score: 1) }
        if let similarity {
            // A catalogued place is known under all its names: what is only alike is another place.
            let isKnown = one.authority != nil || other.authority != nil
            let isOneLanguage = one.language == other.language
            let needed = one.isPartial ? 0.9 : isKnown ? one.kind == .place ? 0.95 : 0.9 : isOneLanguage ? 0.94 : 0.84
            return similarity >= needed
                ? .same(rule: "transliteration", score: similarity) : .different(rule: "spelling", score: similarity)
        }
        if let gloss = a.gloss, let otherGloss = b.gloss, let score = gloss.similarity(to: otherGloss) {
            return .same(rule: "gloss", score: score * 0.95)
        }
        return .unrelated
    }
}
