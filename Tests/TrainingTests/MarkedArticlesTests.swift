import Foundation
import Model
import Recognition
import Testing

@testable import Training

/// Articles with their names marked in the text.
@Suite struct MarkedArticlesTests {
    private func read(_ body: String) throws(TrainingError) -> AnnotatedText? {
        try MarkedArticles.read("### id: x-1\nlang: en\npublished: 2024-01-01\n===\n\(body)\n", name: "en-01.src").first
    }

    static func names(_ text: AnnotatedText) -> [String] {
        let scalars = Array(text.text.unicodeScalars)
        return text.marks.map { mark in
            "\(mark.tag.kind?.rawValue ?? "none") \(String(String.UnicodeScalarView(scalars[mark.start..<mark.end])))"
        }
    }

    @Test func marks() throws {
        let text = try #require(try read("⟨org:quay-bank|Quay Bank⟩ grows\n\n⟨per:eva-łoś|Eva Łoś⟩ left ⟨place:x|Łódź⟩ | for good."))
        #expect(text.text == "Quay Bank grows\nEva Łoś left Łódź | for good.")
        #expect(Self.names(text) == ["organization Quay Bank", "person Eva Łoś", "place Łódź"])
        #expect(text.id == "x-1" && text.language == "en" && text.corpus == "articles" && text.domain == .target)
        #expect(text.kinds == Set(EntityKind.allCases))
    }

    /// Of nested names the outermost counts.
    @Test func nesting() throws {
        let text = try #require(try read("The ⟨project:p|⟨place:q|Quay⟩ Tunnel of ⟨org:o|⟨place:r|Riga⟩ Bank⟩⟩ and ⟨event:e|Regatta⟩"))
        #expect(text.text == "The Quay Tunnel of Riga Bank and Regatta")
        #expect(Self.names(text) == ["project Quay Tunnel of Riga Bank", "event Regatta"])
    }

    @Test func severalArticles() throws {
        let source = "# head of the file\n### id: a\nlang: de\n===\nEins\n\n### id: b 2\nlang: pl\nnote: x\n===\nDwa\n"
        let texts = try MarkedArticles.read(source, name: "f")
        #expect(texts.map(\.id) == ["a", "b 2"] && texts.map(\.language) == ["de", "pl"] && texts.map(\.text) == ["Eins", "Dwa"])
        #expect(try MarkedArticles.read("", name: "f").isEmpty)
    }

    @Test(arguments: [
        ("⟨org:a|Open", "a mark is not closed"), ("Shut⟩", "a mark is closed that was not opened"),
        ("⟨thing:a|X⟩", "a mark at character 0 has no kind"), ("ab ⟨org:a X⟩", "a mark at character 3 has no kind"),
        ("⟨org:a|X⟩ ⟨|Y⟩", "a mark at character 10 has no kind"), ("⟨org:a|⟨per:b|X⟩", "a mark is not closed"),
    ])
    func errorsNameTheArticle(_ body: String, _ cause: String) {
        let error = #expect(throws: TrainingError.self) { try read(body) }
        #expect(error?.place == "en-01.src, x-1")
        #expect(error?.cause == cause)
        #expect(error?.remedy == "Write ⟨kind:id|name⟩")
    }

    @Test(arguments: ["### id: a\nlang: en\nno rule\n", "### id: a\n===\nText\n", "### id: a"]) func headsMustBeWhole(_ source: String) {
        let error = #expect(throws: TrainingError.self) { try MarkedArticles.read(source, name: "f") }
        #expect(error?.place == "f, a" && error?.cause == "has no line lang: or ===")
    }
}

/// The project's own articles, language by language.
@Suite struct OwnArticlesTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appendingPathComponent("seeds/training")

    static func files(_ code: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(code + "-") && $0.hasSuffix(".src") }
            .sorted()
    }

    @Test(arguments: ["en", "de", "pl", "ru"]) func areRead(_ code: String) throws {
        var ids: Set<String> = []
        var counts: [EntityKind: Int] = [:]
        let files = try Self.files(code)
        #expect(!files.isEmpty)
        for file in files {
            let source = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
            let texts = try MarkedArticles.read(source, name: file)
            #expect(!texts.isEmpty, "\(file)")
            for text in texts {
                #expect(text.language == code && !text.text.isEmpty && !text.marks.isEmpty, "\(file), \(text.id)")
                #expect(ids.insert(text.id).inserted, "\(text.id) stands twice")
                #expect(!text.text.unicodeScalars.contains { $0 == "⟨" || $0 == "⟩" }, "\(file), \(text.id)")
                let length = text.text.unicodeScalars.count
                var last = 0
                for mark in text.marks {
                    if mark.start < last || mark.end <= mark.start || mark.end > length {
                        Issue.record("\(file), \(text.id): a mark at \(mark.start) overlaps or is empty")
                    }
                    last = mark.end
                }
                for mark in text.marks { if let kind = mark.tag.kind { counts[kind, default: 0] += 1 } }
            }
        }
        for kind in EntityKind.allCases { #expect(counts[kind, default: 0] >= 100, "\(code) \(kind)") }
    }

    /// Every file is of one of the languages above.
    @Test func noFileIsLeftOut() throws {
        let all = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".src") }
        #expect(all.count == (try ["en", "de", "pl", "ru"].reduce(0) { try $0 + Self.files($1).count }))
    }
}
