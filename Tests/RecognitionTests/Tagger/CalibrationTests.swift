import Model
import Testing

@testable import Recognition

@Suite struct CalibrationTests {
    private static func curved() -> Calibration {
        var random = Random(seed: 21)
        return Calibration(
            rows: NameTag.kinds.map { _ in
                var value: Float = 0
                return (0...Calibration.steps).map { _ in
                    value = min(1, value + (random.weight() + 1) / 20)
                    return value
                }
            })
    }

    @Test(arguments: EntityKind.allCases) func noneTakesProbabilitiesAsTheyAre(_ kind: EntityKind) {
        for n in 0...1000 {
            let probability = Double(n) / 1000
            #expect(abs(Calibration.none.confidence(probability, kind) - probability) < 1e-6)
        }
    }

    @Test func valuesBetweenTheStepsAreInterpolated() {
        let calibration = Self.curved()
        for (n, kind) in NameTag.kinds.enumerated() {
            for step in 0..<Calibration.steps {
                let low = Double(calibration.rows[n][step])
                let high = Double(calibration.rows[n][step + 1])
                for share in [0.0, 0.25, 0.5, 0.9] {
                    let at = (Double(step) + share) / Double(Calibration.steps)
                    #expect(abs(calibration.confidence(at, kind) - (low + (high - low) * share)) < 1e-6)
                }
            }
            #expect(calibration.confidence(1, kind) == Double(calibration.rows[n][Calibration.steps]))
        }
    }

    @Test func neverOutsideZeroAndOne() {
        let wild = Calibration(rows: NameTag.kinds.map { _ in (0...Calibration.steps).map { Float($0) - 10 } })
        for probability in [-1.0, 0, 0.3, 0.5, 0.51, 1, 2, .infinity, -.infinity, .nan] {
            #expect((0.0...1.0).contains(wild.confidence(probability, .event)))
            #expect((0.0...1.0).contains(Calibration.none.confidence(probability, .person)))
        }
    }

    @Test func roundTrip() throws {
        let calibration = Self.curved()
        var writer = ByteWriter()
        calibration.write(to: &writer)
        #expect(writer.bytes.count == NameTag.kinds.count * (Calibration.steps + 1) * 4)
        var reader = ByteReader(writer.bytes[...], place: "here")
        #expect(try Calibration(&reader) == calibration)
        #expect(reader.isAtEnd)
        var short = ByteReader(writer.bytes.dropLast(), place: "here")
        #expect(throws: RecognitionError.self) { try Calibration(&short) }
    }
}
