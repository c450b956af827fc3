/// One object a row: an array of them, or one a line.
final class JSONTableWriter: TableWriter {
    private let lines: Bool
    private let write: (String) throws -> Void
    private var keys: [String] = []
    private var count = 0

    init(lines: Bool, write: @escaping (String) throws -> Void) {
        self.lines = lines
        self.write = write
    }

    func begin(_ columns: [Column]) throws {
        keys = Self.unique(columns.map(\.name)).map { JSONText.quoted($0) }
    }

    func add(_ row: [Value]) throws {
        let object = "{" + zip(keys, row).map { "\($0): \(JSONText.of($1))" }.joined(separator: ", ") + "}"
        try write(lines ? object + "\n" : (count == 0 ? "[\n  " : ",\n  ") + object)
        count += 1
    }

    func end() throws {
        if !lines { try write(count == 0 ? "[]\n" : "\n]\n") }
    }

    /// An object must not repeat a key: the second `name` of a join is `name_2`.
    static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.map { name in
            var key = name
            var number = 2
            while !seen.insert(key).inserted {
                key = "\(name)_\(number)"
                number += 1
            }
            return key
        }
    }
}

/// Values as JSON (RFC 8259).
enum JSONText {
    static func of(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .integer(let number): String(number)
        // JSON has no infinity; SQLite keeps no NaN.
        case .real(let number): number.isFinite ? "\(number)" : "null"
        case .text(let text): quoted(text)
        case .blob(let bytes): quoted(Value.hex(bytes[...]))
        }
    }

    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        bytes.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += [0x5C, 0x22]
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0..<0x20, 0x7F: bytes += Array("\\u00".utf8) + Array(Value.hex([byte]).utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }
}
