import Grammar
import Model

/// Names built around a class noun: `Astana International University`, `Windpark Zhanatas`, `Министерство энергетики`, `SOZ-Gipfel`.
struct HeadNounRecognizer: MentionRecognizer {
    private static let categories: [(LexicalCategory, EntityKind)] = [
        (.projectHead, .project), (.eventHead, .event), (.organizationHead, .organization), (.placeHead, .place),
    ]

    /// Class nouns that describe a name without being part of it, unless they are written as part of it.
    private static let descriptors: Set<String> = [
        "newspaper", "magazine", "broadcaster", "company", "agency", "news_agency", "airline", "party", "programme", "initiative",
        "project",
        "mission", "satellite", "ship", "rocket", "city", "village", "region", "district", "country", "group", "website", "operator",
    ]

    /// Institutions that what they are for is enough to name.
    private static let institutions: Set<String> = [
        "ministry", "association", "union", "institute", "museum", "authority", "chamber", "foundation", "commission", "university",
    ]

    /// Class nouns that only describe the name behind them where every noun has a capital: `die Gewerkschaft Havenbund`.
    private static let memberships: Set<String> = ["association", "union", "authority", "ngo", "broadcaster", "club"]

    /// Institutions that a country's adjective is enough to name.
    private static let national: Set<String> = ["government", "ministry", "parliament", "central_bank", "army", "court", "supreme_court"]

    /// True for a class noun that goes before a name without being part of it.
    static func describes(_ i: Int, _ analysis: Analysis) -> Bool {
        analysis.entry(at: i, .organizationHead).map { descriptors.contains($0.value) && $0["compound"] == nil } ?? false
    }

    func proposals(in text: NameContext) -> [Proposal] {
        var result: [Proposal] = []
        for sentence in text.analysis.sentences {
            for i in sentence.tokens {
                for (category, kind) in Self.categories {
                    guard let match = text.analysis.match(at: i, category), isWhole(match, text) else { continue }
                    let type = text.analysis.entry(match).value
                    // A word that only looks like a compound of the class noun (`Zielgruppe`).
                    if type == "none" || isEndOfLonger(match, text) { continue }
                    let head = Head(tokens: match.tokens, kind: kind, type: type)
                    result += proposals(head, in: sentence.tokens, text)
                }
            }
        }
        return result
    }

    private struct Head {
        var tokens: Range<Int>
        var kind: EntityKind
        var type: String
    }

    /// Not the first part of a hyphenated word.
    private func isWhole(_ match: LexicalMatch, _ text: NameContext) -> Bool {
        let end = match.tokens.upperBound
        return !(text.isHyphen(end) && text.touches(end) && text.touches(end + 1) && text.isWord(end + 1))
    }

    /// The class noun and what it leads to are a name although its capital says little, at the beginning of a sentence or in a language that
    /// capitalizes nouns: `Universität Hollenau`, `Bundesamt für Fischerei`, `Министерство энергетики`.
    private func namesItself(_ head: Head, _ right: RightEdge, _ text: NameContext) -> Bool {
        if right.startsWithName, !text.capitalizesNouns { return true }
        guard Self.institutions.contains(head.type), !right.isEmpty else { return false }
        if right.startsWithName { return !Self.memberships.contains(head.type) }
        return text.capitalizesNouns ? right.opensWith == .purpose : right.opensWith.map { $0 == .purpose || $0 == .genitive } ?? true
    }

    /// Another kind's longer class noun ends in this one: `solar park`, `winter games`.
    private func isEndOfLonger(_ match: LexicalMatch, _ text: NameContext) -> Bool {
        Self.categories.contains { category, _ in
            text.match(endingAt: match.tokens.upperBound, category, from: 0).map { $0.tokens.count > match.tokens.count } ?? false
        }
    }

