/// The tagger's section of a model file, little-endian: scale, bias, start and transition weights (floats); calibration; the number of word
/// classes and for each the distance of its hash to the one before and its bits; the number of features and for each the distance of its
/// hash, a mask of the labels that have a weight (2 bytes) and those weights (1 byte each).
extension TaggerModel {
    /// Name of the section.
    package static let section = "tagger"

    /// The bytes of the section; the same model gives the same bytes.
    package static func encode(
        features: [Feature], classes: WordClasses, scale: Float, transitions: [Scores], start: Scores, bias: Scores,
        calibration: Calibration
    ) -> [UInt8] {
        var body = ByteWriter()
        body.float(scale)
        for row in [bias, start] + transitions.prefix(NameTag.count) {
            for label in 0..<NameTag.count { body.float(row[label]) }
        }
        calibration.write(to: &body)
        body.integer(UInt32(classes.hashes.count))
        var last: UInt32 = 0
        for (hash, value) in zip(classes.hashes, classes.classes) {
            body.variable(hash &- last)
            body.integer(value)
            last = hash
        }
        body.integer(UInt32(features.count))
        last = 0
        for feature in features.sorted(by: { $0.hash < $1.hash }) {
            body.variable(feature.hash &- last)
            last = feature.hash
            var mask: UInt16 = 0
            for label in 0..<NameTag.count where feature.weights[label] != 0 { mask |= 1 << UInt16(label) }
            body.integer(mask)
            for label in 0..<NameTag.count where feature.weights[label] != 0 { body.byte(UInt8(bitPattern: feature.weights[label])) }
        }
        return body.bytes
    }

    /// - Throws: an error that says what is wrong with the section.
    package init(_ reader: ByteReader) throws(RecognitionError) {
        var reader = reader
        let scale = try reader.float()
        let bias = try Self.row(&reader)
        let start = try Self.row(&reader)
        var transitions: [Scores] = []
        for _ in 0..<NameTag.count { transitions.append(try Self.row(&reader)) }
        let calibration = try Calibration(&reader)
        let classes = try Self.classes(&reader)
        let features = try Self.features(&reader)
        self.init(
            features: features, classes: classes, scale: scale, transitions: transitions, start: start, bias: bias,
            calibration: calibration)
    }

    private static func row(_ reader: inout ByteReader) throws(RecognitionError) -> Scores {
        var row = Scores(repeating: 0)
        for label in 0..<NameTag.count { row[label] = try reader.float() }
        return row
    }

    private static func classes(_ reader: inout ByteReader) throws(RecognitionError) -> WordClasses {
        var hashes: [UInt32] = []
        var values: [UInt16] = []
        var last: UInt32 = 0
        for _ in 0..<(try reader.integer(UInt32.self)) {
            last = last &+ (try reader.variable())
            hashes.append(last)
            values.append(try reader.integer(UInt16.self))
        }
        return WordClasses(hashes: hashes, classes: values)
    }

    private static func features(_ reader: inout ByteReader) throws(RecognitionError) -> [Feature] {
        var features: [Feature] = []
        var last: UInt32 = 0
        for _ in 0..<(try reader.integer(UInt32.self)) {
            last = last &+ (try reader.variable())
            let mask = try reader.integer(UInt16.self)
            var weights = SIMD16<Int8>(repeating: 0)
            for label in 0..<NameTag.count where mask & (1 << UInt16(label)) != 0 { weights[label] = Int8(bitPattern: try reader.byte()) }
            features.append(Feature(hash: last, weights: weights))
        }
        return features
    }
}
