import Grammar
import Numerals
import Text

/// What figure extraction takes from a language pack once.
struct FigureLexis: Sendable {
    let numbers: NumberLexis
    /// True where nouns are capitalized, so that a lower-case word is none.
    let capitalizesNouns: Bool
    /// The ending of nearly all plurals; nil where there is no such one.
    let pluralEnding: String?
    let nouns: NounBase
    /// Magnitudes by form, for letters that touch their digits inside one token (`KSh402bn`).
    let magnitudes: [String: Double]
    /// Currency entries (index into the lexicon) by exact form, for signs that touch their digits inside one token (`R34`).
    let currencySigns: [String: Int]

    /// What a number may begin with. Most sentences hold nothing of it, and nothing is looked for there.
    private let starters: CategorySet

    init(pack: LanguagePack) {
        numbers = NumberLexis(pack: pack)
        capitalizesNouns = pack.settings["capital_nouns"] == "yes"
        var starters = CategorySet()
        var categories: [LexicalCategory] = [
            .numberWord, .magnitude, .ordinalWord, .fraction, .numberCompound, .multiple, .durationWord, .durationAdjective,
        ]
        // Where a unit's case alone may say that it is one of them (`trwał godzinę`).
        if pack.settings["bare_units"] == "yes" { categories += [.durationUnit, .unit, .percent, .currency] }
        for category in categories { starters.insert(category) }
        self.starters = starters
        nouns = NounBase(pack: pack)
        pluralEnding = pack.settings["plural_ending"]
        var magnitudes: [String: Double] = [:]
        for entry in pack.entries(.magnitude) { magnitudes[entry.form] = entry.number }
        self.magnitudes = magnitudes
        var signs: [String: Int] = [:]
        for (index, entry) in pack.lexicon.entries.enumerated() where entry.category == .currency {
            if entry["prefix"] != nil, signs[entry.form] == nil { signs[entry.form] = index }
        }
        currencySigns = signs
    }

    func mayHoldNumbers(_ analysis: Analysis, _ sentence: Range<Int>) -> Bool {
        sentence.contains { i in
            analysis.tokens[i].kind == .number || analysis.hasAny(i, of: starters)
                || analysis.tokens[i].kind == .word && !analysis.word(i).shape.isDisjoint(with: [.hasDigit, .allCaps])
        }
    }
}
