extension GlossKey {
    /// Below this, two names are two things: measured on names of the catalogue in four languages.
    static let threshold = 0.85

    /// How alike two names are: `threshold`...1; nil when they are names of two things.
    ///
    /// The share of what both have in what either has (Dice), each notion by its weight. Two different own words, places, numbers, heads or fields, a
    /// quality and its contrary, a side or number that only one has: two things, whatever else they share. Names that many things have alike,
    /// such as a ministry's without its country, are no evidence: nil.
    public func similarity(to other: GlossKey) -> Double? {
        if self == other, readings.count > 1 { return 1 }
        return readings.flatMap { here in other.readings.compactMap { here.similarityAsRead(to: $0) } }.max()
    }

    private func similarityAsRead(to other: GlossKey) -> Double? {
        guard isTelling, other.isTelling, isSpecific, other.isSpecific else { return nil }
        if self == other { return 1 }
        guard let words = Self.matchedWords(rest, other.rest),
            let notions = Self.matchedNotions(concepts, other.concepts)
        else { return nil }
        // A name's own words and its proper notions: at least one in common where either has any.
        let ownHere = rest.count + concepts.count { $0.hasPrefix("name:") }
        let ownThere = other.rest.count + other.concepts.count { $0.hasPrefix("name:") }
        if ownHere > 0 || ownThere > 0 {
            guard words.common + notions.commonNames > 0 else { return nil }
            guard words.common + notions.commonNames >= Double(min(ownHere, ownThere)) * 0.6 else { return nil }
        } else if notions.places > 0 {
            guard notions.commonPlaces > 0 else { return nil }
        }
        guard notions.contents == 0 || notions.hasCommonContent else { return nil }
        let common = 2 * (Self.wordWeight * words.common + notions.common)
        var total = Self.wordWeight * Double(rest.count + other.rest.count) + notions.total
        // Where a thing of a name is, is said or not; of a thing without a name, what it is for tells it from others.
        total += words.common > 0 ? -notions.placesOfOne : notions.contentsOfOne
        guard total > 0 else { return nil }
        let score = common / total
        return score >= Self.threshold ? min(score, 1) : nil
    }

    private static let wordWeight = 3.0

    /// Own words that agree; nil when both names have one that the other has not.
    private static func matchedWords(_ a: [String], _ b: [String]) -> (common: Double, left: Int)? {
        var left = b
        var common = 0.0
        var missing = 0
        for word in a {
            if let index = left.firstIndex(of: word) {
                left.remove(at: index)
                common += 1
            } else if let index = left.firstIndex(where: { GlossSound.agree($0, word) }) {
                left.remove(at: index)
                common += 0.95
            } else {
                missing += 1
            }
        }
        if missing > 0, !left.isEmpty { return nil }
        return (common, missing + left.count)
    }

    private struct Notions {
        var common = 0.0
        var total = 0.0
        var commonNames = 0.0
        var places = 0
        /// What places that only one name has cost less beside an own word that both have.
        var placesOfOne = 0.0
        var commonPlaces = 0
        /// What fields and heads that only one name has cost more where no own word tells the thing.
        var contentsOfOne = 0.0
        var contents = 0
        var hasCommonContent = false
    }

    private static func matchedNotions(_ a: [String], _ b: [String]) -> Notions? {
        let here = a.map(GlossConcept.init)
        let there = b.map(GlossConcept.init)
        var result = Notions()
        for notion in here + there {
            result.total += notion.weight
            if notion.isPlace { result.places += 1 }
        }
        result.contents = min(here.count { $0.isContent }, there.count { $0.isContent })
        func count(_ notion: GlossConcept, _ share: Double) {
            result.common += notion.weight * share
            if notion.kind == .name { result.commonNames += share }
            if notion.isPlace { result.commonPlaces += 1 }
            if notion.isContent { result.hasCommonContent = true }
        }
        let shared = Set(a).intersection(b)
        for notion in here where shared.contains(notion.text) { count(notion, 1) }
        var mine = here.filter { !shared.contains($0.text) }
        var yours = there.filter { !shared.contains($0.text) }
        // Qualities of one family exclude each other even where a name has both (`north` and `south` against `north`).
        for notion in mine {
            guard let index = yours.firstIndex(where: { notion.isRelative(of: $0) }) else { continue }
            guard !notion.isQuality else { return nil }
            count(notion, 0.8)
            yours.remove(at: index)
            mine.removeAll { $0 == notion }
        }
        guard !areTwo(mine, yours) else { return nil }
        for place in mine + yours where place.isPlace { result.placesOfOne += place.kind == .country ? 1.5 : 1 }
        result.contentsOfOne = Double((mine + yours).count { $0.isContent })
        return result
    }

    /// Whether what only one of the names has makes two things of them.
    private static func areTwo(_ mine: [GlossConcept], _ yours: [GlossConcept]) -> Bool {
        if (mine + yours).contains(where: { $0.kind == .side || $0.kind == .number }) { return true }
        func both(_ isSuch: (GlossConcept) -> Bool) -> Bool { mine.contains(where: isSuch) && yours.contains(where: isSuch) }
        return both(\.isHead) || both { $0.kind == .field } || both(\.isPlace) || both { $0.kind == .name || $0.kind == .umbrella }
    }
}
