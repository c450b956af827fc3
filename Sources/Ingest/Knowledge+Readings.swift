import Grammar
import Identity
import Text

extension Knowledge {
    /// The spelling rules of each language in Latin letters, then those of names that stand in its texts as elsewhere (attribute `reading`), the
    /// likelier languages first.
    static func readingRules(of packs: [LanguagePack]) -> [[(letters: String, sound: String)]] {
        var own: [[(letters: String, sound: String)]] = []
        var order: [String] = []
        var foreign: [String: [(letters: String, sound: String)]] = [:]
        for pack in packs {
            let rules = spelling(of: pack)
            for entry in pack.entries(.spelling) {
                guard let reading = entry["reading"] else { continue }
                if foreign[reading] == nil { order.append(reading) }
                foreign[reading, default: []].append((entry.form, entry.value))
            }
            if rules.contains(where: { $0.letters.utf8.allSatisfy { $0 < 0x80 } }) { own.append(rules) }
        }
        return own + order.compactMap { foreign[$0] }
    }

    /// How the language itself spells.
    static func spelling(of pack: LanguagePack) -> [(letters: String, sound: String)] {
        pack.entries(.spelling).filter { $0["reading"] == nil && $0["case"] == nil }.map { ($0.form, $0.value) }
    }

    /// The language's endings that a name may have when nobody knew its base form (attribute `case`).
    static func caseForms(of pack: LanguagePack) -> CaseForms {
        var order: [String] = []
        var cases: [String: [CaseForms.Rule]] = [:]
        for entry in pack.entries(.spelling) {
            guard let name = entry["case"], entry.form.last == "$" else { continue }
            if cases[name] == nil { order.append(name) }
            cases[name, default: []].append(
                CaseForms.Rule(ending: String(entry.form.dropLast()), replacement: entry.value == "-" ? nil : entry.value))
        }
        return CaseForms(cases: order.compactMap { cases[$0] })
    }

    /// What reads the names of a language's texts.
    func nameReader(_ language: String) -> NameReader {
        let gloss = gloss(language)
        return NameReader(
            readings: readings, caseForms: Self.caseForms(of: pack(language)), orthography: orthography(language),
            gloss: { gloss.key(of: $0) })
    }
}
