import Model
import Testing

@testable import Reading

@Suite("Whole pages")
struct WholePageTests {
    /// Lines that the reader gets wrong so far, by page: with `-` one that is lost, with `+` one that is kept though furniture.
    static let knownLines: [String: Set<String>] = [:]

    /// Facts that the reader gets wrong so far, by page.
    static let knownFacts: [String: Set<String>] = [
        "de-tableage.html": ["title", "published"],
        "en-tableage.html": ["title", "published"],
        "pl-magazine.html": ["paywalled"],
    ]

    @Test("there are pages of every language, with and without an article")
    func languages() {
        for code in ["en", "de", "pl", "ru"] {
            let names = WholePage.names.filter { $0.hasPrefix(code) }
            #expect(names.count >= 8)
            #expect(names.count { $0.contains("-none-") } >= 2)
        }
    }

    @Test("the article whole and nothing else", arguments: WholePage.names.filter { !$0.contains("-none-") })
    func body(name: String) throws {
        let page = try WholePage(name: name)
        #expect(page.hasArticle && page.own.count >= 3)
        let article = try TestPacks.reader.article(from: Array(page.markup.utf8), path: name)
        var lines = article.body.split(separator: "\n").map(String.init)
        if lines.first == article.title { lines.removeFirst() }
        lines.removeAll(where: page.either.contains)
        #expect(Shingles(page.own).f1(of: Shingles(lines)) >= 0.96)
        let wrong = Set(page.own.filter { !lines.contains($0) }.map { "-" + $0 } + lines.filter { !page.own.contains($0) }.map { "+" + $0 })
        let known = Self.knownLines[name] ?? []
        #expect(wrong.subtracting(known).isEmpty, "wrong: \(wrong.subtracting(known).sorted().joined(separator: " ⏎ "))")
        #expect(known.subtracting(wrong).isEmpty, "right by now, strike from the list: \(known.subtracting(wrong).sorted())")
        #expect(lines.filter(page.own.contains) == page.own.filter(lines.contains), "the order is the page's")
    }

    @Test("the facts", arguments: WholePage.names.filter { !$0.contains("-none-") })
    func facts(name: String) throws {
        let page = try WholePage(name: name)
        let article = try TestPacks.reader.article(from: Array(page.markup.utf8), path: name)
        #expect(page.facts.count >= 4)
        for (key, want) in page.facts {
            let found: String
            switch key {
            case "title": found = article.title ?? "-"
            case "language": found = article.language
            case "published": found = article.publishedOn?.iso ?? "-"
            case "modified": found = article.modifiedAt.map { String($0.prefix(10)) } ?? "-"
            case "authors": found = article.authors.isEmpty ? "-" : article.authors.joined(separator: "; ")
            case "publisher": found = article.publisher ?? "-"
            case "paywalled": found = article.isPaywalled ? "yes" : "no"
            default:
                Issue.record("no such fact: \(key)")
                continue
            }
            if Self.knownFacts[name]?.contains(key) == true {
                #expect(found != want, "\(key) is right by now, strike it from the list")
            } else {
                #expect(found == want, "\(key)")
            }
        }
    }

    @Test("a page without an article says so", arguments: WholePage.names.filter { $0.contains("-none-") })
    func none(name: String) throws {
        let page = try WholePage(name: name)
        #expect(!page.hasArticle)
        let document = TestPacks.reader.explained(Array(page.markup.utf8), path: name)
        let kept = document.decisions.filter(\.isKept).map(\.text)
        #expect(document.error?.kind == .noArticle, "read as an article: \(kept.joined(separator: " ⏎ "))")
        #expect(document.article == nil)
    }

    @Test("the measure tells a lost line and a strange one")
    func measure() {
        let text = Shingles(["The ferry left the old harbour at noon.", "Nobody waved."])
        #expect(text.f1(of: text) == 1)
        #expect(text.f1(of: Shingles(["The ferry left the old harbour at noon."])) < 0.9)
        #expect(text.f1(of: Shingles(["The ferry left the old harbour at noon.", "Nobody waved.", "Sign up here now."])) < 0.9)
        #expect(text.f1(of: Shingles([])) == 0)
    }
}
