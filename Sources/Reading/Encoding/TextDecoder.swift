/// Decodes bytes to clean UTF-8.
///
/// Broken sequences become U+FFFD and are never fatal; NULs, byte order marks and zero-width spaces go; line ends become `\n`; other control
/// characters become blanks.
enum TextDecoder {
    static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> [UInt8] { CombiningMarks.bounded(decoded(bytes, encoding)) }

    private static func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: fromUTF8(bytes)
        case .utf16LittleEndian: fromUTF16(bytes, low: 0)
        case .utf16BigEndian: fromUTF16(bytes, low: 1)
        case .utf32LittleEndian: fromUTF32(bytes, isLittleEndian: true)
        case .utf32BigEndian: fromUTF32(bytes, isLittleEndian: false)
        case .singleByte(let index):
            fromSingleByte(bytes, SingleByteTable.all.indices.contains(index) ? SingleByteTable.all[index] : .windows1252)
        case .foreign(let encoding): fromUTF8(encoding.decode(bytes).text)
        }
    }

    private static func fromUTF8(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            let count = buffer.count
            while i < count {
                let byte = buffer[i]
                if byte >= 0x20, byte < 0x7F {
                    // Runs of plain ASCII are copied as they are.
                    var end = i + 1
                    while end < count, buffer[end] >= 0x20, buffer[end] < 0x7F { end += 1 }
                    out.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[i..<end]))
                    i = end
                } else if byte < 0x80 {
                    appendControl(byte, next: i + 1 < count ? buffer[i + 1] : 0, to: &out)
                    i += 1
                } else {
                    let length = UTF8Sequence.length(buffer, at: i)
                    if length == 2, byte == 0xC2, buffer[i + 1] < 0xA0 {
                        appendUpperControl(UInt32(buffer[i + 1]), to: &out)
                        i += 2
                    } else if length > 0 {
                        if !isDropped(buffer, i, length) { out.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[i..<i + length])) }
                        i += length
                    } else {
                        append(0xFFFD, to: &out)
                        i -= length
                    }
                }
            }
        }
        return out
    }

    /// Byte order mark (EF BB BF), zero-width space (E2 80 8B) say nothing; a line separator (E2 80 A8/A9) is kept for the caller's line cut.
    private static func isDropped(_ buffer: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int) -> Bool {
        guard length == 3 else { return false }
        return (buffer[i] == 0xEF && buffer[i + 1] == 0xBB && buffer[i + 2] == 0xBF)
            || (buffer[i] == 0xE2 && buffer[i + 1] == 0x80 && buffer[i + 2] == 0x8B)
    }

    private static func appendControl(_ byte: UInt8, next: UInt8, to out: inout [UInt8]) {
        switch byte {
        case 0: break
        case 0x09: out.append(0x09)
        case 0x0A, 0x0C: out.append(0x0A)
        case 0x0D: if next != 0x0A { out.append(0x0A) }
        default: out.append(0x20)
        }
    }

    /// U+0080 to U+009F, which no text has: what windows-1252 has there is meant, as the HTML Standard says of `&#150;` (13.2.5.80).
    static func appendUpperControl(_ c: UInt32, to out: inout [UInt8]) {
        let scalar = UInt32(SingleByteTable.windows1252.upper[Int(c & 0x7F)])
        if scalar >= 0xA0 { append(scalar, to: &out) }
    }

    private static func fromUTF16(_ bytes: [UInt8], low: Int) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var high: UInt32?
        var previous: UInt32 = 0
        for i in stride(from: 0, to: bytes.count & ~1, by: 2) {
            let unit = UInt32(bytes[i + low]) | UInt32(bytes[i + 1 - low]) << 8
            if let first = high {
                high = nil
                if unit >= 0xDC00, unit <= 0xDFFF {
                    append(0x10000 + ((first - 0xD800) << 10) + (unit - 0xDC00), to: &out)
                    continue
                }
                append(0xFFFD, to: &out)
            }
            switch unit {
            case 0xD800...0xDBFF: high = unit
            case 0xDC00...0xDFFF: append(0xFFFD, to: &out)
            case 0xFEFF, 0x200B: break
            case 0x0A where previous == 0x0D: break
            case 0..<0x20, 0x7F: appendControl(UInt8(unit), next: 0, to: &out)
            case 0x80..<0xA0: appendUpperControl(unit, to: &out)
            default: append(unit, to: &out)
            }
            previous = unit
        }
        if high != nil { append(0xFFFD, to: &out) }
        return out
    }

    private static func fromUTF32(_ bytes: [UInt8], isLittleEndian: Bool) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 2)
        for i in stride(from: 0, to: bytes.count & ~3, by: 4) {
            var unit: UInt32 = 0
            for k in 0..<4 { unit = unit << 8 | UInt32(bytes[isLittleEndian ? i + 3 - k : i + k]) }
            // The same rules hold for what is encoded: a broken unit is a broken sequence of three bytes at most.
            append(unit > 0x10FFFF || (unit >= 0xD800 && unit <= 0xDFFF) ? 0xFFFD : unit, to: &out)
        }
        return fromUTF8(out)
    }

    private static func fromSingleByte(_ bytes: [UInt8], _ table: SingleByteTable) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 2)
        // A mark of UTF-8 ahead of a text that is not: an editor's, and no letters.
        for i in bytes.indices.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) {
            let byte = bytes[i]
            if byte >= 0x80 {
                let scalar = UInt32(table.upper[Int(byte) - 128])
                if scalar < 0xA0 { appendUpperControl(scalar, to: &out) } else { append(scalar, to: &out) }
            } else if byte >= 0x20, byte < 0x7F {
                out.append(byte)
            } else {
                appendControl(byte, next: i + 1 < bytes.count ? bytes[i + 1] : 0, to: &out)
            }
        }
        return out
    }

    static func append(_ c: UInt32, to out: inout [UInt8]) {
        if c < 0x80 {
            out.append(UInt8(c))
        } else if c < 0x800 {
            out.append(UInt8(0xC0 | c >> 6))
            out.append(UInt8(0x80 | c & 0x3F))
        } else if c < 0x10000 {
            out.append(UInt8(0xE0 | c >> 12))
            out.append(UInt8(0x80 | c >> 6 & 0x3F))
            out.append(UInt8(0x80 | c & 0x3F))
        } else {
            out.append(UInt8(0xF0 | c >> 18 & 0x07))
            out.append(UInt8(0x80 | c >> 12 & 0x3F))
            out.append(UInt8(0x80 | c >> 6 & 0x3F))
            out.append(UInt8(0x80 | c & 0x3F))
        }
    }
}
