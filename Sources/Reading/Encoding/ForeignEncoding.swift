import Foundation

/// An encoding that is not told by its looks, but decoded when it is declared: those of East Asia, Greek, Turkish, Baltic and so on, which
/// the C library's `iconv` knows.
struct ForeignEncoding: Sendable, Hashable {
    /// Its WHATWG name.
    let name: String
    /// Its name for `iconv`.
    private let systemName: String

    /// Whether some of its characters have two bytes or more.
    var isMultibyte: Bool { !name.hasPrefix("windows-") && !name.hasPrefix("iso-8859") }

    /// In: a label as `CharsetLabel.normalized` gives it. Nil when no such encoding is known or the system has no converter for it.
    init?(normalizedLabel label: String) {
        guard let known = Self.known.first(where: { $0.labels.contains(label) }) else { return nil }
        guard let converter = Self.open(known.systemName) else { return nil }
        iconv_close(converter)
        name = known.name
        systemName = known.systemName
    }

    /// Decodes bytes to UTF-8; a byte that begins no character becomes U+FFFD. Out: the text, and how many such bytes there were.
    func decode(_ bytes: [UInt8]) -> (text: [UInt8], broken: Int) {
        guard let converter = Self.open(systemName) else { return ([], bytes.count) }
        defer { iconv_close(converter) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        var broken = 0
        var input = bytes.map { CChar(bitPattern: $0) }
        var buffer = [CChar](repeating: 0, count: 16_384)
        input.withUnsafeMutableBufferPointer { input in
            buffer.withUnsafeMutableBufferPointer { buffer in
                var from = input.baseAddress
                var left = input.count
                while left > 0 {
                    var to = buffer.baseAddress
                    var room = buffer.count
                    let result = iconv(converter, &from, &left, &to, &room)
                    let failure = errno
                    for i in 0..<(buffer.count - room) { out.append(UInt8(bitPattern: buffer[i])) }
                    guard result == Int.max || result == Int(bitPattern: UInt.max), failure != E2BIG, left > 0 else { continue }
                    broken += 1
                    out.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    from = from?.advanced(by: 1)
                    left -= 1
                }
            }
        }
        return (out, broken)
    }

    private static func open(_ name: String) -> iconv_t? {
        let converter = iconv_open("UTF-8", name)
        return converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    private static let known: [(name: String, systemName: String, labels: Set<String>)] = [
        ("shift_jis", "CP932", ["shiftjis", "sjis", "xsjis", "ms932", "windows31j", "csshiftjis", "mskanji", "cp932"]),
        ("euc-jp", "EUC-JP-MS", ["eucjp", "xeucjp", "cseucpkdfmtjapanese"]),
        ("iso-2022-jp", "ISO-2022-JP", ["iso2022jp", "csiso2022jp"]),
        (
            "gb18030", "GB18030",
            ["gb18030", "gbk", "gb2312", "xgbk", "chinese", "csgb2312", "gb231280", "csiso58gb231280", "isoir58", "cp936"]
        ),
        ("big5", "BIG5-HKSCS", ["big5", "big5hkscs", "cnbig5", "csbig5", "xxbig5", "cp950"]),
        (
            "euc-kr", "CP949",
            ["euckr", "ksc5601", "ksc56011987", "ksc56011989", "korean", "windows949", "cseuckr", "csksc56011987", "uhc", "cp949"]
        ),
        ("windows-874", "CP874", ["windows874", "tis620", "iso885911", "dos874"]),
        ("windows-1253", "CP1253", ["windows1253", "cp1253", "xcp1253"]),
        (
            "windows-1254", "CP1254",
            ["windows1254", "cp1254", "xcp1254", "iso88599", "iso885991989", "latin5", "l5", "csisolatin5", "isoir148"]
        ),
        ("windows-1255", "CP1255", ["windows1255", "cp1255", "xcp1255"]),
        ("windows-1256", "CP1256", ["windows1256", "cp1256", "xcp1256"]),
        ("windows-1257", "CP1257", ["windows1257", "cp1257", "xcp1257"]),
        ("windows-1258", "CP1258", ["windows1258", "cp1258", "xcp1258"]),
        ("iso-8859-3", "ISO-8859-3", ["iso88593", "latin3", "l3", "isoir109", "csisolatin3", "iso885931988"]),
        ("iso-8859-4", "ISO-8859-4", ["iso88594", "latin4", "l4", "isoir110", "csisolatin4", "iso885941988"]),
        (
            "iso-8859-6", "ISO-8859-6",
            ["iso88596", "arabic", "ecma114", "asmo708", "isoir127", "iso88596e", "iso88596i", "csisolatinarabic"]
        ),
        ("iso-8859-7", "ISO-8859-7", ["iso88597", "greek", "greek8", "ecma118", "elot928", "isoir126", "suneugreek", "csisolatingreek"]),
        (
            "iso-8859-8", "ISO-8859-8",
            ["iso88598", "hebrew", "isoir138", "visual", "iso88598e", "iso88598i", "logical", "csisolatinhebrew"]
        ),
        ("iso-8859-10", "ISO-8859-10", ["iso885910", "latin6", "l6", "isoir157", "csisolatin6"]),
        ("iso-8859-13", "ISO-8859-13", ["iso885913"]),
        ("iso-8859-14", "ISO-8859-14", ["iso885914"]),
        ("iso-8859-16", "ISO-8859-16", ["iso885916"]),
    ]
}
