/// How mail carries bytes through channels for letters (RFC 2045, 6).
enum TransferEncoding {
    static func decode(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
        switch name {
        case "base64": base64(bytes)
        case "quoted-printable": quotedPrintable(bytes)
        default: Array(bytes)
        }
    }

    /// Letters that are not of the alphabet are passed over; a last group that is cut off gives the bytes it has.
    static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case 0x2B, 0x2D: value = 62
            case 0x2F, 0x5F: value = 63
            default: continue
            }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count == 4 {
                output.append(UInt8(truncatingIfNeeded: bits >> 16))
                output.append(UInt8(truncatingIfNeeded: bits >> 8))
                output.append(UInt8(truncatingIfNeeded: bits))
                bits = 0
                count = 0
            }
        }
        if count >= 2 { output.append(UInt8(truncatingIfNeeded: bits >> (count == 2 ? 4 : 10))) }
        if count == 3 { output.append(UInt8(truncatingIfNeeded: bits >> 2)) }
        return output
    }

    /// - Parameter isWord: whether `_` is a blank, as in headers (RFC 2047).
    static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            let byte = bytes[i]
            i += 1
            if byte == 0x5F, isWord {
                output.append(0x20)
            } else if byte != 0x3D {
                output.append(byte)
            } else if i + 1 < bytes.endIndex, let high = hex(bytes[i]), let low = hex(bytes[i + 1]) {
                output.append(high << 4 | low)
                i += 2
            } else {
                // A soft line break, blanks allowed before its end; any other sign stands for itself.
                var end = i
                while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
                if end == bytes.endIndex {
                    i = end
                } else if bytes[end] == 0x0A {
                    i = end + 1
                } else {
                    output.append(byte)
                }
            }
        }
        return output
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// Lines that were only broken for transport joined again (RFC 3676).
    static func unflowed(_ bytes: [UInt8], deletesSpace: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            var line = line
            if line.last == 0x0D { line.removeLast() }
            // One blank was stuffed in front of lines that begin like a quote.
            if line.first == 0x20 { line.removeFirst() }
            if line.last == 0x20, !line.elementsEqual("-- ".utf8) {
                output += deletesSpace ? line.dropLast() : line
            } else {
                output += line
                output.append(0x0A)
            }
        }
        return output
    }
}

/// Words of a header in an encoding of their own: `=?windows-1251?B?...?=` (RFC 2047).
enum EncodedWords {
    static func decode(_ raw: [UInt8]) -> String {
        var text = ""
        var pending: [UInt8] = []
        var pendingLabel = ""
        var plain: [UInt8] = []
        // Words of one encoding are joined before they are read: a letter may be split between them.
        func flush() {
            if !pending.isEmpty { text += Charset.decode(pending, label: pendingLabel) }
            pending = []
        }
        var i = 0
        while i < raw.count {
            if raw[i] == 0x3D, i + 1 < raw.count, raw[i + 1] == 0x3F, let word = word(raw, i) {
                // Blanks between two words are no part of the text.
                if !(plain.allSatisfy { $0 <= 0x20 } && !pending.isEmpty) {
                    flush()
                    text += String(decoding: plain, as: UTF8.self)
                }
                plain = []
                if word.label != pendingLabel { flush() }
                pendingLabel = word.label
                pending += word.bytes
                i = word.end
            } else {
                plain.append(raw[i])
                i += 1
            }
        }
        flush()
        text += String(decoding: plain, as: UTF8.self)
        return text
    }

    private static func word(_ raw: [UInt8], _ start: Int) -> (label: String, bytes: [UInt8], end: Int)? {
        guard let first = raw[(start + 2)...].firstIndex(of: 0x3F), first - start < 60, first + 2 < raw.count, raw[first + 2] == 0x3F else {
            return nil
        }
        let encoding = raw[first + 1] | 0x20
        let content = raw[(first + 3)...]
        guard let close = content.firstIndex(of: 0x3F), close + 1 < raw.count, raw[close + 1] == 0x3D else { return nil }
        var label = String(decoding: raw[(start + 2)..<first], as: UTF8.self).lowercased()
        if let star = label.firstIndex(of: "*") { label = String(label[..<star]) }
        switch encoding {
        case 0x62: return (label, TransferEncoding.base64(raw[(first + 3)..<close]), close + 2)
        case 0x71: return (label, TransferEncoding.quotedPrintable(raw[(first + 3)..<close], isWord: true), close + 2)
        default: return nil
        }
    }
}
