import Grammar
import Model
import Text

/// Brings inflected names back to their base form, by the endings that a language's inflection.tsv lists.
///
/// An ending alone does not decide: of the candidates, one that the text itself or a lexicon has is taken; without such support a form is changed
/// only where something says that it is inflected (a given name or class noun in another case).
public final class BaseForms {
    struct Ending {
        let suffix: [UInt8]
        let replacement: [UInt8]
        /// `person`, `place`, `adjective`; empty for any.
        let use: String
        /// `m`, `f`, `n`, `p`; empty for any.
        let gender: String
    }

    /// By use and the last byte of the ending; longest first, in file order among equals.
    private let endings: [String: [UInt8: [Ending]]]
    /// What was found for a word, a use and a gender: texts repeat their words.
    private var known: [Query: [String]] = [:]

    private struct Query: Hashable {
        let word: String
        let use: String
        let gender: String
    }

    private static let cacheLimit = 50_000

    public init(pack: LanguagePack) {
        var endings: [String: [UInt8: [Ending]]] = [:]
        for entry in pack.entries(.nameEnding) {
            let ending = Ending(
                suffix: Array(entry.form.utf8), replacement: Array(entry.value.utf8), use: entry["use"] ?? "", gender: entry["gender"] ?? ""
            )
            if let last = ending.suffix.last { endings[ending.use, default: [:]][last, default: []].append(ending) }
        }
        self.endings = endings.mapValues { byLast in
            byLast.mapValues { list in
                list.enumerated().sorted { ($1.element.suffix.count, $0.offset) < ($0.element.suffix.count, $1.offset) }.map(\.element)
            }
        }
    }

    var isEmpty: Bool { endings.isEmpty }

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
    private static func replacing(_ ending: Ending, in bytes: [UInt8], least: Int) -> String? {
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

    /// The lower-case base with the written form's capitals.
    static func cased(_ base: String, like surface: String) -> String {
        guard let first = surface.unicodeScalars.first, CaseFolding.lower(first.value) != first.value else { return base }
        // The common beginning keeps its capitals (`McDonalda`); what was added is lower case.
        var result = ""
        var written = surface.makeIterator()
        var differs = false
        for character in base {
            if !differs, let original = written.next(), CaseFolding.lower(String(original)) == String(character) {
                result.append(original)
            } else {
                differs = true
                result.append(character)
            }
        }
        guard let head = result.first else { return base }
        return head.uppercased() + result.dropFirst()
    }
}

extension BaseForms {
    /// The base form of a decided name.
    ///
    /// - Parameter attested: lower-case words of the text.
    func lemma(of name: Proposal, in text: NameContext, attested: Set<String>) -> String {
        let analysis = text.analysis
        if let lemma = name.lemma { return lemma }
        let surface = analysis.surface(name.tokens)
        guard !isEmpty else { return surface }
        switch name.kind {
        case .person: return personLemma(name.tokens, in: text, attested: attested) ?? surface
        case .place: return placeLemma(name.tokens, in: text, attested: attested) ?? surface
        case .organization, .project, .event: return phraseLemma(name, in: text, attested: attested) ?? surface
        }
    }

    private func personLemma(_ tokens: Range<Int>, in text: NameContext, attested: Set<String>) -> String? {
        let analysis = text.analysis
        let words = tokens.filter { analysis.tokens[$0].kind == .word && analysis.word($0).surface.count > 1 }
        guard let last = words.last else { return nil }
        var changed: [Int: String] = [:]
        var gender = ""
        var isOblique = words.count == 1
        for i in words.dropLast() {
            guard let match = analysis.match(at: i, .givenName) else { continue }
            let entry = analysis.entry(match)
            if match.tokens.count > 1 {
                // A double name: its parts go back to those of its base form.
                let parts = CaseFolding.lower(entry["lemma"] ?? entry.form).split { $0 == " " || $0 == "-" }.map(String.init)
                let places = match.tokens.filter { analysis.tokens[$0].kind == .word }
                guard parts.count == places.count else { continue }
                for (place, part) in zip(places, parts) { changed[place] = Self.cased(part, like: analysis.word(place).surface) }
                isOblique = isOblique || zip(places, parts).contains { analysis.lower($0) != $1 }
                continue
            }
            // A form that is some name's nominative is taken for it (`Jerzy`), whatever other name's genitive it may be.
            if i == words.first,
                givenNames(at: i, analysis).contains(where: { CaseFolding.lower($0["lemma"] ?? $0.form) == analysis.lower(i) })
            {
                return nil
            }
            if gender.isEmpty, entry.value == "m" || entry.value == "f" { gender = entry.value }
            if let lemma = entry["lemma"].map({ CaseFolding.lower($0) }), lemma != analysis.lower(i) {
                isOblique = true
                changed[i] = Self.cased(lemma, like: analysis.word(i).surface)
            }
        }
        for i in words.reversed() where changed[i] == nil {
            let options = candidates(of: analysis.lower(i), use: "person", gender: gender).dropFirst()
            if let known = options.first(where: { attested.contains($0) }) {
                changed[i] = Self.cased(known, like: analysis.word(i).surface)
                isOblique = true
            } else if isOblique, words.count > 1, i == last || changed.isEmpty == false, let first = options.first {
                changed[i] = Self.cased(first, like: analysis.word(i).surface)
            }
        }
        return changed.isEmpty ? nil : replaced(tokens, changed, analysis)
    }

