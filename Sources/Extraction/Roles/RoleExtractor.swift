import Grammar
import Model
import Text

/// Reads what persons are said to be: a title before the name, an apposition behind it, or a copula between them.
public struct RoleExtractor {
    private let pack: LanguagePack

    public init(pack: LanguagePack) {
        self.pack = pack
    }

    /// - Returns: roles in order of the text, spans in code points. `mention` is the index in `input.names`.
    public func roles(in input: ExtractionInput) -> [Role] {
        var reader = RoleReader(input: input)
        return reader.read()
    }
}

/// One reading of one text.
struct RoleReader {
    let input: ExtractionInput
    var analysis: Analysis { input.analysis }
    private var found: [Role] = []
    private var taken: Set<Int> = []

    init(input: ExtractionInput) {
        self.input = input
    }

    mutating func read() -> [Role] {
        for (index, name) in input.names.enumerated() where name.kind == .person {
            guard let first = name.tokens.first, let number = analysis.sentence(containing: first) else { continue }
            let sentence = analysis.sentences[number].tokens
            before(index, name, sentence, number)
            after(index, name, sentence, number)
        }
        return distinct(found.sorted { ($0.span, $0.mention) < ($1.span, $1.mention) })
    }

    /// A role is told once: its first place in the text, with the institution that any of its places names.
    private func distinct(_ roles: [Role]) -> [Role] {
        var kept: [Role] = []
        for role in roles {
            let person = input.names[role.mention].referent
            if let same = kept.firstIndex(where: { input.names[$0.mention].referent == person && Self.alike($0.title, role.title) }) {
                if kept[same].of == nil { kept[same].of = role.of }
            } else {
                kept.append(role)
            }
        }
        return kept
    }

    /// Equal but for case endings.
    private static func alike(_ a: String, _ b: String) -> Bool {
        let first = a.split(separator: " ").map { CaseFolding.lower(String($0)) }
        let second = b.split(separator: " ").map { CaseFolding.lower(String($0)) }
        guard first.count == second.count else { return false }
        return zip(first, second).allSatisfy { x, y in
            let shared = zip(x.unicodeScalars, y.unicodeScalars).prefix { $0 == $1 }.count
            return shared + 3 >= max(x.unicodeScalars.count, y.unicodeScalars.count) && shared >= 3
        }
    }

    /// `Dr Anna Nowak`: where the role must end if it stands before the name.
    private func skipHonorifics(_ start: Int, _ floor: Int) -> Int {
        var i = start
        while i > floor {
            var moved = false
            for width in 1...3 where i - width >= floor {
                if let match = analysis.match(at: i - width, .honorific), match.tokens.upperBound == i {
                    i -= width
                    moved = true
                    break
                }
            }
            if !moved { break }
        }
        return i
    }

    /// Title, perhaps its institution, perhaps a comma, then the name.
    private mutating func before(_ index: Int, _ name: NameInText, _ sentence: Range<Int>, _ number: Int) {
        var i = skipHonorifics(name.tokens.lowerBound, sentence.lowerBound)
        var comma = false
        if i > sentence.lowerBound, analysis.isMark(i - 1, ",") {
            i -= 1
            comma = true
        }
        let limit = max(sentence.lowerBound, i - 14)
        var institution: Int?
        var words = 0
        var at = i - 1
        while at >= limit {
            if let owner = input.name(at: at) {
                let other = input.names[owner]
                if other.kind == .person { return }
                institution = owner
                at = other.tokens.lowerBound - 1
                words = 0
                continue
            }
            if let noun = role(endingAt: at, from: limit) {
                let of = institution ?? (comma ? nil : linked(name.tokens.upperBound, sentence))
                add(noun.tokens, until: i, index, of, sentence, number, rule: comma ? "title, name" : "title name")
                return
            }
            let token = analysis.tokens[at]
            if token.kind == .punctuation, !analysis.isMark(at, "-"), !analysis.isMark(at, ".") {
                // Quotation marks around the institution's name.
                guard !analysis.isMark(at, ","), input.name(at: at + 1) != nil || at > 0 && input.name(at: at - 1) != nil else { return }
                at -= 1
                continue
            }
            if stopsTitle(at) { return }
            words += 1
            if words > 6 { return }
            at -= 1
        }
    }

