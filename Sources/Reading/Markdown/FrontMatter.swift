import Model

/// The facts that stand ahead of a Markdown text: `---` and YAML's simple keys, or `+++` and TOML's.
struct FrontMatter: Sendable {
    /// Values by key in lower case, one or several; quotation marks taken away.
    private(set) var values: [String: [String]] = [:]

    /// Bytes of the front matter with the line that closes it, 0 when there is none.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.count > 8, bytes[0] == bytes[1], bytes[1] == bytes[2], bytes[0] == 0x2D || bytes[0] == 0x2B else { return 0 }
        let mark = bytes[0]
        var start = 0
        var isOpen = false
        var keys = 0
        while start < min(bytes.count, 16_384) {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var stop = end
            while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
            let isMark = stop - start == 3 && bytes[start] == mark && bytes[start + 1] == mark && bytes[start + 2] == mark
            if !isOpen {
                guard isMark else { return 0 }
                isOpen = true
            } else if isMark || (mark == 0x2D && stop - start == 3 && bytes[start] == 0x2E && bytes[start + 1] == 0x2E) {
                return keys > 0 ? min(end + 1, bytes.count) : 0
            } else if let separator = bytes[start..<stop].firstIndex(of: mark == 0x2D ? 0x3A : 0x3D),
                bytes[start..<separator].allSatisfy({ $0 == 0x5F || $0 == 0x2D || $0 == 0x20 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) })
            {
                keys += 1
            }
            start = end + 1
        }
        return 0
    }

    /// In: the lines between the marks.
    init(_ text: String) {
        var key: String?
        for line in text.split(separator: "\n") {
            let trimmed = Self.trimmed(line)
            if trimmed.hasPrefix("- "), let key {
                add(key, String(trimmed.dropFirst(2)))
                continue
            }
            if trimmed.hasPrefix("[") || trimmed.hasPrefix("#") { continue }
            guard let separator = trimmed.firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
            let name = Self.trimmed(trimmed[..<separator]).lowercased()
            // Keys below a key (`author:` `  name: X`) speak for it.
            let isNested = line.first == " " || line.first == "\t"
            let value = Self.trimmed(trimmed[trimmed.index(after: separator)...])
            if isNested, let key {
                if name == "name" { add(key, String(value)) }
                continue
            }
            key = name
            if !value.isEmpty { add(name, String(value)) }
        }
    }

    private mutating func add(_ key: String, _ raw: String) {
        var value = Self.trimmed(raw[...])
        if value.hasPrefix("["), value.hasSuffix("]") {
            value = value.dropFirst().dropLast()
            for part in value.split(separator: ",") { add(key, String(part)) }
            return
        }
        if value.hasPrefix("name:") { value = Self.trimmed(value.dropFirst(5)) }
        if value == "|" || value == ">" || value == ">-" || value == "null" || value == "~" { return }
        if let first = value.first, first == "\"" || first == "'", value.count >= 2, value.last == first {
            value = value.dropFirst().dropLast()
        }
        let clean = value.split(separator: " ").joined(separator: " ").replacing("\\\"", with: "\"")
        if !clean.isEmpty { values[key, default: []].append(clean) }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" || first == "\r" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return text
    }

    /// The first value of the first key that has one.
    func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

    func all(_ keys: String...) -> [String] { keys.lazy.compactMap { values[$0] }.first ?? [] }
}
