import Grammar
import Model

/// How far a name reaches to the right of its class noun.
struct RightEdge {
    private(set) var end: Int
    /// End of the proper name that follows directly, links left out.
    private(set) var nameEnd: Int
    private(set) var startsWithName = false
    private(set) var startsWithPlace = false
    /// The name closes with the place where it is held.
    private(set) var endsInPlace = false
    /// A quotation right behind the class noun, its marks included.
    private(set) var quoted: Range<Int>?
    /// What leads on from the class noun: `für`, `of`.
    private(set) var opensWith: Link.Kind?
    private let head: Range<Int>

    var isEmpty: Bool { end == head.upperBound }

    init(of head: Range<Int>, kind: EntityKind, isNational: Bool, headIsCapital: Bool, in sentence: Range<Int>, _ text: NameContext) {
        self.head = head
        let analysis = text.analysis
        end = head.upperBound
        nameEnd = head.upperBound
        if let quotation = Quotation.starting(at: end, limit: sentence.upperBound, text) {
            quoted = quotation
            return
        }
        var i = end
        var gap = false
        var isTailed = false
        var links = 0
        // `Jahr des Tourismus`, where the class noun ends with the link.
        if head.count > 1, analysis.has(end - 1, .determiner) || analysis.has(end - 1, .nameLink) {
            end = Self.complement(after: end, limit: sentence.upperBound, text)
            (gap, i) = (true, end)
        }
        while i < sentence.upperBound, i - head.upperBound < 12 {
            if text.isHyphen(i), i > head.upperBound, text.isCapitalized(i + 1), text.isCapitalized(i - 1),
                text.touches(i) == text.touches(i + 1)
            {
                i += 2
                end = i
                if !gap { nameEnd = end }
                continue
            }
            if analysis.isMark(i, "("), i > head.upperBound, analysis.isMark(i + 2, ")"), text.isNameLike(i + 1),
                !analysis.word(i + 1).isAllCaps
            {
                i += 3
                end = i
                if !gap { nameEnd = end }
                break
            }
            guard text.isWord(i), analysis.tokens[i].spaceBefore else { break }
            if isProper(i, text) {
                // `Института метеорологии Ян Ольшанский`: a person begins.
                if analysis.has(i, .givenName), text.isNameLike(i + 1), isTailed || !gap && i == head.upperBound && kind != .organization {
                    break
                }
                if i == head.upperBound {
                    startsWithName = true
                    startsWithPlace = text.catalogueKind(at: i) == .place
                }
                // A known place is whole; what follows it begins something else.
                let known = text.catalogueKind(at: i) == .place ? analysis.match(at: i, .catalogue)?.tokens.upperBound : nil
                i = max(known ?? 0, text.endOfHyphenated(i, limit: sentence.upperBound))
                end = i
                if !gap { nameEnd = end }
                if known != nil,
                    kind == .place || !text.isHyphen(i) && !(headIsCapital && text.isNameLike(i) && analysis.has(i, .organizationHead))
                {
                    break
                }
                continue
            }
            guard headIsCapital || kind == .event || isNational else { break }
            // A link and what it leads to: `für Sprache und Kultur`, `of Energy`, `по развитию энергетики`.
            if let link = Link(at: i, in: text), links < 3 {
                // `X and Y` are two names, unless a link before it opened an enumeration: `für Sprache und Kultur`.
                if link.kind == .conjunction, links == 0 || startsNewName(link.end, kind, text) { break }
                let next = Self.complement(after: link.end, limit: sentence.upperBound, text)
                guard next > link.end else { break }
                if link.kind == .place {
                    // `Gipfeltreffen in Astana`, `Sąd Okręgowy w Porto`: a place belongs to the name, and ends it.
                    guard kind == .event || kind == .organization && text.analysis.has(link.end, .catalogue) && link.isIn, links == 0,
                        text.catalogueKind(at: link.end) == .place || !text.capitalizesNouns && text.isNameLike(link.end)
                    else { break }
                    gap = true
                    endsInPlace = true
                    end =
                        analysis.match(at: link.end, .catalogue)?.tokens.upperBound
                        ?? text.endOfHyphenated(link.end, limit: sentence.upperBound)
                    break
                }
                if links == 0, !gap { opensWith = link.kind }
                links += 1
                gap = true
                end = next
                i = next
                continue
            }
            let tail = Self.tail(from: i, limit: sentence.upperBound, text)
            guard tail > i, headIsCapital else { break }
            gap = true
            isTailed = true
            end = tail
            i = tail
        }
    }

    /// Behind a conjunction: a word that begins a name of its own.
    private func startsNewName(_ i: Int, _ kind: EntityKind, _ text: NameContext) -> Bool {
        let analysis = text.analysis
        return analysis.has(i, .organizationHead) || analysis.has(i, .projectHead) || analysis.has(i, .eventHead)
            || analysis.has(i, .givenName)
            || analysis.has(i, .determiner) || text.catalogueKind(at: i) != nil && text.catalogueKind(at: i) != .place
    }

    private func isProper(_ i: Int, _ text: NameContext) -> Bool {
        text.isCapitalized(i) && text.flags[i].isDisjoint(with: [.excluded, .role])
            && (text.isNameLike(i) || text.analysis.has(i, .catalogue) || !text.capitalizesNouns && !text.flags[i].contains(.first))
    }

    /// End of a noun phrase behind a link: adjectives in lower case, then capitalized words.
    private static func complement(after start: Int, limit: Int, _ text: NameContext) -> Int {
        var i = start
        var adjectives = 0
        while i < limit, text.isWord(i), !text.isCapitalized(i), adjectives < 2, text.capitalizesNouns || text.analysis.has(i, .determiner)
        {
            if text.analysis.has(i, .reportingVerb) { return start }
            adjectives += 1
            i += 1
        }
        let nouns = i
        while i < limit, text.isCapitalized(i), text.flags[i].isDisjoint(with: [.role, .excluded]), text.analysis.tokens[i].spaceBefore {
            if i > nouns, text.capitalizesNouns, text.isCommon(i) { break }
            i = text.endOfHyphenated(i, limit: limit)
        }
        if i > nouns { return i }
        return tail(from: start, limit: limit, text)
    }

    /// End of a run of lower-case words whose endings are those of a genitive tail (`энергетики`, `цифрового развития`): a language that has
    /// such names lists the endings in its settings.
    private static func tail(from start: Int, limit: Int, _ text: NameContext) -> Int {
        guard let setting = text.analysis.pack.settings["name_tail_endings"] else { return start }
        var i = start
        while i < limit, i - start < 4, text.isWord(i), !text.isCapitalized(i), text.analysis.tokens[i].spaceBefore {
            let word = text.analysis.lower(i)
            guard word.count > 3, !text.analysis.has(i, .reportingVerb), !text.flags[i].contains(.common) || i == start && word.count > 5,
                word.endsWithOne(of: setting)
            else { break }
            i += 1
        }
        return i
    }
}
