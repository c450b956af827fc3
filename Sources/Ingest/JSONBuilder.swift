/// Writes JSON into bytes, fields in the order they are given.
struct JSONBuilder {
    private var bytes: [UInt8] = []
    private var needsComma = false

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func object(_ body: (inout JSONBuilder) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func array<T>(_ key: String, _ items: some Sequence<T>, _ body: (inout JSONBuilder, T) -> Void) {
        name(key)
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for item in items { body(&self, item) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func strings(_ key: String, _ values: [String]) {
        array(key, values) { json, value in
            json.separate()
            json.string(value)
            json.needsComma = true
        }
    }

    mutating func field(_ key: String, _ value: String?) {
        name(key)
        if let value { string(value) } else { bytes += "null".utf8 }
        needsComma = true
    }

    mutating func field(_ key: String, _ value: Int?) {
        name(key)
        bytes += (value.map { String($0) } ?? "null").utf8
        needsComma = true
    }

    mutating func field(_ key: String, _ value: Bool) {
        name(key)
        bytes += (value ? "true" : "false").utf8
        needsComma = true
    }

    /// Whole numbers are written without a fraction; what JSON cannot hold (infinite) as null.
    mutating func field(_ key: String, _ value: Double?) {
        name(key)
        if let value, value.isFinite {
            bytes += (value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)).utf8
        } else {
            bytes += "null".utf8
        }
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func name(_ key: String) {
        separate()
        string(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    private mutating func string(_ value: String) {
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20: bytes += "\\u00".utf8 + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
