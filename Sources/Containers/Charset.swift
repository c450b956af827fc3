import Glibc

/// Short texts in named encodings, by the C library's converter.
enum Charset {
    /// The text, bytes that cannot be read replaced by U+FFFD. An unknown label is taken for UTF-8.
    static func decode(_ bytes: [UInt8], label: String) -> String {
        let name = label.uppercased()
        guard !["UTF-8", "UTF8", "US-ASCII", "ASCII", ""].contains(name), name.utf8.count < 40,
            name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F })
        else { return String(decoding: bytes, as: UTF8.self) }
        let converter = iconv_open("UTF-8", name == "KS_C_5601-1987" ? "CP949" : name)
        guard let converter, converter != iconv_t(bitPattern: -1) else { return String(decoding: bytes, as: UTF8.self) }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let capacity = output.count
        var decoded: [UInt8] = []
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var left = source.count
                while left > 0 {
                    var to = target.baseAddress
                    var room = capacity
                    let status = iconv(converter, &from, &left, &to, &room)
                    decoded += target.prefix(capacity - room).map { UInt8(bitPattern: $0) }
                    guard status == -1, left > 0 else { break }
                    decoded += [0xEF, 0xBF, 0xBD]
                    from = from?.advanced(by: 1)
                    left -= 1
                }
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
