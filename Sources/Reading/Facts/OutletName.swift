import Foundation

/// The name of an outlet as pages write it, with mottoes, the host's address and legal forms around it.
struct OutletName {
    let people: PersonNames
    /// Host of the page, without `www`.
    let host: String?
    let title: String?

    /// Letters and digits alone, in lower case: what names of one outlet have in common.
    static func key(_ text: String) -> String { LineWords(text).words.map(\.lower).joined() }

    /// The best of the names, the first ones being the surest.
    func choose(_ names: [String]) -> String? {
        let tidy = names.compactMap { tidied($0) }
        guard let first = tidy.first else { return nil }
        let own = tidy.filter { isHostName($0) && !WebAddress.isHost($0) }
        if let label = host.map({ Self.key(WebAddress.label(ofHost: $0)) }), let same = own.first(where: { Self.key($0) == label }) {
            return same
        }
        if let own = own.first { return own }
        // A company publishes; its outlet has a name of its own. A bare host says less than a name.
        if isWeak(first), let better = tidy.first(where: { !isWeak($0) }) { return better }
        return first
    }

    private func isWeak(_ name: String) -> Bool {
        let words = LineWords(name)
        return WebAddress.isHost(name) || (people.isOrganization(words) && words.count > 1 && hasLegalForm(words))
    }

    private func hasLegalForm(_ words: LineWords) -> Bool { words.words.last.map { $0.lower.utf8.count <= 4 } ?? false }

    /// The name without motto and address; nil for what is none.
    func tidied(_ text: String) -> String? {
        var name = text.trimmingASCII()
        if let scheme = name.range(of: "://") { name = String(name[scheme.upperBound...].prefix { $0 != "/" }) }
        if name.lowercased().hasPrefix("www.") { name = String(name.dropFirst(4)) }
        if let title { name = without(title, name) }
        name = withoutMotto(name)
        while let last = name.last, " -–—|:,".contains(last) { name.removeLast() }
        let words = LineWords(name)
        guard words.count > 0, name.utf8.count <= 80, words.count <= 9 else { return nil }
        return name
    }

    /// A headline is no part of the outlet's name.
    private func without(_ title: String, _ name: String) -> String {
        guard title.utf8.count > 20, let range = name.range(of: title) else { return name }
        return (String(name[..<range.lowerBound]) + String(name[range.upperBound...])).trimmingASCII()
    }

    /// `Example Daily - news from the coast`: the part that the host is named for, else the first one.
    private func withoutMotto(_ name: String) -> String {
        for separator in [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", "|"] {
            let parts = name.components(separatedBy: separator).map { $0.trimmingASCII() }.filter { !$0.isEmpty }
            guard parts.count > 1 else { continue }
            if let own = parts.first(where: isHostName) { return withoutMotto(own) }
            let first = parts[0]
            return LineWords(first).count <= 6 ? withoutMotto(first) : name
        }
        if let colon = name.range(of: ": "), isHostName(String(name[..<colon.lowerBound])) { return String(name[..<colon.lowerBound]) }
        return name
    }

    /// Whether a text is what the host is called, written for people.
    func isHostName(_ text: String) -> Bool {
        guard let host else { return false }
        let key = Self.key(text)
        let label = Self.key(WebAddress.label(ofHost: host))
        guard key.utf8.count >= 2, label.utf8.count >= 2 else { return false }
        return key == label || key == Self.key(host) || Self.folded(key) == label || (key.utf8.count >= 4 && label.hasPrefix(key))
            || (label.utf8.count >= 4 && key.hasSuffix(label))
    }

    /// Umlauts and accents as hosts write them.
    private static func folded(_ key: String) -> String {
        let plain: [Character: String] = [
            "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "í": "i", "ó": "o", "ú": "u", "ñ": "n",
        ]
        return key.map { plain[$0] ?? String($0) }.joined()
    }
}
