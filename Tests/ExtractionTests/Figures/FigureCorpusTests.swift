import Testing

@testable import Extraction

/// Every language's corpus sentences, through the pack as loaded from disk.
@Suite struct FigureCorpusTests {
    @Test(arguments: FigureFixture.samples)
    func sentence(_ sample: FigureFixture.Sample) throws {
        let found = try FigureFixture.figures(sample.sentence, sample.code).map(FigureFixture.describe)
        #expect(found == sample.expected)
    }

    @Test(arguments: FigureFixture.codes)
    func corpusIsLargeEnough(_ code: String) {
        let own = FigureFixture.samples.filter { $0.code == code }
        #expect(own.filter { !$0.expected.isEmpty }.count >= 100)
        #expect(own.filter { $0.expected.isEmpty }.count >= 40)
    }
}
