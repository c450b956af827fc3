import Model

/// Profiles of one key: one thing, whatever the document.
struct NameGroup {
    /// The first of its profiles, with what any of them knows.
    var comparable: ComparableProfile
    /// Indices of the profiles.
    var members: [Int]

    var profile: ReferentProfile { comparable.profile }

    /// The entity's key, when this group stands for it.
    var key: String { profile.authority ?? (profile.isPartial ? profile.key + " ?" : profile.key) }

    /// The catalogue's first, full names before short ones, then by key.
    var order: (Int, Int, String, String, String) {
        (
            profile.authority == nil ? 1 : 0, profile.isPartial ? 1 : 0, profile.kind.rawValue, profile.authority ?? profile.key,
            profile.context.joined(separator: " ")
        )
    }

    /// Groups that share one may be spellings of one name. Families are parted by the given name's first sound: one family name has many.
    var buckets: Set<String> {
        guard let person = comparable.person else {
            var buckets = Set(wholeNames.map { EntityBlock.name(profile.kind, $0) })
            if let letters = comparable.letters { buckets.insert(letters) }
            for block in comparable.gloss?.blocks ?? [] { buckets.insert(EntityBlock.gloss(profile.kind, block)) }
            return buckets
        }
        guard person.isFull, let first = person.first else { return Set(person.words.flatMap { EntityBlock.person($0) }) }
        var buckets = Set(EntityBlock.fullName(person))
        let sounds = Set(first.readings.flatMap { Self.beginnings($0) })
        for family in person.family.flatMap({ EntityBlock.person($0) }) { for sound in sounds { buckets.insert(family + "/" + sound) } }
        if let letters = comparable.letters { buckets.insert(letters) }
        return buckets
    }

    /// The whole name in each reading.
    private var wholeNames: [String] {
        let spellings = profile.spellings
        return spellings.isEmpty
            ? [comparable.name.words.map(\.text).joined(separator: " ")] : spellings.map { String(SpelledName.plain($0)) }
    }

    /// Given names that begin with one of these are compared.
    private static func beginnings(_ word: [UInt8]) -> [String] {
        guard let first = word.first else { return [] }
        switch first {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): return ["a"]
        case UInt8(ascii: "h"): return ["a", "g"]
        case UInt8(ascii: "g"): return ["g", "x"]
        case UInt8(ascii: "s"), UInt8(ascii: "x"): return ["x"]
        case UInt8(ascii: "m"), UInt8(ascii: "n"): return ["n"]
        case UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "b"), UInt8(ascii: "v"): return ["v"]
        case UInt8(ascii: "t"), UInt8(ascii: "d"): return ["t"]
        default: return [String(decoding: [first], as: UTF8.self)]
        }
    }

    /// In: profiles in any order. Out: their groups, in an order that depends on the profiles alone.
    static func groups(of profiles: [ReferentProfile]) -> [NameGroup] {
        var groups: [NameGroup] = []
        var collected: [ReferentProfile] = []
        var position: [String: Int] = [:]
        let ordered = profiles.indices.sorted {
            (profiles[$0].name, profiles[$0].language, $0) < (profiles[$1].name, profiles[$1].language, $1)
        }
        for index in ordered {
            let profile = profiles[index]
            var key = profile.kind.rawValue + "\u{1F}" + (profile.authority ?? profile.key)
            if profile.isPartial { key += "\u{1F}partial\u{1F}" + profile.context.joined(separator: "\u{1E}") }
            if let known = position[key] {
                groups[known].members.append(index)
                add(profile, to: &collected[known])
            } else {
                position[key] = groups.count
                collected.append(profile)
                groups.append(NameGroup(comparable: ComparableProfile(profile), members: [index]))
            }
        }
        for index in groups.indices where groups[index].members.count > 1 {
            groups[index].comparable = ComparableProfile(collected[index])
        }
        return groups.sorted { $0.order < $1.order }
    }

    /// What any document knows is known of the thing.
    private static func add(_ profile: ReferentProfile, to known: inout ReferentProfile) {
        if let acronym = profile.acronym { known.acronym = known.acronym.map { min($0, acronym) } ?? acronym }
        if let country = profile.country { known.country = known.country.map { min($0, country) } ?? country }
        if let gloss = profile.gloss { known.gloss = known.gloss.map { min($0, gloss) } ?? gloss }
        for rival in profile.rivals where !known.rivals.contains(rival) { known.rivals.append(rival) }
        for signal in profile.context where !known.context.contains(signal) { known.context.append(signal) }
        if known.spellings.count == profile.spellings.count || !profile.spellings.isEmpty {
            for spelling in profile.spellings where !known.spellings.contains(spelling) { known.spellings.append(spelling) }
        }
        // Which part is the family name is known where any document shows it to be the first.
        if let family = profile.familyName, profile.name.hasPrefix(family + " ") {
            known.name = profile.name
            known.familyName = family
        }
    }
}
