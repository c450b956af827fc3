/// An encoding the reader can decode, with its WHATWG name.
enum TextEncoding: Sendable, Hashable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// Index into `SingleByteTable.all`.
    case singleByte(Int)

    var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .singleByte(let index): SingleByteTable.all[index].name
        }
    }

    /// The encoding that a page or a server means by a label. Labels of Latin-1 and ASCII mean windows-1252, as browsers have it.
    init?(label: String) {
        let key = CharsetLabel.normalized(label)
        switch key {
        case "utf8", "unicode11utf8", "xunicode20utf8": self = .utf8
        case "utf16", "utf16le", "unicode", "ucs2", "iso10646ucs2": self = .utf16LittleEndian
        case "utf16be", "unicodefffe": self = .utf16BigEndian
        default:
            guard let name = CharsetLabel.singleByte[key], let index = SingleByteTable.all.firstIndex(where: { $0.name == name }) else {
                return nil
            }
            self = .singleByte(index)
        }
    }
}

enum CharsetLabel {
    /// Lower case, letters and digits only: `ISO_8859-1` and `iso8859-1` are one label.
    static func normalized(_ label: String) -> String {
        let kept = label.utf8.compactMap { byte -> UInt8? in
            if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
            return (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) ? byte : nil
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Normalized label to the WHATWG name.
    static let singleByte: [String: String] = [
        "iso88591": "windows-1252", "latin1": "windows-1252", "l1": "windows-1252", "ascii": "windows-1252", "usascii": "windows-1252",
        "windows1252": "windows-1252", "cp1252": "windows-1252", "xcp1252": "windows-1252", "ansi": "windows-1252",
        "windows1250": "windows-1250", "cp1250": "windows-1250", "xcp1250": "windows-1250",
        "windows1251": "windows-1251", "cp1251": "windows-1251", "xcp1251": "windows-1251", "win1251": "windows-1251",
        "iso88592": "iso-8859-2", "latin2": "iso-8859-2", "l2": "iso-8859-2",
        "iso88595": "iso-8859-5", "cyrillic": "iso-8859-5",
        "iso885915": "iso-8859-15", "latin9": "iso-8859-15", "l9": "iso-8859-15",
        "koi8r": "koi8-r", "koi8": "koi8-r", "koi": "koi8-r", "koi8u": "koi8-u", "koi8ru": "koi8-u",
    ]
}
