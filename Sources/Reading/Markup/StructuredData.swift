/// What a page's JSON-LD says of its article (schema.org), nodes joined by their ids.
///
/// Where several articles stand on the page, as in lists of teasers, the one whose address or headline is the page's wins.
struct StructuredData {
    var headline: String?
    var alternativeHeadline: String?
    var published: String?
    var modified: String?
    var authors: [String] = []
    /// Organizations named as authors, an agency perhaps.
    var issuers: [String] = []
    var publisher: String?
    /// Name of the `WebSite` node.
    var site: String?
    var section: String?
    var keywords: [String] = []
    var language: String?
    var url: String?
    /// False where the page says that the article is for subscribers.
    var isFree: Bool?
    /// The article's text, where it is given, as it is given.
    var body: String?
    /// Names of the page's trail, the page itself last.
    var breadcrumbs: [String] = []
    /// Days of a `WebPage` node, weaker than an article's.
    var pagePublished: String?
    var pageModified: String?

    private static let wanted: Set<String> = [
        "@type", "@id", "@value", "headline", "name", "alternativeHeadline", "datePublished", "dateCreated", "dateModified", "author",
        "creator", "publisher", "articleSection", "keywords", "inLanguage", "url", "mainEntityOfPage", "isAccessibleForFree", "position",
        "item", "givenName", "familyName", "articleBody",
    ]

    /// Types of works whose names end neither with `article` nor with `posting`.
    private static let works: Set<String> = ["report", "recipe", "review", "pressrelease", "howto", "liveblog"]

    /// Members that hold other works than the one that has them.
    private static let asides: Set<String> = [
        "itemListElement", "hasPart", "isPartOf", "comment", "review", "citation", "mentions", "subjectOf", "isBasedOn", "relatedLink",
        "associatedMedia", "video", "image", "about", "blogPost", "workExample",
    ]

    /// Bytes of one script that are read.
    private static let limit = 4_000_000

    private struct Node {
        var members: [String: JSONValue]
        var types: [String]
        var isAside: Bool
    }

    init(_ tree: HTMLTree, _ metadata: PageMetadata) {
        var nodes: [Node] = []
        for i in tree.nodes.indices where tree.tag(i) == .script {
            guard tree.attribute(i, "type")?.lowercased().contains("ld+json") == true else { continue }
            var text: [UInt8] = []
            var k = i + 1
            while k < tree.end(i) {
                if tree.tag(k) == nil { text.append(contentsOf: tree.pool[tree.nodes[k].text]) }
                k += 1
            }
            guard text.count < Self.limit else { continue }
            for value in JSONReader.values(text, wanted: Self.wanted) { Self.collect(value, into: &nodes) }
        }
        guard !nodes.isEmpty else { return }
        var byID: [String: [String: JSONValue]] = [:]
        for node in nodes {
            if let id = node.members["@id"]?.texts.first, node.members.count > 1, byID[id] == nil { byID[id] = node.members }
        }
        var articles: [Node] = []
        for node in nodes {
            if node.types.contains(where: { $0.hasSuffix("article") || $0.hasSuffix("posting") || Self.works.contains($0) }) {
                articles.append(node)
            } else if node.types.contains(where: { $0.hasSuffix("webpage") }), !node.isAside, pagePublished == nil {
                pagePublished = node.members["datePublished"]?.texts.first
                pageModified = node.members["dateModified"]?.texts.first
            } else if node.types.contains("breadcrumblist"), breadcrumbs.isEmpty {
                breadcrumbs = Self.trail(node.members, byID)
            } else if node.types.contains("website"), site == nil {
                site = node.members["name"]?.texts.first.map(HTMLEntities.decode)
            }
        }
        for article in Self.ranked(articles, metadata) { take(article.members, byID) }
    }

    private mutating func take(_ article: [String: JSONValue], _ byID: [String: [String: JSONValue]]) {
        if headline == nil {
            headline = (article["headline"]?.texts.first ?? article["name"]?.texts.first).map(HTMLEntities.decode)
        }
        if alternativeHeadline == nil { alternativeHeadline = article["alternativeHeadline"]?.texts.first.map(HTMLEntities.decode) }
        if published == nil { published = article["datePublished"]?.texts.first ?? article["dateCreated"]?.texts.first }
        if modified == nil { modified = article["dateModified"]?.texts.first }
        if authors.isEmpty {
            for key in ["author", "creator"] where authors.isEmpty {
                authors = Self.names(article[key], byID, people: true).map(HTMLEntities.decode)
                if issuers.isEmpty { issuers = Self.names(article[key], byID, people: false).map(HTMLEntities.decode) }
            }
        }
        if publisher == nil { publisher = Self.names(article["publisher"], byID, people: nil).first.map(HTMLEntities.decode) }
        if section == nil { section = article["articleSection"]?.texts.first.map(HTMLEntities.decode) }
        if keywords.isEmpty { keywords = article["keywords"]?.texts.map(HTMLEntities.decode) ?? [] }
        if language == nil { language = article["inLanguage"]?.texts.first }
        if url == nil { url = Self.address(article) }
        if body == nil { body = article["articleBody"]?.texts.first }
        if isFree == nil {
            switch article["isAccessibleForFree"] {
            case .flag(let value): isFree = value
            case .text(let text): isFree = text.lowercased().hasPrefix("f") ? false : true
            default: break
            }
        }
    }