    /// Name, comma, title: or a copula between them.
    private mutating func after(_ index: Int, _ name: NameInText, _ sentence: Range<Int>, _ number: Int) {
        var i = name.tokens.upperBound
        var rule = "name, title"
        if analysis.isMark(i, "("), let close = (i..<min(sentence.upperBound, i + 5)).first(where: { analysis.isMark($0, ")") }) {
            i = close + 1
        }
        if analysis.isMark(i, ",") {
            i += 1
            // An age between two commas.
            if i < sentence.upperBound, analysis.tokens[i].kind == .number, analysis.isMark(i + 1, ",") { i += 2 }
        } else if let copula = copula(from: i, in: sentence) {
            i = copula
            rule = "name is title"
        } else {
            return
        }
        let limit = min(sentence.upperBound, i + 6)
        var at = i
        var owner: Int?
        while at < limit {
            if let other = input.name(at: at) {
                if input.names[other].kind == .person { return }
                owner = other
                at = input.names[other].tokens.upperBound
                continue
            }
            if let noun = analysis.match(at: at, .roleNoun) ?? compound(at: at) {
                let end = noun.tokens.upperBound
                // `..., Präsident X,`: the title belongs to the name behind it.
                if rule == "name, title", let next = nextName(end, sentence), input.names[next].kind == .person, next != index { return }
                let institution = owner ?? institution(after: end, sentence)
                add(noun.tokens, until: end, index, institution, sentence, number, rule: rule)
                // `an engineer and director`
                return
            }
            if analysis.tokens[at].kind == .punctuation, !analysis.isMark(at, "-") { return }
            if analysis.has(at, .complementizer) || analysis.has(at, .reportingVerb) { return }
            if analysis.has(at, .relativePronoun) {
                // `..., die Direktorin`: an article if a role is next.
                guard analysis.has(at, .determiner), (1...2).contains(where: { analysis.has(at + $0, .roleNoun) }) else { return }
            }
            if analysis.has(at, .preposition), !analysis.has(at, .roleModifier) { return }
            at += 1
        }
    }

    /// `Governor Ada Obi of Benue State`: the institution behind the name.
    private func linked(_ end: Int, _ sentence: Range<Int>) -> Int? {
        guard end < sentence.upperBound, analysis.has(end, .roleLink), let match = analysis.match(at: end, .roleLink) else { return nil }
        var at = match.tokens.upperBound
        while at < min(sentence.upperBound, match.tokens.upperBound + 3) {
            if let name = input.name(at: at) { return input.names[name].kind == .person ? nil : name }
            guard analysis.tokens[at].kind == .word, !analysis.has(at, .reportingVerb) else { return nil }
            at += 1
        }
        return nil
    }

    private func nextName(_ at: Int, _ sentence: Range<Int>) -> Int? {
        guard at < sentence.upperBound else { return nil }
        return input.name(at: at)
    }

    /// `-Chef`, `Medispree-Geschäftsführer`: the last part of a hyphenated word.
    private func compound(at i: Int) -> LexicalMatch? {
        var end = i
        while analysis.isMark(end + 1, "-"), end + 2 < analysis.tokens.count, !analysis.tokens[end + 1].spaceBefore,
            !analysis.tokens[end + 2].spaceBefore
        {
            end += 2
        }
        guard end > i, let match = analysis.match(at: end, .roleNoun) else { return nil }
        return LexicalMatch(tokens: i..<match.tokens.upperBound, entry: match.entry)
    }

