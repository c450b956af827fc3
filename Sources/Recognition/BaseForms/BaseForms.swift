import Grammar
import Text

/// Brings inflected names back to their base form: what catalogue, lexicon and text know first, then a learned model, and without one the endings
/// that the language's inflection.tsv lists.
///
/// An ending alone does not decide. Without a model a form is changed only where the text has the base, or where something says that it is
/// inflected (a given name or class noun in another case).
///
/// One a worker: it keeps what it has found.
package final class BaseForms {
    struct Ending {
        let suffix: [UInt8]
        let replacement: [UInt8]
        /// `person`, `place`, `adjective`, `noun`, `head`; empty for any.
        let use: String
        /// `m`, `f`, `n`, `p`; empty for any.
        let gender: String
        /// Lower-case words one of which must stand before the name; empty for any.
        let after: Set<String>
    }

    /// By use and the last byte of the ending; longest first, in file order among equals.
    let endings: [String: [UInt8: [Ending]]]
    /// What was found for a word, a use and a gender: texts repeat their words.
    private var known: [Query: [String]] = [:]
    /// The learned weights of the language.
    let model: BaseFormModel.Language?
    var decoder = BaseFormDecoder()
    var input = BaseFormInput()
    /// Words that some ending asks for before the name.
    let asksForWordBefore: Set<String>
    /// Endings of adjectives behind an article, those endings alone, and what stands before them.
    let weakEndings: [Ending]
    let weakSuffixes: Set<[UInt8]>
    let stems: [[UInt8]]
    /// Hashes of the base forms of given names and of class nouns.
    let givenNames: WordMarks
    let classNouns: WordMarks

    private struct Query: Hashable {
        let word: String
        let use: String
        let gender: String
    }

    private static let cacheLimit = 50_000

    /// - Parameter model: learned base forms; nil for rules alone.
    package init(pack: LanguagePack, model: BaseFormModel? = nil) {
        var endings: [String: [UInt8: [Ending]]] = [:]
        for entry in pack.entries(.nameEnding) {
            let ending = Ending(
                suffix: Array(entry.form.utf8), replacement: Array(entry.value.utf8), use: entry["use"] ?? "",
                gender: entry["gender"] ?? "",
                after: Set((entry["after"] ?? "").split(separator: ",").map(String.init))
            )
            if let last = ending.suffix.last { endings[ending.use, default: [:]][last, default: []].append(ending) }
        }
        self.endings = endings.mapValues { byLast in
            byLast.mapValues { list in
                list.enumerated().sorted { ($1.element.suffix.count, $0.offset) < ($0.element.suffix.count, $1.offset) }.map(\.element)
            }
        }
        weakEndings = self.endings["weak"].map { Array($0.values.joined()) } ?? []
        weakSuffixes = Set(weakEndings.map(\.suffix))
        stems = self.endings["stem"].map { $0.values.joined().map(\.suffix) } ?? []
        asksForWordBefore = Set(self.endings.values.flatMap { $0.values.joined() }.flatMap(\.after))
        self.model = model?.language(pack.code)
        let isNeeded = self.model != nil
        givenNames = isNeeded ? Self.bases(in: pack, [.givenName]) : WordMarks()
        classNouns = isNeeded ? Self.bases(in: pack, [.organizationHead, .projectHead, .eventHead]) : WordMarks()
    }

    private static func bases(in pack: LanguagePack, _ categories: [LexicalCategory]) -> WordMarks {
        var result = WordMarks()
        for category in categories {
            for entry in pack.entries(category) {
                guard let lemma = entry["lemma"], !lemma.utf8.contains(0x20) else { continue }
                result.set(EditScriptSet.hash(of: CaseFolding.lower(lemma).utf8), to: 1)
            }
        }
        return result
    }

    var isEmpty: Bool { endings.isEmpty && model == nil }

    /// Base forms that the lower-case word may have, itself first.
    func candidates(of word: String, use: String, gender: String = "") -> [String] {
        let query = Query(word: word, use: use, gender: gender)
        if let found = known[query] { return found }
        var result = [word]
        let bytes = Array(word.utf8)
        if let last = bytes.last {
            for ending in endings[use]?[last] ?? [] {
                if !gender.isEmpty, !ending.gender.isEmpty, ending.gender != gender { continue }
                guard let base = Self.replacing(ending, in: bytes, least: 2), !result.contains(base) else { continue }
                result.append(base)
            }
        }
        if known.count >= Self.cacheLimit { known.removeAll(keepingCapacity: true) }
        known[query] = result
        return result
    }

    /// The word with the ending replaced, when it has it and at least so many letters stand before it.
    static func replacing(_ ending: Ending, in bytes: [UInt8], least: Int) -> String? {
        let stem = bytes.count - ending.suffix.count
        guard stem > 0, bytes[stem...].elementsEqual(ending.suffix), bytes[..<stem].count(where: { $0 & 0xC0 != 0x80 }) >= least else {
            return nil
        }
        return String(decoding: bytes[..<stem] + ending.replacement, as: UTF8.self)
    }

    /// True when the two lower-case words can be forms of one word.
    func areForms(_ a: String, _ b: String, use: String) -> Bool {
        if a == b { return true }
        let others = Set(candidates(of: b, use: use))
        return candidates(of: a, use: use).contains { others.contains($0) }
    }
}
