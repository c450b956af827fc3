import Model
import Testing

@testable import Recognition

@Suite struct TaggerModelTests {
    private func read(_ bytes: [UInt8]) throws(RecognitionError) -> TaggerModel {
        try TaggerModel(ByteReader(bytes[...], place: "small.model (tagger)"))
    }

    @Test func roundTrip() throws {
        var random = Random(seed: 31)
        let features = (0..<200).map { _ in
            var weights = SIMD16<Int8>(repeating: 0)
            for label in 0..<NameTag.count where random.next(2) == 0 { weights[label] = Int8(random.next(255) - 127) }
            return TaggerModel.Feature(hash: UInt32(truncatingIfNeeded: random.next()) | 1, weights: weights)
        }
        let calibration = Calibration(rows: NameTag.kinds.map { _ in (0...Calibration.steps).map { _ in random.weight() } })
        let bytes = TaggerModel.encode(
            features: features, classes: SmallModel.classes, scale: 0.03, transitions: SmallModel.transitions, start: SmallModel.start,
            bias: SmallModel.bias, calibration: calibration)
        let model = try read(bytes)
        #expect(model.scale == 0.03 && model.start == SmallModel.start && model.bias == SmallModel.bias)
        #expect(model.transitions == SmallModel.transitions && model.calibration == calibration)
        #expect(model.classes.hashes == SmallModel.classes.hashes && model.classes.classes == SmallModel.classes.classes)
        #expect(model.weights.count == features.count)
        for feature in features {
            var scores = SIMD16<Int16>(repeating: 0)
            model.weights.add(feature.hash, to: &scores)
            #expect((0..<NameTag.count).allSatisfy { scores[$0] == Int16(feature.weights[$0]) })
        }
    }

    /// The order in which features come does not matter.
    @Test func sameModelSameBytes() {
        let reversed = TaggerModel.encode(
            features: SmallModel.features().reversed(), classes: SmallModel.classes, scale: SmallModel.scale,
            transitions: SmallModel.transitions, start: SmallModel.start, bias: SmallModel.bias, calibration: .none)
        #expect(reversed == SmallModel.section)
    }

    @Test func modelOfNothing() throws {
        let zero = TaggerModel.Scores(repeating: 0)
        let bytes = TaggerModel.encode(
            features: [], classes: WordClasses(), scale: 1, transitions: [TaggerModel.Scores](repeating: zero, count: NameTag.count),
            start: zero, bias: zero, calibration: .none)
        let model = try read(bytes)
        #expect(model.weights.count == 0)
        #expect(NameTagger(model: model).names(in: try SmallModel.analyzer().analyze("Anna Nowak came.")).isEmpty)
    }

    /// A section that ends too early is refused wherever it ends, with a message that says what and where.
    @Test func everyTruncation() throws {
        let bytes = SmallModel.section
        for count in 0..<bytes.count {
            do {
                _ = try read(Array(bytes[..<count]))
                Issue.record("\(count) bytes were taken for a model")
            } catch {
                guard error.place == "small.model (tagger)", error.cause.contains("ends at byte"), !error.remedy.isEmpty else {
                    Issue.record("\(count): \(error)")
                    return
                }
            }
        }
    }

    /// The checksum aside: no byte makes the reader stumble.
    @Test func everyByteChanged() throws {
        let bytes = SmallModel.section
        var refused = 0
        for (n, byte) in bytes.enumerated() where n < 8 || n > 980 || n % 7 == 0 {
            for changed in [byte ^ 0x80, byte ^ 0x01, 0xFF] {
                var damaged = bytes
                damaged[n] = changed
                if (try? read(damaged)) == nil { refused += 1 }
            }
        }
        #expect(refused > 0)
    }

    @Test func weightsThatAreNoNumbers() throws {
        var bytes = SmallModel.section
        bytes.replaceSubrange(0..<4, with: [0, 0, 0xC0, 0x7F])
        let error = #expect(throws: RecognitionError.self) { try read(bytes) }
        #expect(error?.cause == "the model is damaged: a weight is no number")
    }
}
