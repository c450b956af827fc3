import Authority
import Extraction
import Grammar
import Identity
import Model
import Recognition
import Text

/// From recognized names to mentions and referents, and to the things that the article's own data name: publisher, author, dateline.
struct NamingOfThings {
    private(set) var mentions: [Mention] = []
    private(set) var names: [NameInText] = []
    private(set) var referents: [Referent] = []
    /// Things that are alike and were kept apart.
    private(set) var refusals: [DocumentResolver.Refusal] = []
    private(set) var publisher: Int?
    private(set) var author: Int?
    private(set) var dateline: Int?

    init(
        _ recognized: NameRecognizer.Result, _ analysis: Analysis, _ article: Article, _ speller: NameSpeller, _ reader: NameReader,
        _ knowledge: Knowledge
    ) {
        let catalogue = knowledge.catalogue
        var named: [NamedMention] = []
        var acronymOf: [Int: Int] = [:]
        // What an acronym stands for is what the article says, whatever the catalogue has of the same letters.
        var introduced: [String: Int?] = [:]
        for pair in recognized.acronyms {
            acronymOf[pair.acronym] = pair.name
            introduced[analysis.surface(recognized.names[pair.acronym].tokens)] = .some(recognized.names[pair.name].record)
        }
        for (index, name) in recognized.names.enumerated() {
            let surface = analysis.surface(name.tokens)
            let record = (introduced[surface] ?? name.record).map { catalogue.records[$0] }
            let sounds = speller.sounds(of: name.lemma)
            named.append(
                NamedMention(
                    kind: name.kind, surface: surface, lemma: name.lemma, sounds: sounds,
                    authority: record.map(Self.facts), type: record?.type ?? name.type, acronymOf: acronymOf[index],
                    isAcronym: name.tokens.count == 1 && analysis.word(name.tokens.lowerBound).isAllCaps && !name.isInHeadline,
                    givenNameIsKnown: analysis.has(name.tokens.lowerBound, .givenName),
                    wordRoles: name.kind == .person ? [] : Self.roles(of: name.tokens, in: analysis, sounds: sounds, speller)))
        }
        // What the page says of itself is named by the same rules, though it may stand nowhere in the body.
        func pseudo(_ name: String?, _ kind: EntityKind) -> Int? {
            guard let name, !name.isEmpty else { return nil }
            if let same = named.firstIndex(where: { $0.kind == kind && $0.surface == name }) { return same }
            let record = catalogue.record(named: name, kind: kind)
            named.append(
                NamedMention(
                    kind: kind, surface: name, lemma: record?.names[article.language]?.first ?? name, sounds: speller.sounds(of: name),
                    authority: record.map(Self.facts), type: record?.type))
            return named.count - 1
        }
        let outlet = pseudo(article.publisher, .organization)
        let writer = pseudo(article.authors.first, .person)
        let place = pseudo(article.dateline, .place)
        let resolved = DocumentResolver(reader: reader).resolve(named)
        referents = resolved.referents
        refusals = resolved.refusals
        for (index, name) in recognized.names.enumerated() {
            guard let sentence = analysis.sentence(containing: name.tokens.lowerBound) else { continue }
            let link = resolved.links[index]
            mentions.append(
                Mention(
                    span: analysis.span(name.tokens), sentence: sentence, kind: referents[link.referent].kind,
                    surface: named[index].surface,
                    lemma: name.lemma, rule: name.rule, confidence: name.confidence, referent: link.referent, link: link.link,
                    linkScore: link.score, linkEvidence: link.evidence))
            names.append(NameInText(tokens: name.tokens, kind: referents[link.referent].kind, referent: link.referent))
        }
        publisher = outlet.map { resolved.links[$0].referent }
        author = writer.map { resolved.links[$0].referent }
        dateline = place.map { resolved.links[$0].referent }
    }

    /// What each word of the name's common spelling is; nothing where words and tokens do not go together.
    private static func roles(of tokens: Range<Int>, in analysis: Analysis, sounds: String, _ speller: NameSpeller) -> [NamedMention
        .WordRole]
    {
        guard tokens.count > 1 else { return [] }
        var roles: [NamedMention.WordRole] = []
        for token in tokens {
            let role: NamedMention.WordRole
            if analysis.has(token, .companySuffix) {
                role = .legalForm
            } else if analysis.has(token, .nameLink) || analysis.has(token, .determiner) {
                role = .link
            } else if heads.contains(where: { analysis.has(token, $0) }) {
                role = .head
            } else {
                role = .own
            }
            let count = speller.sounds(of: analysis.surface(token..<token + 1)).split(separator: " ").count
            for _ in 0..<count { roles.append(role) }
        }
        return roles.count == sounds.split(separator: " ").count ? roles : []
    }

    private static let heads: [LexicalCategory] = [.organizationHead, .projectHead, .placeHead, .eventHead]

    private static func facts(_ record: AuthorityRecord) -> NamedMention.AuthorityFacts {
        NamedMention.AuthorityFacts(
            id: record.id, name: record.displayName, type: record.type.isEmpty ? nil : record.type, country: record.country)
    }
}