    private func proposals(_ head: Head, in sentence: Range<Int>, _ text: NameContext) -> [Proposal] {
        let first = head.tokens.lowerBound
        let isCapital = text.isCapitalized(first)
        let joined = text.isJoined(first)
        let isDescriptor = Self.descriptors.contains(head.type)
        let left = LeftEdge(of: head.tokens, kind: head.kind, isNational: Self.national.contains(head.type), in: sentence, text)
        let right = RightEdge(
            of: head.tokens, kind: head.kind, isNational: Self.national.contains(head.type), headIsCapital: isCapital, in: sentence, text)
        var result: [Proposal] = []
        func propose(_ tokens: Range<Int>, _ rule: String, _ confidence: Double) {
            result.append(Proposal(tokens: tokens, kind: head.kind, rule: rule, confidence: confidence, type: head.type))
        }
        // A quoted name behind the class noun: the name alone behind a descriptor, with its noun otherwise.
        if let quoted = right.quoted {
            let inside = quoted.lowerBound + 1..<quoted.upperBound - 1
            if head.kind == .organization || isDescriptor || head.kind == .place {
                propose(inside, "described-quoted", 0.8)
            } else {
                propose(left.start..<quoted.upperBound, "head-quoted", 0.7)
            }
            return result
        }
        let capitalSays =
            isCapital && (text.capitalizesNouns ? left.names > 0 || joined : text.flags[first].contains(.telling) || left.names > 0)
        // `spółka Orlen`, `агентство «Казинформ»`, `город Астана`: the class noun describes the name and is no part of it.
        let isMembership = text.capitalizesNouns && head.kind == .organization && Self.memberships.contains(head.type)
        if right.startsWithName, isDescriptor || head.kind == .place || isMembership, !capitalSays || isDescriptor && left.names == 0,
            !right.startsWithPlace || head.kind == .place
        {
            propose(head.tokens.upperBound..<right.nameEnd, "described", 0.62)
            return result
        }
        switch head.kind {
        case .organization:
            if isCapital && (capitalSays || right.startsWithPlace || left.names > 0 || namesItself(head, right, text)) || left.isNational
                || joined || left.isOpened
            {
                if left.names > 0 || !right.isEmpty {
                    propose(left.start..<right.end, "organization-head", isCapital ? 0.8 : 0.7)
                } else if left.isNational {
                    propose(left.start..<head.tokens.upperBound, "national-institution", 0.75)
                }
            } else if Self.national.contains(head.type), right.startsWithPlace {
                propose(first..<right.nameEnd, "national-institution", 0.7)
            }
        case .project, .event:
            if left.names > 0 || joined {
                propose(left.start..<(isCapital ? right.end : right.nameEnd), "\(head.kind.rawValue)-head", 0.66)
            } else if right.startsWithName && !right.startsWithPlace || right.endsInPlace && head.type == "summit"
                || isCapital && !right.isEmpty && (text.flags[first].contains(.telling) || text.capitalizesNouns)
            {
                propose(left.start..<right.end, "\(head.kind.rawValue)-head", 0.6)
            }
        case .place:
            // `Initiative Grüne Täler`, `Coastal Cities Forum`: a place inside the name of something else.
            let isInside = (left.start..<right.nameEnd).contains { i in
                !head.tokens.contains(i)
                    && (text.analysis.has(i, .organizationHead) || text.analysis.has(i, .projectHead) || text.analysis.has(i, .eventHead))
            }
            let isOther = text.analysis.has(first, .projectHead) || text.analysis.has(first, .eventHead)
            if isCapital, left.names > 0 || right.startsWithName, !isInside {
                propose(left.start..<right.nameEnd, "place-head", isOther ? 0.5 : 0.75)
            }
        case .person:
            break
        }
        return result
    }
}

/// How far a name reaches to the left of its class noun.
struct LeftEdge {
    private(set) var start: Int
    /// Words that are names, demonyms or catalogued.
    private(set) var names = 0
    /// A country's adjective stands before it.
    private(set) var isNational = false
    /// Begins with a capital adjective, though the class noun has none.
    private(set) var isOpened = false

