/// Reads numbers from the bytes of a model file, little-endian; never beyond their end.
package struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// Name of the file, for messages.
    private let place: String

    package init(_ bytes: ArraySlice<UInt8>, place: String) {
        self.bytes = bytes
        position = bytes.startIndex
        self.place = place
    }

    /// What is thrown when the bytes are not what they should be.
    package func damage(_ cause: String) -> RecognitionError {
        RecognitionError(place: place, cause: "the model is damaged: \(cause)", remedy: "Copy the file again, or train it again")
    }

    /// The next bytes as they are.
    package mutating func slice(_ count: Int) throws(RecognitionError) -> ArraySlice<UInt8> {
        guard count >= 0, bytes.endIndex - position >= count else { throw damage("it ends at byte \(bytes.endIndex), too early") }
        position += count
        return bytes[position - count..<position]
    }

    /// All bytes that are left.
    package var rest: [UInt8] { Array(bytes[position...]) }

    package var isAtEnd: Bool { position >= bytes.endIndex }

    package mutating func byte() throws(RecognitionError) -> UInt8 {
        guard position < bytes.endIndex else { throw damage("it ends at byte \(position), in the middle of a value") }
        position += 1
        return bytes[position - 1]
    }

    package mutating func integer<T: FixedWidthInteger & UnsignedInteger>(_: T.Type) throws(RecognitionError) -> T {
        var value: T = 0
        for shift in 0..<T.bitWidth / 8 { value |= T(try byte()) << T(shift * 8) }
        return value
    }

    package mutating func float() throws(RecognitionError) -> Float {
        let value = Float(bitPattern: try integer(UInt32.self))
        guard value.isFinite else { throw damage("a weight is no number") }
        return value
    }

    /// LEB128, at most 32 bits.
    package mutating func variable() throws(RecognitionError) -> UInt32 {
        var value: UInt64 = 0
        for group in 0..<5 {
            let next = try byte()
            value |= UInt64(next & 0x7F) << UInt64(group * 7)
            if next < 0x80 {
                guard value <= UInt64(UInt32.max) else { break }
                return UInt32(value)
            }
        }
        throw damage("a number is too large")
    }
}
