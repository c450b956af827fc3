import Grammar
import Text

/// What the grammar of numbers takes from a language pack once.
public struct NumberLexis: Sendable {
    /// `.` or `,`.
    public let decimalMark: UInt8
    /// True where an ordinary space groups thousands (`1 234`); a no-break or narrow one does everywhere.
    public let groupsByPlainSpace: Bool
    /// Bare cardinals by form, for numbers in one word.
    let cardinals: [String: Double]
    let ordinals: [String: Double]
    let magnitudes: [String: Double]
    let joiners: [String]
    let tails: [String: Double]
    /// Longest form of a number word in code points.
    let longest: Int

    public init(pack: LanguagePack) {
        decimalMark = pack.settings["decimal_mark"] == "," ? 0x2C : 0x2E
        groupsByPlainSpace = pack.settings["group_space"] == "plain"
        var longest = 1
        func forms(_ category: LexicalCategory, where fits: (LexicalEntry) -> Bool = { _ in true }) -> [String: Double] {
            var forms: [String: Double] = [:]
            for entry in pack.entries(category) where fits(entry) {
                guard let value = entry.number else { continue }
                forms[entry.form] = value
                longest = max(longest, entry.form.unicodeScalars.count)
            }
            return forms
        }
        cardinals = forms(.numberWord)
        ordinals = forms(.ordinalWord)
        magnitudes = forms(.magnitude) { $0["abbreviation"] == nil }
        tails = forms(.numberTail)
        joiners = pack.entries(.numberJoiner).map(\.form)
        self.longest = longest
    }

    /// The value of a number in one word (`sechsundvierzig`, `tausend`); nil unless the whole word is one.
    public func value(ofWord word: String) -> Double? {
        if let value = cardinals[word] ?? magnitudes[word] { return value }
        guard let found = NumberCompound(lexis: self).read(word), !found.isOrdinal else { return nil }
        return found.value
    }
}
