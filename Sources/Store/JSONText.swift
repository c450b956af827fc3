/// Lists as JSON text in a column: readable with `json_each` in any SQLite.
enum JSONText {
    static func array(_ items: [String]) -> String {
        var bytes: [UInt8] = [0x5B]
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            append(item, to: &bytes)
        }
        bytes.append(0x5D)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An array of objects, each with the same keys in the same order.
    static func objects(_ rows: [[(key: String, value: String)]]) -> String {
        var bytes: [UInt8] = [0x5B]
        for (index, row) in rows.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            bytes.append(0x7B)
            for (position, field) in row.enumerated() {
                if position > 0 { bytes.append(0x2C) }
                append(field.key, to: &bytes)
                bytes.append(0x3A)
                append(field.value, to: &bytes)
            }
            bytes.append(0x7D)
        }
        bytes.append(0x5D)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what `array` wrote. Empty when the text is no array of strings.
    ///
    /// Not Foundation's decoder: every comparison of profiles reads two lists, and that one takes 20 times as long.
    static func strings(_ text: String) -> [String] {
        var items: [String] = []
        var item: [UInt8] = []
        var inside = false
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            switch (inside, byte) {
            case (false, 0x22): inside = true
            case (true, 0x22):
                items.append(String(decoding: item, as: UTF8.self))
                item.removeAll(keepingCapacity: true)
                inside = false
            case (true, 0x5C):
                guard let escaped = bytes.next() else { return items }
                switch escaped {
                case 0x6E: item.append(0x0A)
                case 0x75:
                    var value: UInt8 = 0
                    for _ in 0..<4 {
                        guard let digit = bytes.next() else { return items }
                        value = value &* 16 &+ (digit >= 0x61 ? digit &- 0x57 : digit &- 0x30)
                    }
                    item.append(value)
                default: item.append(escaped)
                }
            case (true, _): item.append(byte)
            default: break
            }
        }
        return items
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
