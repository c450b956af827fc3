import Grammar
import Text

/// Rules from the ending of a noun to the ending of its base form; the longest ending that fits decides.
///
/// Endings are kept back to front: one pass over a word from its end meets all that fit.
struct NounEndings: Sendable {
    /// What a noun becomes.
    struct Change: Equatable {
        /// How many code points of the noun stay.
        var kept: Int
        var ending: String
    }

    private struct Replacement: Sendable {
        /// Code points of the ending.
        var length: Int
        /// nil for a noun whose base form its form does not tell.
        var ending: String?
    }

    private var endings = ByteVocabulary()
    private var replacements: [Replacement] = []

    var isEmpty: Bool { replacements.isEmpty }

    /// Goes behind the last letter of an ending that is the whole word.
    private static let edge: UInt8 = 0
    /// Begins a form of the lexicon that is an ending.
    private static let endingMark = UInt8(ascii: "-")
    private static let unknown = "?"

    /// - Parameter entries: of the category `nounBase`; of two with one form the first counts.
    init(_ entries: some Sequence<LexicalEntry>) {
        for entry in entries {
            let form = Array(entry.form.utf8)
            let isEnding = form.first == Self.endingMark
            var key = Array((isEnding ? form.dropFirst() : form[...]).reversed())
            guard !key.isEmpty else { continue }
            let length = key.count { $0 & 0xC0 != 0x80 }
            if !isEnding { key.append(Self.edge) }
            if endings.insert(key).isNew {
                replacements.append(Replacement(length: length, ending: entry.value == Self.unknown ? nil : entry.value))
            }
        }
    }

    /// - Parameters:
    ///   - lower: UTF-8 of the noun in lower case.
    ///   - letters: its code points.
    /// - Returns: nil when no rule fits, or the one that does says that the form may come from more than one noun.
    func change(of lower: [UInt8], letters: Int) -> Change? {
        let word = Array(lower.reversed()) + [Self.edge]
        var hash = ByteVocabulary.Hash()
        var found: Int32?
        for (index, byte) in word.enumerated() {
            hash.add(byte)
            if let ending = endings.find(word.span, 0..<index + 1, hash: hash) { found = ending }
        }
        guard let found, let replacement = replacements.element(Int(found)), let ending = replacement.ending else { return nil }
        let kept = letters - replacement.length
        // An ending is not a word: something stands before it, or something takes its place.
        return kept > 0 || kept == 0 && !ending.isEmpty ? Change(kept: kept, ending: ending) : nil
    }
}

extension Array {
    fileprivate func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
