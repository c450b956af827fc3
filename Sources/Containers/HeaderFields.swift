/// Header fields as WARC, HTTP and mail write them: `Name: value`, folded lines, names in any case.
struct HeaderFields {
    private var fields: [(name: String, value: [UInt8])] = []

    /// - Parameter lines: the header without its first line, where that is a status or a version.
    init(_ bytes: ArraySlice<UInt8>) {
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
            var line = line
            if line.last == 0x0D { line.removeLast() }
            if let first = line.first, first == 0x20 || first == 0x09 {
                guard let last = fields.indices.last else { continue }
                fields[last].value += [0x20] + Self.trimmed(line)
            } else if let colon = line.firstIndex(of: 0x3A), fields.count < 1000 {
                let name = String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self).lowercased()
                fields.append((name, Array(Self.trimmed(line[(colon + 1)...]))))
            }
        }
    }

    /// The first field of the name, its bytes taken for UTF-8.
    subscript(_ name: String) -> String? {
        raw(name).map { String(decoding: $0, as: UTF8.self) }
    }

    func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes.drop { $0 <= 0x20 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return bytes
    }

    /// Where a header ends and what follows begins: behind the first empty line. Nil when there is none.
    static func end(in bytes: ArraySlice<UInt8>) -> (header: ArraySlice<UInt8>, body: ArraySlice<UInt8>)? {
        var i = bytes.startIndex
        while let newline = bytes[i...].firstIndex(of: 0x0A) {
            if newline == i || newline == i + 1 && bytes[i] == 0x0D { return (bytes[..<i], bytes[(newline + 1)...]) }
            i = newline + 1
        }
        return nil
    }
}

/// A value with parameters: `text/html; charset="utf-8"` (RFC 2045, with the continuations and charsets of RFC 2231).
struct ParameterizedValue {
    /// In lower case.
    var value: String
    private var parameters: [String: String] = [:]

    init(_ text: String?) {
        let bytes = Array((text ?? "").utf8.prefix(8192))
        var pieces: [[UInt8]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for byte in bytes {
            if isEscaped {
                pieces[pieces.count - 1].append(byte)
                isEscaped = false
            } else if isQuoted, byte == 0x5C {
                isEscaped = true
            } else if byte == 0x22 {
                isQuoted.toggle()
            } else if byte == 0x3B, !isQuoted {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(byte)
            }
        }
        func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: HeaderFields.trimmed(bytes), as: UTF8.self) }
        value = string(pieces[0][...]).lowercased()
        for piece in pieces.dropFirst() {
            guard let equals = piece.firstIndex(of: 0x3D) else { continue }
            let name = string(piece[..<equals]).lowercased()
            if parameters[name] == nil { parameters[name] = string(piece[(equals + 1)...]) }
        }
    }

    subscript(_ name: String) -> String? {
        if let plain = parameters[name] { return plain }
        if let extended = parameters[name + "*"] { return Self.decoded(extended) }
        var whole = ""
        var isExtended = false
        for number in 0..<100 {
            if let plain = parameters["\(name)*\(number)"] {
                whole += plain
            } else if let extended = parameters["\(name)*\(number)*"] {
                whole += extended
                isExtended = true
            } else {
                break
            }
        }
        return whole.isEmpty ? nil : isExtended ? Self.decoded(whole) : whole
    }

    /// `utf-8'en'%C5%81`
    private static func decoded(_ text: String) -> String {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { return text }
        var bytes: [UInt8] = []
        var rest = Array(parts[2].utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return Charset.decode(bytes, label: String(parts[0]))
    }
}
