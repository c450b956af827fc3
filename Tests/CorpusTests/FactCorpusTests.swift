import Foundation
import Model
import Testing

@testable import Ingest

/// The figures and dates of every language's corpus, through the pipeline as it stands.
@Suite struct FactCorpusTests {
    private static let knowledge = Result { try Knowledge() }

    @Test(arguments: FactLine.all) func facts(_ line: FactLine) throws {
        let day = try #require(line.day, "the second column is no day")
        let processor = ArticleProcessor(knowledge: try Self.knowledge.get())
        let article = Article(
            path: "sentence.txt", mediaType: "text/plain", encoding: "utf-8", language: line.language, body: line.sentence,
            publishedOn: day)
        let facts = processor.facts(of: article, contentHash: [UInt8](repeating: 0, count: 32))
        withKnownIssue(Comment(rawValue: line.notYet ?? ""), isIntermittent: false) {
            check(line, facts)
        } when: {
            line.notYet != nil
        }
    }

    private func check(_ line: FactLine, _ facts: DocumentFacts) {
        let found = facts.figures.map { FactRecord($0, of: facts) }
        let expected = line.figures.map { FactRecord($0) }
        let holds = found.count == expected.count && zip(expected, found).allSatisfy { $0.holds(for: $1) }
        #expect(holds, "figures are \(found.map(\.description)), not \(expected.map(\.description))")
        let dates = facts.dates.map { "\($0.surface)=" + ($0.days.map { "\($0.start.iso)..\($0.end.iso)" } ?? "?") }
        #expect(dates == line.dates)
        // The surface is what stands at the span.
        let scalars = Array(line.sentence.unicodeScalars)
        for figure in facts.figures {
            #expect(Self.slice(scalars, figure.span) == figure.surface)
        }
        for date in facts.dates {
            #expect(Self.slice(scalars, date.span) == date.surface)
        }
    }

    private static func slice(_ scalars: [Unicode.Scalar], _ span: Model.Span) -> String? {
        guard span.start >= 0, span.start < span.end, span.end <= scalars.count else { return nil }
        return String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }

    /// The corpora shrink only on purpose.
    @Test(arguments: FactLine.codes) func size(_ code: String) {
        let lines = FactLine.all.filter { $0.language == code }
        #expect(lines.filter { !$0.isNegative }.count >= 250)
        #expect(lines.filter(\.isNegative).count >= 80)
        #expect(lines.filter { $0.notYet != nil }.count * 20 <= lines.count)
    }

    @Test func everyLanguageHasOne() throws {
        #expect(Set(FactLine.codes) == Set(try Self.knowledge.get().packs.keys))
    }
}