    /// The longest role noun that ends with the token.
    private func role(endingAt at: Int, from limit: Int) -> LexicalMatch? {
        for start in max(limit, at - 4)...max(limit, at) where start <= at {
            for match in analysis.matches(at: start) where match.tokens.upperBound == at + 1 {
                guard analysis.entry(match).category == .roleNoun else { continue }
                // A verb form that looks like a role (`tłumaczy`) is the verb.
                if match.tokens.count == 1, analysis.has(at, .reportingVerb), !analysis.word(at).isCapitalized { return nil }
                return match
            }
        }
        return nil
    }

    private func stopsTitle(_ i: Int) -> Bool {
        analysis.has(i, .reportingVerb) && !analysis.has(i, .roleNoun) || analysis.has(i, .complementizer)
            || analysis.has(i, .reportingAuxiliary)
            || analysis.has(i, .relativePronoun) && !analysis.has(i, .determiner)
    }

    private func copula(from i: Int, in sentence: Range<Int>) -> Int? {
        guard i < sentence.upperBound, let match = analysis.match(at: i, .reportingAuxiliary) else { return nil }
        let value = analysis.entry(match).value
        return value == "be" || value == "copula" ? match.tokens.upperBound : nil
    }

    private func institution(after end: Int, _ sentence: Range<Int>) -> Int? {
        var at = end
        let limit = min(sentence.upperBound, end + 7)
        while at < limit {
            if let name = input.name(at: at) { return input.names[name].kind == .person ? nil : name }
            if analysis.tokens[at].kind == .punctuation { return nil }
            if analysis.has(at, .reportingVerb) || analysis.has(at, .relativePronoun) && !analysis.has(at, .determiner) { return nil }
            at += 1
        }
        return nil
    }

    /// Grows the noun by adjectives and modifiers before it, and by its complement behind it, then records the role.
    private mutating func add(
        _ noun: Range<Int>, until end: Int, _ mention: Int, _ institution: Int?, _ sentence: Range<Int>, _ number: Int, rule: String
    ) {
        guard let head = noun.first, !taken.contains(head) else { return }
        taken.insert(head)
        var start = noun.lowerBound
        while start > sentence.lowerBound, input.name(at: start - 1) == nil {
            if analysis.isMark(start - 1, "-"), !analysis.tokens[start].spaceBefore, start - 2 >= sentence.lowerBound {
                if input.name(at: start - 2) != nil { break }
                start -= 2
                continue
            }
            guard analysis.has(start - 1, .roleModifier) || analysis.has(start - 1, .demonym) else { break }
            if rule == "name is title", analysis.has(start - 1, .reportingAuxiliary) { break }
            start -= 1
        }
        var upper = noun.upperBound
        if upper < end {
            // The complement without the institution's name: `minister of highways`.
            var stop = end
            if let institution, input.names[institution].tokens.lowerBound >= upper {
                stop = min(stop, input.names[institution].tokens.lowerBound)
            }
            while stop > upper, stop - 1 >= upper {
                let last = stop - 1
                if analysis.tokens[last].kind != .word || analysis.has(last, .preposition) || analysis.has(last, .determiner)
                    || analysis.has(last, .roleLink)
                {
                    stop -= 1
                } else {
                    break
                }
            }
            if stop > upper { upper = stop }
        }
        let range = start..<upper
        let title = analysis.surface(range)
        let span = analysis.span(range)
        var of = institution.map { input.names[$0].referent }
        if of == nil, start > sentence.lowerBound {
            // `Chinas Präsident`, `MINUSCA's spokesman`
            var at = start - 1
            if input.name(at: at) == nil, at > sentence.lowerBound, analysis.lower(at) == "'s" || analysis.lower(at) == "’s" { at -= 1 }
            if let owner = input.name(at: at), input.names[owner].kind != .person { of = input.names[owner].referent }
        }
        found.append(Role(span: span, sentence: number, title: title, mention: mention, of: of, rule: rule))
    }
}
