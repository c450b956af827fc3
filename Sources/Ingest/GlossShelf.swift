import Grammar
import Identity
import Synchronization
import Text

/// The languages' glosses, each made when a text of the language first asks for it: a run over one article should not wait for all.
final class GlossShelf: Sendable {
    private let packs: [String: LanguagePack]
    private let orthographies: [String: Orthography]
    private let made = Mutex<[String: Gloss]>([:])
    private let madeOfMeasures = Mutex<[String: MeasureGloss]>([:])

    init(packs: [String: LanguagePack], orthographies: [String: Orthography]) {
        self.packs = packs
        self.orthographies = orthographies
    }

    /// The language's gloss; one without notions where the language is not known.
    func gloss(_ language: String) -> Gloss {
        made.withLock { gloss(language, &$0) }
    }

    private func gloss(_ language: String, _ made: inout [String: Gloss]) -> Gloss {
        if let gloss = made[language] { return gloss }
        guard let pack = packs[language] else { return Gloss(entries: [], orthography: Orthography(rules: [])) }
        // A language whose names stand in texts of this one; it has none itself.
        var foreign: Gloss?
        if let code = pack.settings["concept_foreign"], packs[code]?.settings["concept_foreign"] == nil { foreign = gloss(code, &made) }
        let gloss = Gloss(
            entries: Self.entries(of: pack), orthography: orthographies[language] ?? Orthography(rules: []),
            longestEnding: Self.longestEnding(of: pack), foreign: foreign)
        made[language] = gloss
        return gloss
    }

    /// What reads the language's measures; nil where the language is not known.
    func measures(_ language: String) -> MeasureGloss? {
        guard let pack = packs[language] else { return nil }
        return madeOfMeasures.withLock { made in
            if let gloss = made[language] { return gloss }
            let gloss = MeasureGloss(
                entries: Self.concepts(of: pack, ofMeasures: true) + Self.entries(of: pack),
                orthography: orthographies[language] ?? Orthography(rules: []), stems: StemRules(pack),
                longestEnding: Self.longestEnding(of: pack))
            made[language] = gloss
            return gloss
        }
    }

    private static func longestEnding(of pack: LanguagePack) -> (short: Int, long: Int) {
        func setting(_ name: String) -> Int { pack.settings[name].flatMap { Int($0) } ?? 0 }
        return (setting("concept_ending"), setting("concept_ending_long"))
    }

    /// The pack's notions of names, then its adjectives of places and its numbers, which other stages know too.
    private static func entries(of pack: LanguagePack) -> [Gloss.Entry] {
        var entries = concepts(of: pack, ofMeasures: false)
        entries += pack.entries(.demonym).map { entry in
            let isCountry = entry.value.utf8.count == 2
            return Gloss.Entry(form: entry.form.lowercased(), concept: isCountry ? "country:" + entry.value.uppercased() : entry.value)
        }
        for entry in pack.entries(.ordinalWord) + pack.entries(.numberWord) where entry["weak"] == nil {
            entries.append(Gloss.Entry(form: entry.form, concept: "number:" + entry.value))
        }
        return entries
    }

    private static func concepts(of pack: LanguagePack, ofMeasures: Bool) -> [Gloss.Entry] {
        pack.entries(.concept).filter { ($0["measure"] != nil) == ofMeasures }.map { Gloss.Entry(form: $0.form, concept: $0.value) }
    }
}
