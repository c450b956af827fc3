import Testing

@testable import Recognition

@Suite struct ModelFileTests {
    private static let sections: [(name: String, bytes: [UInt8])] = [
        ("tagger", [1, 2, 3, 255]), ("empty", []), ("имена", Array(repeating: 7, count: 20)),
    ]
    private static let bytes = ModelFile.bytes(sections: sections)

    private func refusal(_ bytes: [UInt8]) -> RecognitionError? {
        do {
            _ = try ModelFile(bytes: bytes, place: "names.model")
            return nil
        } catch { return error }
    }

    @Test func roundTrip() throws {
        let file = try ModelFile(bytes: Self.bytes, place: "names.model")
        for section in Self.sections { #expect(file.section(section.name)?.rest == section.bytes) }
        #expect(file.section("other") == nil && file.section("") == nil)
        #expect(file.id.count == 16 && file.id.allSatisfy { $0.isHexDigit })
        #expect(try ModelFile(bytes: Self.bytes, place: "elsewhere").id == file.id)
        #expect(ModelFile.bytes(sections: Self.sections) == Self.bytes)
        #expect(try ModelFile(bytes: ModelFile.bytes(sections: []), place: "names.model").section("tagger") == nil)
    }

    @Test func contentMakesTheID() throws {
        let other = ModelFile.bytes(sections: [("tagger", [1, 2, 3, 254])])
        #expect(try ModelFile(bytes: other, place: "a").id != ModelFile(bytes: Self.bytes, place: "a").id)
    }

    @Test(arguments: [[], Array("DSR".utf8), Array("SQLite format 3\0 and more".utf8), [UInt8](repeating: 0, count: 64)])
    func whatIsNoModel(_ bytes: [UInt8]) {
        let error = refusal(bytes)
        #expect(error?.description == "names.model: this is no model. Give a file that dossier-train has written")
    }

    @Test func anotherVersion() throws {
        var bytes = Self.bytes
        bytes[4] = 2
        let error = try #require(refusal(bytes))
        #expect(error.place == "names.model")
        #expect(error.cause == "the model has format 2, this program reads format \(ModelFile.version)")
        #expect(error.remedy.contains("Train it again"))
    }

    @Test func everyTruncation() {
        for count in 0..<Self.bytes.count {
            let error = refusal(Array(Self.bytes[..<count]))
            #expect(error?.place == "names.model", "\(count)")
            #expect(error?.cause == (count < 14 ? "this is no model" : "the model is damaged: its checksum does not fit its content"))
            #expect(error?.remedy.isEmpty == false)
        }
        #expect(refusal(Self.bytes + [0])?.cause == "the model is damaged: its checksum does not fit its content")
    }

    @Test func everyBitFlipped() {
        for n in Self.bytes.indices {
            for bit in 0..<8 {
                var bytes = Self.bytes
                bytes[n] ^= 1 << UInt8(bit)
                let cause = refusal(bytes)?.cause ?? "none"
                let expected = n < 4 ? "this is no model" : n < 6 ? "the model has format" : "the model is damaged"
                #expect(cause.hasPrefix(expected), "byte \(n), bit \(bit): \(cause)")
            }
        }
    }

    /// A sound checksum over sections that go on behind the end.
    @Test func sectionsLongerThanTheFile() throws {
        var writer = ByteWriter()
        writer.integer(UInt16(2))
        writer.append(Array("ab".utf8))
        writer.integer(UInt32(1000))
        var bytes = ModelFile.bytes(sections: [("x", writer.bytes)])
        // The section's own bytes in place of the section: its head is taken off, and the checksum made anew.
        let body = Array(bytes[(14 + 7)...])
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in body { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var head = ByteWriter()
        head.append(Array(bytes[..<6]))
        head.integer(hash)
        bytes = head.bytes + body
        #expect(refusal(bytes)?.cause.hasPrefix("the model is damaged: it ends at byte") == true)
    }

    @Test func numbers() throws {
        var writer = ByteWriter()
        let values: [UInt32] = [0, 1, 127, 128, 300, 16_383, 16_384, .max]
        for value in values { writer.variable(value) }
        writer.integer(UInt64.max - 1)
        writer.integer(UInt16(513))
        writer.float(-0.375)
        var reader = ByteReader(writer.bytes[...], place: "here")
        for value in values { #expect(try reader.variable() == value) }
        #expect(try reader.integer(UInt64.self) == .max - 1)
        #expect(try reader.integer(UInt16.self) == 513)
        #expect(try reader.float() == -0.375)
        #expect(reader.isAtEnd)
        #expect(throws: RecognitionError.self) { try reader.byte() }
        #expect(throws: RecognitionError.self) { try reader.slice(1) }
        #expect(throws: RecognitionError.self) { try reader.slice(-1) }
        #expect(try reader.slice(0).isEmpty)
        for long in [[UInt8](repeating: 0xFF, count: 5), [0xFF, 0xFF, 0xFF, 0xFF, 0x10], [UInt8](repeating: 0x80, count: 6)] {
            var reader = ByteReader(long[...], place: "here")
            let error = #expect(throws: RecognitionError.self) { try reader.variable() }
            #expect(error?.description == "here: the model is damaged: a number is too large. Copy the file again, or train it again")
        }
    }
}
