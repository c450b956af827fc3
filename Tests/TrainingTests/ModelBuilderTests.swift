import Testing

@testable import Recognition
@testable import Training

@Suite struct ModelBuilderTests {
    private func weights(_ rows: [SIMD16<Float>]) -> ChainWeights {
        var weights = ChainWeights(count: rows.count, rate: 0.1)
        weights.features = rows
        return weights
    }

    private func row(_ values: [Int: Float]) -> SIMD16<Float> {
        var row = SIMD16<Float>(repeating: 0)
        for (label, value) in values { row[label] = value }
        return row
    }

    private func model(_ weights: ChainWeights, _ hashes: [UInt32], _ options: ModelBuilder.Options = .init()) throws -> TaggerModel {
        let bytes = ModelBuilder.build(weights, hashes: hashes, classes: WordClasses(), options: options)
        return try TaggerModel(ByteReader(bytes[...], place: "built"))
    }

    private func weight(_ hash: UInt32, _ model: TaggerModel) -> [Float] {
        var sum = SIMD16<Int16>(repeating: 0)
        model.weights.add(hash, to: &sum)
        return (0..<NameTag.count).map { Float(sum[$0]) * model.scale }
    }

    /// A weight is kept to half a step of one byte.
    @Test func quantization() throws {
        let model = try model(weights([row([0: 12.7, 3: -6.35, 7: 0.5]), row([10: -1])]), [5, 9])
        #expect(abs(model.scale - 0.1) < 1e-5)
        for (label, value) in [(0, 12.7), (3, -6.35), (7, 0.5), (1, 0)] as [(Int, Float)] {
            #expect(abs(weight(5, model)[label] - value) <= model.scale / 2 + 1e-5)
        }
        #expect(abs(weight(9, model)[10] + 1) <= model.scale / 2 + 1e-5)
    }

    @Test func smallWeightsArePruned() throws {
        var options = ModelBuilder.Options()
        options.threshold = 0.3
        let model = try model(weights([row([0: 0.29, 1: -0.29]), row([0: 0.31, 1: 0.29]), row([2: -4])]), [1, 2, 3], options)
        #expect(model.weights.count == 2)
        #expect(weight(1, model).allSatisfy { $0 == 0 })
        #expect(weight(2, model)[0] > 0 && weight(2, model)[1] == 0 && weight(3, model)[2] < 0)
    }

    /// When space is short the most telling features stay.
    @Test func sizeLimit() throws {
        let rows = (0..<2000).map { n in row([n % 11: 0.2 + Float((n * 7919) % 2000) / 100]) }
        let hashes = (0..<2000).map { UInt32($0 * 2_000_003 + 1) }
        let all = ModelBuilder.build(weights(rows), hashes: hashes, classes: WordClasses(), options: .init())
        var options = ModelBuilder.Options()
        options.limit = all.count / 2
        let bytes = ModelBuilder.build(weights(rows), hashes: hashes, classes: WordClasses(), options: options)
        #expect(bytes.count <= options.limit && bytes.count > options.limit * 8 / 10)
        let model = try TaggerModel(ByteReader(bytes[...], place: "built"))
        let strengths = rows.indices.map { rows[$0].max() }
        let kept = rows.indices.filter { weight(hashes[$0], model).contains { $0 != 0 } }
        let least = kept.map { strengths[$0] }.min() ?? 0
        #expect(kept.count == model.weights.count)
        #expect(rows.indices.filter { strengths[$0] > least }.allSatisfy { weight(hashes[$0], model).contains { $0 != 0 } })
        // Even no space holds a model: one without features.
        options.limit = 0
        #expect(try self.model(weights(rows), hashes, options).weights.count == 0)
    }

    @Test func theRestIsKeptAsItIs() throws {
        var trained = weights([row([0: 1])])
        trained.transitions[3][4] = 2.5
        trained.start[1] = -1.5
        var options = ModelBuilder.Options()
        options.bias[0] = -0.25
        options.calibration = Calibrator.calibration([(.place, 0.9, false), (.place, 0.95, true)])
        let model = try model(trained, [1], options)
        #expect(model.transitions[3][4] == 2.5 && model.start[1] == -1.5 && model.bias[0] == -0.25)
        #expect(model.calibration == options.calibration)
        #expect(try self.model(weights([]), []).weights.count == 0)
    }
}
