/// What a page's head says: `<meta>`, `<title>`, the canonical link, the language.
struct PageMetadata {
    /// Lower-case name, property or itemprop to its values, in order.
    private(set) var values: [String: [String]] = [:]
    private(set) var titleElement: String?
    private(set) var canonicalURL: String?
    private(set) var language: String?

    init(_ tree: HTMLTree) {
        for i in tree.nodes.indices {
            switch tree.tag(i) {
            case .meta?:
                guard let content = tree.attribute(i, "content"), !content.isEmpty, content.utf8.count < 5000 else { continue }
                for key in [
                    tree.attribute(i, "property"), tree.attribute(i, "name"), tree.attribute(i, "itemprop"),
                    tree.attribute(i, "http-equiv"),
                ] {
                    if let key { values[key.lowercased(), default: []].append(HTMLEntities.decode(content)) }
                }
            case .title? where titleElement == nil && tree.ancestor(of: i, .svg) == nil:
                let text = tree.text(i)
                if !text.isEmpty { titleElement = HTMLEntities.decode(text) }
            case .link? where canonicalURL == nil && tree.attribute(i, "rel")?.lowercased() == "canonical":
                canonicalURL = tree.attribute(i, "href").flatMap { $0.hasPrefix("http") ? $0 : nil }
            case .html? where language == nil: language = tree.attribute(i, "lang") ?? tree.attribute(i, "xml:lang")
            default: break
            }
        }
        if canonicalURL == nil { canonicalURL = self["og:url"].flatMap { $0.hasPrefix("http") ? $0 : nil } }
    }

    subscript(_ key: String) -> String? { values[key]?.first }

    func first(_ keys: [String]) -> String? {
        for key in keys { if let value = self[key] { return value } }
        return nil
    }

    /// `de` of `de-AT` or `de_AT`.
    var languageCode: String? {
        let raw = language ?? self["og:locale"] ?? self["content-language"] ?? self["language"]
        guard let head = raw?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first, head.count == 2 else { return nil }
        return head.lowercased()
    }

    /// The outlet: its name as the page gives it.
    var siteName: String? {
        first(["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "dcterms.publisher"])
    }

    /// The host of the page's address without `www`.
    func host(_ url: String?) -> String? {
        guard let url = url ?? canonicalURL, let start = url.range(of: "://")?.upperBound else { return nil }
        let host = url[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
    }
}