    private func givenNames(at i: Int, _ analysis: Analysis) -> [LexicalEntry] {
        analysis.matches(at: i).filter { $0.tokens.count == 1 }.map { analysis.entry($0) }.filter { $0.category == .givenName }
    }

    private func placeLemma(_ tokens: Range<Int>, in text: NameContext, attested: Set<String>) -> String? {
        let analysis = text.analysis
        var changed: [Int: String] = [:]
        for i in tokens where text.isCapitalized(i) {
            if let known = candidates(of: analysis.lower(i), use: "place").dropFirst().first(where: { attested.contains($0) }) {
                changed[i] = Self.cased(known, like: analysis.word(i).surface)
            }
        }
        return changed.isEmpty ? nil : replaced(tokens, changed, analysis)
    }

    /// The class noun to its lexicon form, the adjectives that agree with it along; a genitive tail stays.
    private func phraseLemma(_ name: Proposal, in text: NameContext, attested: Set<String>) -> String? {
        let analysis = text.analysis
        for i in name.tokens {
            for category in [LexicalCategory.organizationHead, .projectHead, .eventHead] {
                guard let match = analysis.match(at: i, category) else { continue }
                let entry = analysis.entry(match)
                guard let lemma = entry["lemma"].map({ CaseFolding.lower($0) }), match.tokens.upperBound <= name.tokens.upperBound else {
                    continue
                }
                // Of a compound the lexicon knows the last part only.
                if lemma == entry.form || entry["compound"] != nil { return nil }
                guard match.tokens.count == 1 else { return nil }
                var changed = [i: Self.cased(lemma, like: analysis.word(i).surface)]
                let gender = entry["gender"] ?? ""
                for j in name.tokens where j < i && text.isWord(j) { changed[j] = adjective(j, gender, analysis) }
                var j = i + 1
                while j < name.tokens.upperBound, text.isWord(j), let base = adjective(j, gender, analysis) {
                    changed[j] = base
                    j += 1
                }
                return replaced(name.tokens, changed, analysis)
            }
        }
        if name.tokens.count == 1, let i = name.tokens.first,
            let known = candidates(of: analysis.lower(i), use: "place").dropFirst().first(where: { attested.contains($0) })
        {
            return Self.cased(known, like: analysis.word(i).surface)
        }
        return nil
    }

    private func adjective(_ i: Int, _ gender: String, _ analysis: Analysis) -> String? {
        let bytes = Array(analysis.lower(i).utf8)
        guard let last = bytes.last else { return nil }
        for ending in endings["adjective"]?[last] ?? [] where gender.isEmpty || ending.gender == gender {
            if let base = Self.replacing(ending, in: bytes, least: 3) { return Self.cased(base, like: analysis.word(i).surface) }
        }
        return nil
    }

    /// The text of the tokens with some words replaced; a single space stands where any white space stood.
    private func replaced(_ tokens: Range<Int>, _ changed: [Int: String], _ analysis: Analysis) -> String {
        var result = ""
        for i in tokens {
            if i > tokens.lowerBound, analysis.tokens[i].spaceBefore { result += " " }
            result += changed[i] ?? analysis.word(i).surface
        }
        return result
    }
}
