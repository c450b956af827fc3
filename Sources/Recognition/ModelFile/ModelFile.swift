/// A file of trained parts: magic, version, checksum of what follows (FNV-1a, 64 bits), then sections, each a name, a length and bytes.
///
/// Numbers are little-endian. A file that is damaged in any byte, or that another version of the program wrote, is refused.
package struct ModelFile: Sendable {
    static let magic: [UInt8] = Array("DSRM".utf8)
    /// Changes whenever the features do: weights mean nothing under other features.
    static let version: UInt16 = 1
    private static let headerLength = 14

    private let sections: [String: ArraySlice<UInt8>]
    private let place: String
    /// Sixteen hexadecimal digits of the content's checksum: files of one content share it.
    package let id: String

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - place: what messages call it.
    /// - Throws: `RecognitionError` that says what is wrong with the file.
    package init(bytes: [UInt8], place: String) throws(RecognitionError) {
        self.place = place
        guard bytes.count >= Self.headerLength, bytes.prefix(4).elementsEqual(Self.magic) else {
            throw RecognitionError(place: place, cause: "this is no model", remedy: "Give a file that dossier-train has written")
        }
        var reader = ByteReader(bytes[4...], place: place)
        let version = try reader.integer(UInt16.self)
        guard version == Self.version else {
            throw RecognitionError(
                place: place, cause: "the model has format \(version), this program reads format \(Self.version)",
                remedy: "Train it again with the dossier-train of this version")
        }
        let checksum = try reader.integer(UInt64.self)
        guard checksum == Self.checksum(bytes[Self.headerLength...]) else {
            throw reader.damage("its checksum does not fit its content")
        }
        var sections: [String: ArraySlice<UInt8>] = [:]
        while !reader.isAtEnd {
            let name = String(decoding: try reader.slice(Int(try reader.integer(UInt16.self))), as: UTF8.self)
            sections[name] = try reader.slice(Int(try reader.integer(UInt32.self)))
        }
        self.sections = sections
        let digits = String(checksum, radix: 16)
        id = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Nil when the file has no such section.
    package func section(_ name: String) -> ByteReader? { sections[name].map { ByteReader($0, place: "\(place) (\(name))") } }

    /// The bytes of a file; the same sections give the same bytes.
    package static func bytes(sections: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var body = ByteWriter()
        for section in sections {
            body.integer(UInt16(truncatingIfNeeded: section.name.utf8.count))
            body.append(Array(section.name.utf8))
            body.integer(UInt32(truncatingIfNeeded: section.bytes.count))
            body.append(section.bytes)
        }
        var head = ByteWriter()
        head.append(magic)
        head.integer(version)
        head.integer(checksum(body.bytes[...]))
        return head.bytes + body.bytes
    }

    /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
