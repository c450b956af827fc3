import Text

/// How the end of a word is rewritten: `ego` to nothing makes `kowalski` of `kowalskiego`.
///
/// Words that inflect alike share a script, so that a model can choose among some hundred of them instead of among all base forms
/// (Chrupała, Dinu, van Genabith: Learning Morphology with Morfette, 2008; here an ending with its letters, so that it fits few words).
package struct EditScript: Sendable, Hashable, CustomStringConvertible {
    /// UTF-8 of the ending that is taken off, whole code points.
    package let suffix: [UInt8]
    /// UTF-8 of what is put in its place.
    package let replacement: [UInt8]

    package static let identity = EditScript(suffix: [], replacement: [])

    package init(suffix: [UInt8], replacement: [UInt8]) {
        self.suffix = suffix
        self.replacement = replacement
    }

    /// The shortest script that makes `base` of `form`.
    package init(from form: some Collection<UInt8>, to base: some Collection<UInt8>) {
        let form = Array(form)
        let base = Array(base)
        var common = 0
        while common < form.count, common < base.count, form[common] == base[common] { common += 1 }
        // Not inside a code point.
        while common > 0, Self.isContinuation(form, common) || Self.isContinuation(base, common) { common -= 1 }
        self.init(suffix: Array(form[common...]), replacement: Array(base[common...]))
    }

    private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }

    package var isIdentity: Bool { suffix.isEmpty && replacement.isEmpty }

    /// The script that undoes this one.
    package var inverse: EditScript { EditScript(suffix: replacement, replacement: suffix) }

    /// True when the word has the ending and a letter before it.
    package func fits(_ word: some BidirectionalCollection<UInt8>) -> Bool {
        guard word.count > suffix.count else { return isIdentity }
        return word.suffix(suffix.count).elementsEqual(suffix)
    }

    /// The rewritten word, nil when the script does not fit it.
    package func applied(to word: some BidirectionalCollection<UInt8>) -> [UInt8]? {
        fits(word) ? Array(word.dropLast(suffix.count)) + replacement : nil
    }

    /// As `explain` names it: `-em→∅`.
    package var description: String {
        func shown(_ bytes: [UInt8]) -> String { bytes.isEmpty ? "∅" : "-" + String(decoding: bytes, as: UTF8.self) }
        return "\(shown(suffix))→\(shown(replacement))"
    }
}
