import Foundation
import Model
import Testing

@testable import Reading

/// Pages as they are when they are copied, each line with a mark of its fate ahead of it: `T` the title, `+` kept, `-` dropped, `?` either; `=` joined
/// to the line before with a blank, `~` with that line's hyphen undone, `&` with the hyphen kept; `#` the facts that are expected.
@Suite("Pasted pages")
struct PastedPagesTests {
    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: PastedPage.folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test("there are pages in every language")
    func languages() {
        for code in ["en", "de", "pl", "ru"] { #expect(Self.names.count { $0.hasPrefix(code) } >= 10) }
    }

    @Test("what is kept and what is dropped", arguments: names)
    func page(name: String) throws {
        let page = try PastedPage(name: name)
        let article = try TestPacks.reader.article(from: Array(page.text.utf8), path: name)
        let body = article.body.split(separator: "\n").map(String.init)
        let missing = page.kept.filter { !body.contains($0) }
        let extra = body.filter { !page.kept.contains($0) && !page.optional.contains($0) }
        #expect(missing.isEmpty, "lost: \(missing.joined(separator: " ⏎ "))")
        #expect(extra.isEmpty, "kept though furniture: \(extra.joined(separator: " ⏎ "))")
        // The order is the page's.
        #expect(body.filter(page.kept.contains) == page.kept)
        #expect(article.title == page.title)
        for (key, want) in page.facts {
            let found: String
            switch key {
            case "lang": found = article.language
            case "date": found = article.publishedOn?.iso ?? "-"
            case "publisher": found = article.publisher ?? "-"
            case "author": found = article.authors.isEmpty ? "-" : article.authors.joined(separator: "; ")
            default: continue
            }
            #expect(found == want, "\(key)")
        }
    }
}

/// A page of the corpus: the text as it is copied, and what is expected of it.
struct PastedPage {
    var text = ""
    var title: String?
    var kept: [String] = []
    var optional: Set<String> = []
    var facts: [(key: String, value: String)] = []

    static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Pasted") }

    init(name: String) throws {
        let lines = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            guard let mark = line.first else {
                text += "\n"
                continue
            }
            let rest = String(line.dropFirst(2))
            if mark == "#" {
                facts += Self.facts(rest)
                continue
            }
            text += rest + "\n"
            // Quotation marks of mail and numbers of a text browser's links are no text.
            let clean = Self.clean(rest)
            switch mark {
            case "T":
                title = clean
                kept.append(clean)
            case "+": kept.append(clean)
            case "=": extend { $0 + " " + clean }
            case "&": extend { $0 + clean }
            case "~": extend { $0.dropLast() + clean }
            case "?": optional.insert(clean)
            default: break
            }
        }
    }

    private mutating func extend(_ join: (String) -> String) {
        if let last = kept.popLast() { kept.append(join(last)) }
    }

    private static func clean(_ line: String) -> String {
        var text = line
        while let first = text.first, first == ">" || first == " " { text.removeFirst() }
        for number in 1...30 { text = text.replacing("[\(number)]", with: "") }
        return text
    }

    /// `date=2024-05-06 author=Ann Example`: a value ends where the next key begins.
    private static func facts(_ line: String) -> [(key: String, value: String)] {
        var facts: [(key: String, value: String)] = []
        for word in line.split(separator: " ") {
            if let equals = word.firstIndex(of: "=") {
                facts.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
            } else if let last = facts.popLast() {
                facts.append((last.key, last.value + " " + word))
            }
        }
        return facts
    }
}
