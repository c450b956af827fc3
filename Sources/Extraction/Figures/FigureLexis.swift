import Grammar
import Text

/// What figure extraction takes from a language pack once.
struct FigureLexis: Sendable {
    /// `.` or `,`.
    let decimalMark: UInt8
    /// True where an ordinary space groups thousands (`1 234`); a no-break or narrow one does everywhere.
    let groupsByPlainSpace: Bool
    /// True where a full stop behind digits makes them ordinal.
    let ordinalStop: Bool
    /// True where nouns are capitalized, so that a lower-case word is none.
    let capitalizesNouns: Bool
    /// Bare cardinals by form, for numbers in one word.
    let cardinals: [String: Double]
    let ordinals: [String: Double]
    let magnitudes: [String: Double]
    let joiners: [String]
    let tails: [String: Double]
    /// Currency entries (index into the lexicon) by exact form, for signs that touch their digits inside one token (`R34`).
    let currencySigns: [String: Int]
    /// Longest form of a number word in code points.
    let longest: Int

    init(pack: LanguagePack) {
        decimalMark = pack.settings["decimal_mark"] == "," ? 0x2C : 0x2E
        groupsByPlainSpace = pack.settings["group_space"] == "plain"
        capitalizesNouns = pack.settings["capital_nouns"] == "yes"
        ordinalStop = pack.settings["ordinal_stop"] == "yes"
        var cardinals: [String: Double] = [:]
        var ordinals: [String: Double] = [:]
        var magnitudes: [String: Double] = [:]
        var tails: [String: Double] = [:]
        var joiners: [String] = []
        var signs: [String: Int] = [:]
        var longest = 1
        for (index, entry) in pack.lexicon.entries.enumerated() {
            switch entry.category {
            case .numberWord: if let value = entry.number { cardinals[entry.form] = value }
            case .ordinalWord: if let value = entry.number { ordinals[entry.form] = value }
            case .magnitude: if let value = entry.number, entry["abbreviation"] == nil { magnitudes[entry.form] = value }
            case .numberTail: if let value = entry.number { tails[entry.form] = value }
            case .numberJoiner: joiners.append(entry.form)
            case .currency:
                if entry["prefix"] != nil, signs[entry.form] == nil { signs[entry.form] = index }
                continue
            default: continue
            }
            longest = max(longest, entry.form.unicodeScalars.count)
        }
        self.cardinals = cardinals
        self.ordinals = ordinals
        self.magnitudes = magnitudes
        self.tails = tails
        self.joiners = joiners
        self.longest = longest
        currencySigns = signs
    }
}
