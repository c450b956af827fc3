/// Who issued an article, from what its headline, its dateline and its lines say.
struct IssuerRules: Sendable {
    let lexicon: FurnitureLexicon

    /// Puts the dateline's agency where it belongs: the wire of a press release, whose headline may begin with the issuer; or a news agency, which is
    /// the issuer when no outlet is named.
    func apply(_ dateline: Dateline?, title: String?, to facts: inout FoundFacts) {
        guard let dateline else { return }
        if facts.dateline == nil { facts.dateline = dateline.place }
        guard let written = dateline.agency else { return }
        let line = LineWords(written)
        if let wire = lexicon.match(.pressWire, line) {
            if facts.agency == nil { facts.agency = wire.value.isEmpty ? written : wire.value }
            if facts.publisher == nil, let title { facts.publisher = issuer(inTitle: title) }
            return
        }
        let known = lexicon.match(.newsAgency, line).map { $0.words.count == line.count ? $0.value : written } ?? written
        if facts.publisher == nil { facts.publisher = known } else if facts.publisher != known { facts.agency = known }
    }

    /// `ABC: ...` in the headline of a press release names who sends it.
    func issuer(inTitle title: String) -> String? {
        guard let colon = title.utf8.firstIndex(of: 0x3A), let head = String(title.utf8[..<colon]) else { return nil }
        let line = LineWords(head)
        guard (1...4).contains(line.count), line.words.allSatisfy(\.isCapitalized), head.utf8.count <= 40 else { return nil }
        return head
    }

    /// Whether a short text ends where the page asks for a subscription.
    func isStub(_ read: ReadText) -> Bool {
        guard read.paragraphs.reduce(0, { $0 + $1.utf8.count }) < Self.stubBytes else { return false }
        let dropped = read.dropped.lazy.filter { !Self.elsewhere.contains($0.reason) }.map(\.text)
        return read.paragraphs.suffix(2).contains(where: asksForSubscription) || dropped.contains(where: asksForSubscription)
    }

    /// Bytes below which a text may be the beginning of an article.
    private static let stubBytes = 3000

    /// Reasons of parts that stand on all pages of a site.
    private static let elsewhere: Set<String> = [
        "menu", "page-frame", "hidden", "hidden-by-style", "no-text-element", "related", "comments", "aside", "cookie", "before-title",
    ]

    private func asksForSubscription(_ text: String) -> Bool {
        text.utf8.count <= 400 && lexicon.anywhere(.paywallPhrase, LineWords(text)) != nil
    }
}
