/// The bytes of the model, little-endian: `DBFM`, version (2 bytes), checksum of what follows (8 bytes, FNV-1a), number of languages (1 byte), and
/// for each: code (2 bytes), scale and support (4 bytes each, IEEE 754), number of scripts (1 byte; the identity is not written) and for each
/// the length and bytes of suffix and replacement, number of features (variable length) and for each the distance of its number to the one
/// before (variable length), the number of its weights (1 byte) and for each script and weight (1 byte each).
extension BaseFormModel {
    static let magic: [UInt8] = Array("DBFM".utf8)
    static let version: UInt16 = 1
    private static let headerLength = 14

    /// A language's weights before they are written.
    package struct Source: Sendable {
        package var code: String
        package var scripts: [EditScript]
        package var scale: Float
        package var support: Float
        /// Feature number, and the weights by script number.
        package var features: [(feature: UInt32, weights: [(script: UInt8, weight: Int8)])]

        /// - Parameter scripts: the identity first.
        package init(
            code: String, scripts: [EditScript], scale: Float, support: Float,
            features: [(feature: UInt32, weights: [(script: UInt8, weight: Int8)])]
        ) {
            self.code = code
            self.scripts = scripts
            self.scale = scale
            self.support = support
            self.features = features
        }
    }

    /// The same languages give the same bytes.
    package static func encode(_ languages: [Source]) -> [UInt8] {
        var body = ByteWriter()
        body.byte(UInt8(truncatingIfNeeded: languages.count))
        for language in languages.sorted(by: { $0.code < $1.code }) {
            body.append(Array(language.code.utf8.prefix(2)))
            body.integer(language.scale.bitPattern)
            body.integer(language.support.bitPattern)
            let scripts = language.scripts.dropFirst().prefix(EditScriptSet.limit - 1)
            body.byte(UInt8(truncatingIfNeeded: scripts.count))
            for script in scripts {
                for part in [script.suffix, script.replacement] {
                    body.byte(UInt8(truncatingIfNeeded: part.count))
                    body.append(part)
                }
            }
            body.variable(UInt32(truncatingIfNeeded: language.features.count))
            var last: UInt32 = 0
            for (feature, weights) in language.features.sorted(by: { $0.feature < $1.feature }) {
                body.variable(feature &- last)
                last = feature
                body.byte(UInt8(truncatingIfNeeded: weights.count))
                for weight in weights {
                    body.byte(weight.script)
                    body.byte(UInt8(bitPattern: weight.weight))
                }
            }
        }
        var head = ByteWriter()
        head.append(magic)
        head.integer(version)
        head.integer(EditScriptSet.hash(of: body.bytes))
        return head.bytes + body.bytes
    }

    /// - Parameter bytes: the whole section as `encode` made it.
    /// - Throws: what is wrong with it; a damaged model is never used.
    package init(bytes: [UInt8]) throws(BaseFormModelError) {
        guard bytes.count >= Self.headerLength, bytes.prefix(4).elementsEqual(Self.magic) else { throw .notAModel }
        var reader = Reader(bytes: bytes, position: 4)
        let version = try reader.integer(UInt16.self)
        guard version == Self.version else { throw .version(found: version, expected: Self.version) }
        guard try reader.integer(UInt64.self) == EditScriptSet.hash(of: bytes.dropFirst(Self.headerLength)) else { throw .checksum }
        var languages: [String: Language] = [:]
        for _ in 0..<(try reader.byte()) {
            let code = String(decoding: try reader.bytes(2), as: UTF8.self)
            languages[code] = try Self.language(&reader)
        }
        guard reader.position == bytes.count else { throw .damaged("bytes are left over at its end") }
        self.init(languages: languages)
    }

    private static func language(_ reader: inout Reader) throws(BaseFormModelError) -> Language {
        let scale = Float(bitPattern: try reader.integer(UInt32.self))
        let support = Float(bitPattern: try reader.integer(UInt32.self))
        guard scale.isFinite, support.isFinite else { throw .damaged("a weight is no number") }
        var scripts: [EditScript] = []
        for _ in 0..<(try reader.byte()) {
            let suffix = try reader.bytes(Int(try reader.byte()))
            let replacement = try reader.bytes(Int(try reader.byte()))
            let script = EditScript(suffix: suffix, replacement: replacement)
            guard !script.isIdentity else { throw .damaged("an edit script changes nothing") }
            scripts.append(script)
        }
        let set = EditScriptSet(scripts)
        var features: [UInt32] = []
        var starts: [UInt32] = []
        var weights: [UInt16] = []
        var last: UInt32 = 0
        for index in 0..<(try reader.variable()) {
            let distance = try reader.variable()
            guard index == 0 || distance > 0, last <= UInt32.max - distance else { throw .damaged("its features are out of order") }
            last += distance
            features.append(last)
            starts.append(UInt32(weights.count))
            for _ in 0..<(try reader.byte()) {
                let script = try reader.byte()
                guard Int(script) < set.scripts.count else { throw .damaged("a weight belongs to no edit script") }
                weights.append(UInt16(script) << 8 | UInt16(try reader.byte()))
            }
        }
        starts.append(UInt32(weights.count))
        return Language(scripts: set, scale: scale, support: support, features: features, starts: starts, weights: weights)
    }

    private struct Reader {
        let bytes: [UInt8]
        var position: Int

        mutating func byte() throws(BaseFormModelError) -> UInt8 {
            guard position < bytes.count else { throw .truncated(at: position) }
            position += 1
            return bytes[position - 1]
        }

        mutating func bytes(_ count: Int) throws(BaseFormModelError) -> [UInt8] {
            guard count <= bytes.count - position else { throw .truncated(at: bytes.count) }
            position += count
            return Array(bytes[position - count..<position])
        }

        mutating func integer<T: FixedWidthInteger & UnsignedInteger>(_: T.Type) throws(BaseFormModelError) -> T {
            var value: T = 0
            for shift in 0..<T.bitWidth / 8 { value |= T(try byte()) << T(shift * 8) }
            return value
        }

        mutating func variable() throws(BaseFormModelError) -> UInt32 {
            var value: UInt64 = 0
            for group in 0..<5 {
                let next = try byte()
                value |= UInt64(next & 0x7F) << UInt64(group * 7)
                if next < 0x80 {
                    guard value <= UInt64(UInt32.max) else { break }
                    return UInt32(value)
                }
            }
            throw .damaged("a number is too large")
        }
    }
}
