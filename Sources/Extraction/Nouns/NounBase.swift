import Grammar
import Text

/// The base form (nominative singular, as dictionaries list it) of a noun that a number counts, so that counts of the same thing have the same
/// unit: `osób` and `osoby` are `osoba`.
///
/// Rules and words are the language's own (`noun_base` in nouns.tsv), most of them learned from a dictionary.
public struct NounBase: Sendable {
    /// How a language writes its nouns.
    private enum Capitals {
        /// Names have one.
        case names
        /// Names, and in headlines every noun.
        case headline
        /// Every noun; what has none is another word.
        case always
    }

    private let many: NounEndings
    private let one: NounEndings
    private let capitals: Capitals
    /// Whether 21 and 101 are like 1.
    private let oneByLastDigit: Bool
    /// A letter that not all papers write, and what stands for it in base forms.
    private let letters: [Unicode.Scalar: Unicode.Scalar]
    /// Words in lower case that have a capital anywhere: peoples, faiths.
    private let proper: Set<String>

    /// - Parameter pack: without entries of `noun_base` no base form is ever told.
    public init(pack: LanguagePack) {
        let entries = pack.entries(.nounBase)
        many = NounEndings(entries.lazy.filter { $0["number"] == nil })
        one = NounEndings(entries.lazy.filter { $0["number"] == "one" })
        switch pack.settings["noun_capitals"] {
        case "headline": capitals = .headline
        case "always": capitals = .always
        default: capitals = .names
        }
        oneByLastDigit = pack.settings["noun_one"] == "last_digit"
        var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
        for pair in (pack.settings["noun_letters"] ?? "").split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            if scalars.count == 3, scalars[1] == "=" { letters[scalars[0]] = scalars[2] }
        }
        self.letters = letters
        let named = capitals == .headline ? pack.entries(.notAName) + pack.entries(.demonym) : []
        proper = Set(named.map { CaseFolding.lower($0.form) })
    }

    /// The base form of a noun beside its number.
    ///
    /// - Parameters:
    ///   - noun: one word, as written.
    ///   - value: the number that stands before it; of a range its end. nil when it is not known: taken for more than one.
    /// - Returns: nil when the form does not tell (it may come from several nouns, or is like no known noun).
    public func base(of noun: String, after value: Double?) -> String? {
        base(of: noun, isOne(value) ? one : many, whenUnknown: isOne(value) && !hasCases)
    }

    /// The base form of a noun in the singular, such as one behind an ordinal.
    public func base(ofSingular noun: String) -> String? {
        base(of: noun, one, whenUnknown: !hasCases)
    }

    /// Without rules for one thing, the singular is its own base form.
    private var hasCases: Bool { !one.isEmpty }

    private func isOne(_ value: Double?) -> Bool {
        guard let value else { return false }
        let size = abs(value)
        guard oneByLastDigit, size < 1e15, size.rounded() == size else { return size == 1 }
        let whole = Int(size)
        return whole % 10 == 1 && whole % 100 != 11
    }

    private func base(of noun: String, _ endings: NounEndings, whenUnknown isBase: Bool) -> String? {
        let word = WrittenNoun(noun, letters: letters)
        guard !word.lower.isEmpty, !word.isAbbreviation, word.isCapitalized || capitals != .always else { return nil }
        let lower = String(String.UnicodeScalarView(word.lower))
        let change = endings.change(of: Array(lower.utf8), letters: word.lower.count)
        guard change != nil || isBase else { return nil }
        let kept = change?.kept ?? word.lower.count
        let ending = change?.ending ?? ""
        let small = String(String.UnicodeScalarView(word.lower.prefix(kept))) + ending
        let isName = word.hasInnerCapital || proper.contains(lower) || proper.contains(CaseFolding.lower(small))
        if capitals == .headline && !isName { return small }
        if word.isShouted { return capitals == .always ? WrittenNoun.capitalized(small) : small }
        guard kept > 0 else { return word.isCapitalized ? WrittenNoun.capitalized(ending) : ending }
        return word.asWritten(kept) + ending
    }
}
