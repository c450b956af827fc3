import Foundation

/// What a page's JSON-LD says of its article (schema.org), nodes joined by their ids.
struct StructuredData {
    var headline: String?
    var published: String?
    var modified: String?
    var authors: [String] = []
    var publisher: String?
    var section: String?
    var keywords: [String] = []
    var language: String?
    /// Day of a `WebPage` node, weaker than an article's.
    var pagePublished: String?

    private static let articleTypes: Set<String> = [
        "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "report",
        "techarticle", "liveblogposting",
        "scholarlyarticle", "backgroundnewsarticle", "reviewnewsarticle", "socialmediaposting", "advertisercontentarticle",
        "satiricalarticle", "recipe",
        "review", "askpublicnewsarticle", "medicalscholarlyarticle", "discussionforumposting", "pressrelease",
    ]

    /// Bytes of one script that are read.
    private static let limit = 2_000_000

    init(_ tree: HTMLTree) {
        var objects: [[String: Any]] = []
        for i in tree.nodes.indices where tree.tag(i) == .script {
            guard tree.attribute(i, "type")?.lowercased().contains("ld+json") == true else { continue }
            var text: [UInt8] = []
            var k = i + 1
            while k < tree.end(i) {
                if tree.tag(k) == nil { text.append(contentsOf: tree.pool[tree.nodes[k].text]) }
                k += 1
            }
            guard text.count < Self.limit, let value = Self.parse(text) else { continue }
            Self.collect(value, into: &objects)
        }
        var byID: [String: [String: Any]] = [:]
        for object in objects { if let id = object["@id"] as? String, object.count > 1, byID[id] == nil { byID[id] = object } }
        for object in objects {
            let types = Self.strings(object["@type"]).map { $0.lowercased() }
            if types.contains(where: Self.articleTypes.contains) {
                take(article: object, byID)
            } else if types.contains("webpage"), pagePublished == nil {
                pagePublished = Self.strings(object["datePublished"]).first
            }
        }
    }

    private mutating func take(article: [String: Any], _ byID: [String: [String: Any]]) {
        if headline == nil {
            headline = (Self.strings(article["headline"]).first ?? Self.strings(article["name"]).first).map(HTMLEntities.decode)
        }
        if published == nil { published = Self.strings(article["datePublished"]).first ?? Self.strings(article["dateCreated"]).first }
        if modified == nil { modified = Self.strings(article["dateModified"]).first }
        if authors.isEmpty { authors = Self.names(article["author"] ?? article["creator"], byID, people: true).map(HTMLEntities.decode) }
        if publisher == nil { publisher = Self.names(article["publisher"], byID, people: false).first.map(HTMLEntities.decode) }
        if section == nil { section = Self.strings(article["articleSection"]).first.map(HTMLEntities.decode) }
        if keywords.isEmpty {
            keywords = Self.strings(article["keywords"]).flatMap {
                $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            }
        }
        if language == nil { language = Self.strings(article["inLanguage"]).first }
    }

    /// Scripts of sites hold raw line ends in strings, comments around the JSON, a semicolon behind it.
    private static func parse(_ text: [UInt8]) -> Any? {
        guard let start = text.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
            let end = text.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
        else { return nil }
        let cleaned = text[start...end].map { $0 < 0x20 ? 0x20 : $0 }
        return try? JSONSerialization.jsonObject(with: Data(cleaned), options: [.fragmentsAllowed])
    }

    /// All objects with a type or an id, outer ones first, to a bounded number.
    private static func collect(_ root: Any, into objects: inout [[String: Any]]) {
        var queue: [Any] = [root]
        var next = 0
        while next < queue.count, queue.count < 20_000 {
            let value = queue[next]
            next += 1
            if let list = value as? [Any] {
                queue.append(contentsOf: list)
            } else if let object = value as? [String: Any] {
                if object["@type"] != nil || object["@id"] != nil { objects.append(object) }
                for key in object.keys.sorted() {
                    if let inner = object[key], inner is [Any] || inner is [String: Any] { queue.append(inner) }
                }
            }
        }
    }

    private static func strings(_ value: Any?) -> [String] {
        switch value {
        case let text as String: text.isEmpty ? [] : [text]
        case let list as [Any]: list.compactMap { $0 as? String }.filter { !$0.isEmpty }
        case let object as [String: Any]: strings(object["@value"] ?? object["name"])
        default: []
        }
    }

    private static func names(_ value: Any?, _ byID: [String: [String: Any]], people: Bool) -> [String] {
        switch value {
        case let text as String: return text.isEmpty ? [] : [byID[text].flatMap { strings($0["name"]).first } ?? text]
        case let list as [Any]: return list.flatMap { names($0, byID, people: people) }
        case let object as [String: Any]:
            if people, strings(object["@type"]).contains(where: { $0.lowercased().contains("organization") }) { return [] }
            let found = strings(object["name"])
            if !found.isEmpty { return found }
            if let id = object["@id"] as? String, let target = byID[id] {
                if people, strings(target["@type"]).contains("Organization"), !strings(target["@type"]).contains("Person") { return [] }
                return strings(target["name"])
            }
            return []
        default: return []
        }
    }
}

/// Character references in values that were escaped twice.
enum HTMLEntities {
    private static let named: [String: String] = [
        "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–", "mdash": "—", "rsquo": "’", "lsquo": "‘",
        "ldquo": "“",
        "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "hellip": "…", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
        "Auml": "Ä", "Ouml": "Ö",
        "Uuml": "Ü", "eacute": "é", "shy": "",
    ]

    static func decode(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return Squeeze.text(Array(text.utf8)) }
        var out = ""
        var rest = Substring(text)
        while let at = rest.firstIndex(of: "&") {
            out += rest[..<at]
            let tail = rest[rest.index(after: at)...]
            if let end = tail.prefix(12).firstIndex(of: ";") {
                let name = String(tail[..<end])
                var replacement = named[name]
                if replacement == nil, name.hasPrefix("#") {
                    let digits = name.dropFirst()
                    let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                    replacement = value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
                }
                if let replacement {
                    out += replacement
                    rest = tail[tail.index(after: end)...]
                    continue
                }
            }
            out += "&"
            rest = tail
        }
        out += rest
        return Squeeze.text(Array(out.utf8))
    }
}
