/// Names of members, as parts of the paths that documents go by. Nothing is ever written under them.
enum MemberName {
    private static let longest = 1000

    /// Without what would lead out of the container: roots, drives, `..`. Bytes that are no UTF-8 are written as `%E4`.
    static func cleaned(_ raw: [UInt8], number: Int) -> String {
        var text = String(validating: raw, as: UTF8.self) ?? percent(raw)
        text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        var parts = text.split(whereSeparator: { $0 == "/" || $0 == "\\" }).filter { $0 != "." && $0 != ".." }
        if let first = parts.first, first.count == 2, first.hasSuffix(":") { parts.removeFirst() }
        let name = parts.joined(separator: "/")
        return name.isEmpty ? "member-\(number)" : String(name.prefix(longest))
    }

    private static func percent(_ raw: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in raw {
            if byte < 0x80 { bytes.append(byte) } else { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Gives each document of a container a path of its own.
final class PathRegister {
    /// By FNV-1a of the path: a million paths would take much more than their sums.
    private var uses: [UInt64: Int] = [:]

    /// The path, or with `#2` behind it when it is the second of that name.
    func unique(_ path: String) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in path.utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let count = (uses[sum] ?? 0) + 1
        uses[sum] = count
        return count == 1 ? path : "\(path)#\(count)"
    }
}
