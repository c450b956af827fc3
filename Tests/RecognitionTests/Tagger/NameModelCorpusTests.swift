import Authority
import Grammar
import Recognition
import Testing

/// The corpora of names read as articles are: rules, catalogue and the model in the binary.
@Suite struct NameModelCorpusTests {
    /// What a language must reach: two points, and two names, below what was measured with the model in the binary.
    struct Limits: Sendable {
        /// F1 in percent of exact spans and kinds, over the lines that hold.
        var leastF1: Double
        /// Names found in lines without any.
        var mostFalseNames: Int
    }

    /// To be set from the line that each test prints whenever a new model is put in.
    static let limits: [String: Limits] = [
        "en": Limits(leastF1: 95.1, mostFalseNames: 2),
        "de": Limits(leastF1: 93.5, mostFalseNames: 2),
        "pl": Limits(leastF1: 91.3, mostFalseNames: 4),
        "ru": Limits(leastF1: 91.9, mostFalseNames: 2),
    ]

    @Test(arguments: LexiconFolder.codes) func names(_ code: String) throws {
        let limits = try #require(Self.limits[code])
        let recognizer = try NameModelInvariantTests.recognizer(code)
        let analyzer = Analyzer(pack: try LexiconFolder.pack(code, withCatalogue: true))
        var (found, wanted, right, falseNames) = (0, 0, 0, [String]())
        for line in NameCorpus.cases where line.language == code && line.section != .notYet {
            let analysis = analyzer.analyze(line.text)
            let names = recognizer.names(in: analysis).names.map {
                "\($0.kind.rawValue) \(analysis.surface($0.tokens)) @\(analysis.span($0.tokens).start)"
            }
            if line.names.isEmpty { falseNames += names.map { "\(line.line): \($0)" } }
            found += names.count
            wanted += line.names.count
            right += Set(names).intersection(line.names).count
        }
        let f1 = 200 * Double(right) / Double(max(1, found + wanted))
        print("names.tsv with the model, \(code): F1 \((f1 * 10).rounded() / 10), \(falseNames.count) false names where there are none")
        #expect(f1 >= limits.leastF1)
        #expect(falseNames.count <= limits.mostFalseNames, "\(falseNames)")
    }
}