    private static func address(_ article: [String: JSONValue]) -> String? {
        let page = article["mainEntityOfPage"]
        return [article["url"], page?["@id"], page?["url"], page, article["@id"]].lazy
            .compactMap { value -> String? in if case .text(let text) = value, text.hasPrefix("http") { text } else { nil } }.first
    }

    /// The page's own article first, with the others that say more of the same one.
    private static func ranked(_ articles: [Node], _ metadata: PageMetadata) -> [Node] {
        guard articles.count > 1 else { return articles }
        let titles = [metadata["og:title"], metadata.titleElement].compactMap { $0 }
        let urls = [metadata.canonicalURL, metadata["og:url"]].compactMap { $0 }.map(bare)
        func score(_ node: Node) -> Double {
            var score = node.isAside ? -2.0 : 0
            if let url = address(node.members), urls.contains(bare(url)) { score += 2 }
            let headline = HTMLEntities.decode(node.members["headline"]?.texts.first ?? node.members["name"]?.texts.first ?? "")
            if !headline.isEmpty { score += 3 * (titles.map { PageTitle.likeness(headline, $0) }.max() ?? 0) }
            if node.members["datePublished"] != nil { score += 0.3 }
            if node.types.contains(where: { $0.hasSuffix("article") || $0.hasSuffix("posting") }) { score += 0.5 }
            return score
        }
        let scores = articles.prefix(200).map(score)
        guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else { return [] }
        let main = articles[best]
        let headline = main.members["headline"]?.texts.first ?? ""
        let url = address(main.members).map(bare)
        let same = scores.indices.filter { i in
            guard i != best else { return false }
            if let other = articles[i].members["headline"]?.texts.first { return PageTitle.likeness(headline, other) > 0.8 }
            return !articles[i].isAside && url != nil && address(articles[i].members).map(bare) == url
        }
        return [main] + same.map { articles[$0] }
    }

    /// An address without scheme, `www.`, query and fragment.
    private static func bare(_ url: String) -> String {
        var text = Substring(url)
        if let scheme = text.range(of: "://") { text = text[scheme.upperBound...] }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        text = text.prefix { $0 != "#" && $0 != "?" }
        return String(text.hasSuffix("/") ? text.dropLast() : text)
    }

    private static func trail(_ list: [String: JSONValue], _ byID: [String: [String: JSONValue]]) -> [String] {
        let items = list["itemListElement"]?.list ?? []
        return items.prefix(20).compactMap { item in
            let name = item["name"]?.texts.first ?? item["item"]?["name"]?.texts.first
            return name.map(HTMLEntities.decode)
        }
    }

    /// All objects with a type or an id, outer ones first, to a bounded number.
    private static func collect(_ root: JSONValue, into nodes: inout [Node]) {
        var queue: [(value: JSONValue, isAside: Bool)] = [(root, false)]
        var next = 0
        while next < queue.count, queue.count < 20_000 {
            let (value, isAside) = queue[next]
            next += 1
            switch value {
            case .list(let values): for inner in values { queue.append((inner, isAside)) }
            case .object(let members):
                let types = members["@type"]?.texts.map { $0.lowercased() } ?? []
                if !types.isEmpty || members["@id"] != nil { nodes.append(Node(members: members, types: types, isAside: isAside)) }
                for key in members.keys.sorted() {
                    guard let inner = members[key] else { continue }
                    switch inner {
                    case .list, .object: queue.append((inner, isAside || asides.contains(key)))
                    default: break
                    }
                }
            default: break
            }
        }
    }

    /// Names of persons (`people`), of organizations (not `people`), or of whatever is given (nil).
    private static func names(_ value: JSONValue?, _ byID: [String: [String: JSONValue]], people: Bool?) -> [String] {
        switch value {
        case .text(let text):
            if let target = byID[text] { return names(.object(target), [:], people: people) }
            return text.isEmpty || people == false ? [] : [text]
        case .list(let values): return values.flatMap { names($0, byID, people: people) }
        case .object(let members):
            var members = members
            if members["name"] == nil, members["familyName"] == nil, let id = members["@id"]?.texts.first, let target = byID[id] {
                members = target
            }
            if let people {
                let types = (members["@type"]?.texts ?? []).map { $0.lowercased() }
                let isOrganization = types.contains { $0.contains("organization") } && !types.contains("person")
                if people == isOrganization { return [] }
            }
            let found = members["name"]?.texts ?? []
            if !found.isEmpty { return found }
            let parts = [members["givenName"]?.texts.first, members["familyName"]?.texts.first].compactMap { $0 }
            return parts.isEmpty ? [] : [parts.joined(separator: " ")]
        default: return []
        }
    }
}
