import Model
import Text

/// A profile made ready for comparing: its name taken apart once, not at every comparison.
public final class ComparableProfile: Sendable {
    public let profile: ReferentProfile
    let name: SpelledName
    /// Of a person.
    let person: PersonName?
    let gloss: GlossKey?
    /// The whole name as written, without case and marks; nil where that says too little.
    let letters: String?

    public init(_ profile: ReferentProfile) {
        self.profile = profile
        let sounds = Self.sounds(of: profile)
        name = SpelledName(sounds: sounds, readings: Array(profile.spellings.dropFirst()), isLatin: Self.isLatin(profile.name))
        person = profile.kind == .person ? PersonName(name, written: profile.name) : nil
        gloss = profile.kind == .person || profile.kind == .place ? nil : profile.gloss.flatMap { GlossKey(text: $0) }
        letters = profile.isPartial && profile.kind == .person ? nil : EntityBlock.letters(profile.kind, profile.name)
    }

    /// The name's common spelling. A catalogued person's key is an id; the name is spelled without a language's rules then.
    private static func sounds(of profile: ReferentProfile) -> String {
        if let sounds = profile.spellings.first { return sounds }
        if profile.authority != nil { return Orthography(rules: []).sounds(of: profile.name) }
        return profile.key.split(separator: ":", maxSplits: 1).last.map(String.init) ?? profile.key
    }

    private static func isLatin(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { $0.value < 0x370 || $0.value >= 0x1E00 && $0.value < 0x2100 }
    }

    /// The words under which a person may stand alone: the family name; the first word where the document writes the family name first.
    func similarity(ofLone word: SpelledName.Word) -> Double? {
        guard let person, person.isFull else { return nil }
        if let family = profile.familyName, profile.name.hasPrefix(family + " "), let first = person.first {
            return first.agreement(with: word)
        }
        guard let found = person.similarity(ofLone: word), found.isFamily else { return nil }
        return found.score
    }
}
