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
    private(set) var publisher: Int?
    private(set) var author: Int?
    private(set) var dateline: Int?

    init(_ recognized: NameRecognizer.Result, _ analysis: Analysis, _ article: Article, _ speller: NameSpeller, _ knowledge: Knowledge) {
        let catalogue = knowledge.catalogue
        var named: [NamedMention] = []
        var acronymOf: [Int: Int] = [:]
        for pair in recognized.acronyms { acronymOf[pair.acronym] = pair.name }
        for (index, name) in recognized.names.enumerated() {
            let surface = analysis.surface(name.tokens)
            let record = name.record.map { catalogue.records[$0] }
            named.append(
                NamedMention(
                    kind: name.kind, surface: surface, lemma: name.lemma, sounds: speller.sounds(of: name.lemma),
                    authority: record.map(Self.facts), type: record?.type ?? name.type, acronymOf: acronymOf[index],
                    isAcronym: name.tokens.count == 1 && analysis.word(name.tokens.lowerBound).isAllCaps && !name.isInHeadline,
                    givenNameIsKnown: analysis.has(name.tokens.lowerBound, .givenName)))
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
        let resolved = DocumentResolver().resolve(named)
        referents = resolved.referents
        for (index, name) in recognized.names.enumerated() {
            guard let sentence = analysis.sentence(containing: name.tokens.lowerBound) else { continue }
            let link = resolved.links[index]
            mentions.append(
                Mention(
                    span: analysis.span(name.tokens), sentence: sentence, kind: referents[link.referent].kind,
                    surface: named[index].surface,
                    lemma: name.lemma, rule: name.rule, confidence: name.confidence, referent: link.referent, link: link.link))
            names.append(NameInText(tokens: name.tokens, kind: referents[link.referent].kind, referent: link.referent))
        }
        publisher = outlet.map { resolved.links[$0].referent }
        author = writer.map { resolved.links[$0].referent }
        dateline = place.map { resolved.links[$0].referent }
    }

    private static func facts(_ record: AuthorityRecord) -> NamedMention.AuthorityFacts {
        NamedMention.AuthorityFacts(
            id: record.id, name: record.displayName, type: record.type.isEmpty ? nil : record.type, country: record.country)
    }
}
