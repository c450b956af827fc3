import Foundation

/// What a page's head says: `<meta>`, `<title>`, the canonical link, the language.
struct PageMetadata {
    /// Lower-case name, property or itemprop to its values, in order.
    private(set) var values: [String: [String]] = [:]
    private(set) var titleElement: String?
    private(set) var canonicalURL: String?
    /// As the page states it, `de-AT`.
    private(set) var language: String?

    /// `<title>` elements that are looked at for one with a text.
    private static let titles = 20

    /// - Parameter url: where the page was got from, if that is known: relative addresses start there.
    init(_ tree: HTMLTree, url: String? = nil) {
        var canonical: String?
        var base: String?
        var titles = 0
        for i in tree.nodes.indices {
            switch tree.tag(i) {
            case .meta?:
                guard let content = tree.attribute(i, "content"), !content.isEmpty, content.utf8.count < 5000 else { continue }
                let names = [
                    tree.attribute(i, "property"), tree.attribute(i, "name"), tree.attribute(i, "itemprop"),
                    tree.attribute(i, "http-equiv"),
                ].compactMap { $0 }
                guard !names.isEmpty else { continue }
                let value = HTMLEntities.decode(content)
                for name in names { values[Self.key(name), default: []].append(value) }
            case .title? where titleElement == nil && titles < Self.titles && tree.ancestor(of: i, .svg) == nil:
                titles += 1
                let text = tree.text(i)
                if !text.isEmpty { titleElement = HTMLEntities.decode(text) }
            case .link? where canonical == nil && tree.attribute(i, "rel")?.lowercased() == "canonical":
                canonical = tree.attribute(i, "href")
            case .base? where base == nil: base = tree.attribute(i, "href")
            case .html? where language == nil: language = tree.attribute(i, "lang") ?? tree.attribute(i, "xml:lang")
            default: break
            }
        }
        let stated = self["og:url"] ?? self["twitter:url"]
        let origin = [base, url, stated].lazy.compactMap { $0 }.first { WebAddress.isAbsolute($0) }
        let own = [canonical, stated].compactMap { $0 }.compactMap { WebAddress.resolve($0, against: origin) }.map(
            WebAddress.withoutArchive)
        // A canonical link to the front page is a slip of the template where the page has an address of its own.
        canonicalURL = own.first { !WebAddress.isFrontPage($0) } ?? own.first
    }

    /// `DC:Date` and `dc.date` are one.
    private static func key(_ name: String) -> String {
        let lower = name.lowercased()
        guard lower.hasPrefix("dc:") || lower.hasPrefix("dcterms:") else { return lower }
        return lower.replacingOccurrences(of: ":", with: ".")
    }

    subscript(_ key: String) -> String? { values[key]?.first }

    func first(_ keys: [String]) -> String? {
        for key in keys { if let value = self[key] { return value } }
        return nil
    }

    /// The page's language with its region, `de-AT` or `en_GB`; the locale where it says more than the attribute.
    var languageTag: String? {
        let tags = [language, self["og:locale"], self["content-language"], self["language"], self["dc.language"]].compactMap { $0 }
        let usable = tags.filter { $0.utf8.count >= 2 && $0.utf8.count <= 12 && $0.utf8.allSatisfy { $0 != 0x20 && $0 != 0x2C } }
        guard let first = usable.first else { return nil }
        let head = first.prefix(2).lowercased()
        return usable.first { $0.utf8.count >= 5 && $0.lowercased().hasPrefix(head) } ?? first
    }

    /// `de` of `de-AT` or `de_AT`.
    var languageCode: String? {
        guard let head = languageTag?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first, head.count == 2 else { return nil }
        return head.lowercased()
    }

    /// The outlet: its name as the page gives it.
    var siteName: String? {
        first(["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher", "dcterms.publisher"])
    }

    /// The host of the page's address without `www`.
    func host(_ url: String?) -> String? { (url ?? canonicalURL).flatMap(WebAddress.host) }
}
