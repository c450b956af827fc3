import Foundation
import Languages
import Resources
import Testing

@testable import Grammar

private func pack(_ text: String) throws -> LanguagePack { try LanguagePack(code: "xx", files: [("test.tsv", text)]) }

private func found(_ category: LexicalCategory, in text: String, _ pack: LanguagePack) -> [String] {
    let analysis = Analyzer(pack: pack).analyze(text)
    return analysis.tokens.indices.compactMap { analysis.match(at: $0, category).map { analysis.surface($0.tokens) } }
}

@Suite struct LexiconTests {
    @Test func matchesFormsPhrasesAndPatterns() throws {
        let pack = try pack(
            "organization_head\tbank{,en}|central bank\tbank\trank=1; x=\norganization_head\t*ministerium\tministry\nrole_noun\tpräsid*\t\n"
        )
        #expect(
            found(.organizationHead, in: "Central Bank und Banken, Bankett, Finanzministerium, Ministerium", pack) == [
                "Central Bank", "Bank", "Banken", "Finanzministerium",
            ])
        #expect(found(.roleNoun, in: "Präsidentin präsid", pack) == ["Präsidentin"])
    }

    @Test func exactCaseIsExact() throws {
        let pack = try pack("company_suffix\t=US|=AG\t\n")
        #expect(found(.companySuffix, in: "US us AG ag", pack) == ["US", "AG"])
    }

    @Test func longestMatchComesFirst() throws {
        let pack = try pack("role_noun\tprime\ta\nrole_noun\tprime minister\tb\n")
        let analysis = Analyzer(pack: pack).analyze("the prime minister")
        #expect(analysis.matches(at: 1).map { $0.tokens.count } == [2, 1])
        #expect(analysis.entry(at: 1, .roleNoun)?.value == "b")
        #expect(analysis.matches(at: 99).isEmpty)
        #expect(!analysis.has(-1, .roleNoun))
    }

    @Test func bracesExpand() {
        func expand(_ form: String) -> [String]? {
            LexiconParser.expand(Array(form.utf8)[...])?.map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(expand("a{b,c}d{,e}") == ["abd", "abde", "acd", "acde"])
        #expect(expand("a{b") == nil)
        #expect(expand("ab}") == nil)
    }

    @Test(arguments: [
        ("role_noun", "test.tsv:1"), ("nonsense\tword\t", "test.tsv:1"), ("# x\n\nrole_noun\ta{b\t", "test.tsv:3"),
        ("role_noun\t\t", "test.tsv:1"),
    ])
    func brokenLinesAreNamed(_ text: String, _ place: String) {
        #expect(throws: GrammarError.self) { try pack(text) }
        do { _ = try pack(text) } catch let error as GrammarError { #expect(error.place == place) } catch { Issue.record(error) }
    }

    @Test func categoriesFitTheBitSet() {
        #expect(LexicalCategory.allCases.count <= 128)
        for category in LexicalCategory.allCases {
            var set = CategorySet()
            set.insert(category)
            #expect(LexicalCategory.allCases.filter { set.contains($0) } == [category])
        }
    }

    /// Loading every pack reads every line of every embedded lexicon; the four first languages are there.
    @Test func everyLanguageLoads() throws {
        let packs = try Languages.load()
        #expect(Set(packs.map(\.code)).isSuperset(of: ["en", "de", "pl", "ru"]))
        for pack in packs { #expect(pack.lexicon.entries.count > 100, "\(pack.code)") }
    }

    /// What is embedded is what stands in the folders.
    @Test func embeddedLexiconsAreTheFiles() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Languages")
        for code in try FileManager.default.contentsOfDirectory(atPath: sources.path)
        where !code.hasSuffix(".swift") && !code.hasPrefix(".") {
            let files = try FileManager.default.contentsOfDirectory(atPath: sources.appendingPathComponent(code).path).filter {
                $0.hasSuffix(".tsv") || $0.hasSuffix(".rules")
            }
            #expect(!files.isEmpty)
            for file in files {
                let text = try String(contentsOf: sources.appendingPathComponent("\(code)/\(file)"), encoding: .utf8)
                #expect(Resources.file("languages/\(code)/\(file)")?.text == text, "\(code)/\(file) is not embedded, or touch CResources.c")
            }
        }
    }
}
