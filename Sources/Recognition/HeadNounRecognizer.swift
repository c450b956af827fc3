import Grammar
import Model

/// Names built around a class noun: `Riga International University`, `Windpark Morena`, `Министерство энергетики`, `SOZ-Gipfel`.
struct HeadNounRecognizer: MentionRecognizer {
    private static let categories: [(LexicalCategory, EntityKind)] = [(.organizationHead, .organization), (.placeHead, .place)]
    /// Whatever another recognizer reads as the end of a name.
    private static let heads: [LexicalCategory] = [.projectHead, .eventHead, .organizationHead, .placeHead]

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
        Self.heads.contains { category in
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
                // What begins small is a remark and no name: „ma poważne wątpliwości”.
                guard text.isCapitalized(inside.lowerBound) || text.analysis.tokens[inside.lowerBound].kind == .number else {
                    return result
                }
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
        case .place:
            // `Initiative Grüne Täler`, `Coastal Cities Forum`: a place inside the name of something else.
            let isInside = (left.start..<right.nameEnd).contains { i in
                !head.tokens.contains(i)
                    && (text.analysis.has(i, .organizationHead) || text.analysis.has(i, .projectHead) || text.analysis.has(i, .eventHead))
            }
            let isOther = text.analysis.has(first, .projectHead) || text.analysis.has(first, .eventHead)
            if isCapital, left.names > 0 || right.startsWithName, !isInside {
                propose(left.start..<right.nameEnd, "place-head", isOther ? 0.4 : 0.75)
            }
        case .person, .project, .event:
            break
        }
        return result
    }
}
