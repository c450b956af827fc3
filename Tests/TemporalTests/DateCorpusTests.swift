import Grammar
import Model
import Temporal
import Testing

@Suite struct DateCorpusTests {
    @Test(arguments: LexiconFolder.codes) func sentences(_ code: String) throws {
        let pack = try LexiconFolder.pack(code)
        let analyzer = Analyzer(pack: pack)
        let recognizer = DateRecognizer(pack: pack)
        for line in try LexiconFolder.corpus(code) {
            let day = try #require(CalendarDate(iso: line.publishedOn), "\(line.sentence)")
            let analysis = analyzer.analyze(line.sentence)
            let found = recognizer.dates(in: analysis, publishedOn: day) { _ in false }.map { finding in
                "\(analysis.surface(finding.tokens))=\(finding.days?.start.iso ?? "nil")..\(finding.days?.end.iso ?? "nil")"
            }
            #expect(found.joined(separator: " ; ") == line.expected, "\(line.sentence)")
        }
    }

    /// The corpus shrinks only on purpose.
    @Test(arguments: LexiconFolder.codes) func size(_ code: String) throws {
        let lines = try LexiconFolder.corpus(code)
        #expect(lines.filter { !$0.expected.isEmpty }.count >= 90)
        #expect(lines.filter { $0.expected.isEmpty }.count >= 30)
    }
}
