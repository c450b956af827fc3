import Foundation

/// Addresses of the web, as far as a page's facts need them.
enum WebAddress {
    static func isAbsolute(_ url: String) -> Bool {
        let head = String(decoding: url.utf8.prefix(8), as: UTF8.self).lowercased()
        return (head.hasPrefix("http://") || head.hasPrefix("https://")) && isSound(url)
    }

    /// Of a sane length, without blanks and controls.
    private static func isSound(_ url: String) -> Bool {
        guard !url.isEmpty, url.utf8.count <= 2000 else { return false }
        var previous: UInt8 = 0
        for byte in url.utf8 {
            if byte <= 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return false }
            previous = byte
        }
        return true
    }

    /// An address as a page writes it (`/a/b`, `//host/a`, `b.html`) made whole; nil when it cannot be.
    static func resolve(_ written: String, against base: String?) -> String? {
        let text = written.trimmingASCII()
        guard isSound(text) else { return nil }
        if isAbsolute(text) { return text }
        guard !text.hasPrefix("#"), let base, let scheme = base.range(of: "://") else { return nil }
        if text.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + text }
        if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") { return nil }
        let rest = base[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let host = base[..<scheme.upperBound] + rest.prefix { $0 != "/" }
        if text.hasPrefix("/") { return host + text }
        if text.hasPrefix("?") { return base[..<scheme.upperBound] + rest + text }
        let path = rest.drop { $0 != "/" }
        var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().filter { !$0.isEmpty }
        var relative = Substring(text)
        while true {
            if relative.hasPrefix("../") {
                relative = relative.dropFirst(3)
                _ = folders.popLast()
            } else if relative.hasPrefix("./") {
                relative = relative.dropFirst(2)
            } else {
                break
            }
        }
        return host + "/" + folders.map { $0 + "/" }.joined() + relative
    }

    /// The host without `www`.
    static func host(_ url: String) -> String? {
        guard let start = url.range(of: "://")?.upperBound else { return nil }
        let host = url[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        guard !host.isEmpty else { return nil }
        return (host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)).lowercased()
    }

    /// The label that a host is known by: `example` of `news.example.co.uk`.
    static func label(ofHost host: String) -> String {
        var labels = host.split(separator: ".")
        if labels.count > 1 { labels.removeLast() }
        if labels.count > 1, let last = labels.last, last.count <= 3, ["co", "com", "net", "org", "gov", "ac", "edu", "or"].contains(last) {
            labels.removeLast()
        }
        return labels.last.map(String.init) ?? host
    }

    static func isFrontPage(_ url: String) -> Bool {
        guard let start = url.range(of: "://")?.upperBound, let slash = url[start...].firstIndex(of: "/") else { return true }
        return url[slash...].utf8.count == 1
    }

    /// The address that a copy in a web archive was made of: `https://archive/web/20240503101500/https://example.org/a`.
    static func withoutArchive(_ url: String) -> String {
        guard let host = host(url), host.hasPrefix("web.archive."), let inner = url.range(of: "/http", options: .backwards) else {
            return url
        }
        return String(url[url.index(after: inner.lowerBound)...])
    }

    /// `example.org`, `www.example.org`: one word with a stop in it and a known kind of end.
    static func isHost(_ text: String) -> Bool {
        guard !text.contains(" "), let dot = text.lastIndex(of: "."), dot != text.startIndex else { return false }
        let end = text[text.index(after: dot)...].lowercased()
        return text.lowercased().hasPrefix("www.")
            || [
                "com", "org", "net", "info", "de", "at", "ch", "pl", "ru", "eu", "uk", "io", "online", "tv", "news", "biz", "by", "ua",
                "kz",
            ].contains(end)
    }
}
