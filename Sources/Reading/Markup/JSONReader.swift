/// A value of a page's JSON-LD, of which only what is asked for is kept.
enum JSONValue: Sendable {
    case text(String)
    case flag(Bool)
    case list([JSONValue])
    case object([String: JSONValue])

    subscript(_ key: String) -> JSONValue? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    /// The texts of a value, of a list of values, or of an object that is a named value.
    var texts: [String] {
        switch self {
        case .text(let text): text.isEmpty ? [] : [text]
        case .flag: []
        case .list(let values):
            values.flatMap { value -> [String] in if case .text(let text) = value, !text.isEmpty { [text] } else { [] } }
        case .object(let members): (members["@value"] ?? members["name"])?.texts ?? []
        }
    }

    var list: [JSONValue] {
        if case .list(let values) = self { return values }
        return [self]
    }
}

/// Reads JSON as sites write it: raw line ends in strings, comments, commas too many, HTML comments and CDATA marks around it, an end too early.
///
/// Members whose names are not asked for are passed over without being made; the objects and lists in them are read, for what may stand inside.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let wanted: Set<String>
    private var at = 0
    /// Values that may still be made: a page cannot have the reader fill the memory.
    private var budget = 100_000

    private static let depth = 64

    /// The values of a script's text: one as a rule, several where a site writes them one behind the other.
    static func values(_ bytes: [UInt8], wanted: Set<String>) -> [JSONValue] {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(bytes: buffer, wanted: wanted)
            var found: [JSONValue] = []
            while reader.seek(), found.count < 50, let value = reader.value(depth: 0, keeps: true) { found.append(value) }
            return found
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, wanted: Set<String>) {
        self.bytes = bytes
        self.wanted = wanted
    }

    /// Moves to the next beginning of an object or a list.
    private mutating func seek() -> Bool {
        while at < bytes.count, bytes[at] != 0x7B, bytes[at] != 0x5B { at += 1 }
        return at < bytes.count
    }

    private mutating func skipBlanks() {
        while at < bytes.count {
            if bytes[at] <= 0x20 {
                at += 1
            } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x2A {
                at += 2
                while at < bytes.count, !(bytes[at] == 0x2F && bytes[at - 1] == 0x2A) { at += 1 }
                at = min(at + 1, bytes.count)
            } else if bytes[at] == 0x2F, at + 1 < bytes.count, bytes[at + 1] == 0x2F {
                while at < bytes.count, bytes[at] != 0x0A { at += 1 }
            } else {
                return
            }
        }
    }

    /// The value that begins here, nil at an end that comes too early and for what is none.
    private mutating func value(depth: Int, keeps: Bool) -> JSONValue? {
        skipBlanks()
        guard at < bytes.count, depth < Self.depth, budget > 0 else {
            // Whatever stands deeper or behind is not read.
            at = bytes.count
            return nil
        }
        budget -= 1
        switch bytes[at] {
        case 0x7B: return object(depth)
        case 0x5B: return list(depth, keeps)
        case 0x22: return string(keeps: keeps).map(JSONValue.text)
        default:
            let start = at
            while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x2C, bytes[at] != 0x7D, bytes[at] != 0x5D { at += 1 }
            if at == start { at += 1 }
            guard keeps else { return nil }
            let word = String(decoding: bytes[start..<at], as: UTF8.self)
            switch word {
            case "true": return .flag(true)
            case "false": return .flag(false)
            case "null": return nil
            default: return .text(word)
            }
        }
    }

    private mutating func object(_ depth: Int) -> JSONValue {
        var members: [String: JSONValue] = [:]
        at += 1
        while at < bytes.count {
            skipBlanks()
            guard at < bytes.count else { break }
            if bytes[at] == 0x7D {
                at += 1
                break
            }
            guard bytes[at] == 0x22, let key = string(keeps: true) else {
                at += 1
                continue
            }
            skipBlanks()
            guard at < bytes.count, bytes[at] == 0x3A else { continue }
            at += 1
            let keeps = wanted.contains(key)
            guard let value = value(depth: depth + 1, keeps: keeps) else { continue }
            switch value {
            case .object, .list: if members[key] == nil { members[key] = value }
            default: if keeps, members[key] == nil { members[key] = value }
            }
        }
        return .object(members)
    }

    private mutating func list(_ depth: Int, _ keeps: Bool) -> JSONValue {
        var values: [JSONValue] = []
        at += 1
        while at < bytes.count {
            skipBlanks()
            guard at < bytes.count else { break }
            if bytes[at] == 0x5D {
                at += 1
                break
            }
            if bytes[at] == 0x2C {
                at += 1
            } else if bytes[at] == 0x7D {
                // A bracket too few: the object around it ends here.
                break
            } else if let value = value(depth: depth + 1, keeps: keeps) {
                if case .text(let text) = value, text.isEmpty { continue }
                values.append(value)
            }
        }
        return .list(values)
    }

    /// The string that begins here; the empty one when it is not to be kept.
    private mutating func string(keeps: Bool) -> String? {
        at += 1
        let start = at
        var isPlain = true
        while at < bytes.count, bytes[at] != 0x22 {
            if bytes[at] == 0x5C {
                isPlain = false
                at += 1
            } else if bytes[at] < 0x20 {
                isPlain = false
            }
            at += 1
        }
        guard at < bytes.count else {
            at = bytes.count
            return nil
        }
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<at])
        at += 1
        guard keeps else { return "" }
        return isPlain ? String(decoding: raw, as: UTF8.self) : Self.unescaped(raw)
    }

    private static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(raw.count)
        var i = 0
        while i < raw.count {
            let byte = raw[i]
            guard byte == 0x5C, i + 1 < raw.count else {
                out.append(byte < 0x20 ? 0x20 : byte)
                i += 1
                continue
            }
            i += 2
            switch raw[i - 1] {
            case 0x6E, 0x74, 0x72, 0x62, 0x66: out.append(0x20)
            case 0x75:
                guard var scalar = hex(raw, i) else { continue }
                i += 4
                if scalar & 0xFC00 == 0xD800, i + 1 < raw.count, raw[i] == 0x5C, raw[i + 1] == 0x75, let low = hex(raw, i + 2),
                    low & 0xFC00 == 0xDC00
                {
                    scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
                    i += 6
                }
                out.append(contentsOf: Array(String(Unicode.Scalar(scalar).map(Character.init) ?? "\u{FFFD}").utf8))
            default: out.append(raw[i - 1])
            }
        }
        return CombiningMarks.bounded(String(decoding: out, as: UTF8.self))
    }

    private static func hex(_ raw: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
        guard start + 4 <= raw.count else { return nil }
        var value: UInt32 = 0
        for byte in raw[start..<start + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        return value
    }
}