    init(of head: Range<Int>, kind: EntityKind, isNational wantsNation: Bool, in sentence: Range<Int>, _ text: NameContext) {
        let analysis = text.analysis
        start = head.lowerBound
        let headIsCapital = text.isCapitalized(head.lowerBound)
        let lowersNouns = !headIsCapital && analysis.pack.settings["name_adjective_endings"] != nil
        var i = start - 1
        while i >= sentence.lowerBound, head.upperBound - i < 12 {
            let touchesNext = text.touches(i + 1)
            if text.isHyphen(i), touchesNext, text.touches(i), text.isWord(i - 1) || analysis.tokens[i - 1].kind == .number {
                start = i - 1
                if text.isNameLike(i - 1) || analysis.has(i - 1, .catalogue) || analysis.word(i - 1).isAllCaps { names += 1 }
                i -= 2
                continue
            }
            let lower = analysis.lower(i)
            if lower == "'s" || lower == "’s" {
                guard i - 1 >= sentence.lowerBound, text.isCapitalized(i - 1), headIsCapital, !analysis.has(i - 1, .catalogue) else {
                    break
                }
                start = i - 1
                i -= 2
                names += 1
                continue
            }
            if analysis.isMark(i, "&"), text.isCapitalized(i - 1) {
                i -= 1
                continue
            }
            // `Beijing Language and Culture University`: the conjunction stands inside when capitals that name nothing alone surround it.
            if headIsCapital, !text.capitalizesNouns, let link = Link(at: i, in: text), link.kind == .conjunction, names > 0,
                text.isCapitalized(i - 1), text.isCapitalized(i - 2), !analysis.has(i - 1, .catalogue), !analysis.has(i + 1, .catalogue),
                !analysis.has(i - 1, .companySuffix), !analysis.has(i - 1, .organizationHead)
            {
                i -= 1
                continue
            }
            if kind == .event || kind == .project, isOrdinal(i, analysis) {
                start = analysis.isMark(i, ".") ? i - 1 : i
                break
            }
            if analysis.has(i, .demonym), !text.isCapitalized(i) {
                guard wantsNation, i == head.lowerBound - 1 else { break }
                start = i
                names += 1
                isNational = true
                i -= 1
                continue
            }
            guard text.isCapitalized(i), text.flags[i].isDisjoint(with: [.excluded, .role]) else { break }
            // `Green Valleys Initiative plants trees`: the name is whole, and the verb only looks like a class noun.
            if !headIsCapital, kind == .project || kind == .event, i == head.lowerBound - 1, text.isCapitalized(i - 1),
                analysis.has(i, .projectHead) || analysis.has(i, .eventHead)
            {
                break
            }
            let isDemonym = analysis.has(i, .demonym)
            // `Fifteen days`, `Следующая встреча`: an unknown word that only begins the sentence opens no name of a small class noun.
            if !headIsCapital, text.flags[i].contains(.first), text.flags[i].isDisjoint(with: [.seenName, .headline]),
                !analysis.has(i, .catalogue)
            {
                break
            }
            let known = text.isNameLike(i) || isDemonym || analysis.has(i, .catalogue)
            // In German a capital before the noun is an adjective of the name, or another noun.
            if text.capitalizesNouns {
                guard text.isNameLike(i) || isDemonym || isAttribute(i, analysis) else { break }
            } else {
                guard known || headIsCapital && !text.flags[i].contains(.first) else { break }
                // `Балтийский банк`: only the first word of the name is written with a capital.
                let opensName =
                    lowersNouns && text.flags[i].contains(.telling) && !text.isCommon(i) && i == head.lowerBound - 1 && !isDemonym
                    && !analysis.has(i, .givenName) && isAdjective(i, analysis)
                guard headIsCapital || kind != .organization || wantsNation && isDemonym || opensName else { break }
                if opensName { isOpened = true }
            }
            if wantsNation, isDemonym { isNational = true }
            start = i
            names += 1
            i -= 1
        }
    }

    /// A capitalized adjective by its ending: `Nationalen`, `Vereinten`.
    private func isAttribute(_ i: Int, _ analysis: Analysis) -> Bool {
        let word = analysis.lower(i)
        return ["e", "en", "er", "es", "em"].contains { word.hasSuffix($0) } && word.count > 4
    }

    /// An adjective by the endings in the language's settings.
    private func isAdjective(_ i: Int, _ analysis: Analysis) -> Bool {
        let word = analysis.lower(i)
        return analysis.pack.settings["name_adjective_endings"]?.split(separator: ",").contains { word.hasSuffix($0) } ?? false
    }

    private func isOrdinal(_ i: Int, _ analysis: Analysis) -> Bool {
        if analysis.isMark(i, "."), i > 0, analysis.tokens[i - 1].kind == .number,
            analysis.word(analysis.tokens.isEmpty ? 0 : i - 1).surface.count < 4
        {
            return true
        }
        return analysis.has(i, .ordinalWord) || RomanNumeral.isOne(analysis.word(i).surface)
    }
}

/// A word inside a name that leads on to the next part.
struct Link {
    enum Kind { case genitive, purpose, place, conjunction }

    let kind: Kind
    let end: Int
    /// `in`, and not `to` or `from`.
    let isIn: Bool

    init?(at i: Int, in text: NameContext) {
        let analysis = text.analysis
        guard let match = analysis.match(at: i, .nameLink) else { return nil }
        end = match.tokens.upperBound
        isIn = analysis.entry(at: i, .placePreposition)?.value == "in"
        switch analysis.entry(match).value {
        case "conjunction": kind = .conjunction
        case "article": kind = .genitive
        default:
            // What also leads to places is a part of names only where it means belonging (`of`, `von`) or purpose (`für`, `dla`, `по`).
            if let place = analysis.entry(at: i, .placePreposition) {
                guard ["in", "at", "near"].contains(place.value) || analysis.entry(match)["link"] != nil else { return nil }
                kind = analysis.entry(match)["link"] == nil ? .place : .genitive
            } else {
                guard analysis.entry(match)["link"] != "no" else { return nil }
                kind = .purpose
            }
        }
    }
}

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
        let endings = setting.split(separator: ",")
        var i = start
        while i < limit, i - start < 4, text.isWord(i), !text.isCapitalized(i), text.analysis.tokens[i].spaceBefore {
            let word = text.analysis.lower(i)
            guard word.count > 3, !text.analysis.has(i, .reportingVerb), !text.flags[i].contains(.common) || i == start && word.count > 5,
                endings.contains(where: { word.hasSuffix($0) })
            else { break }
            i += 1
        }
        return i
    }
}
