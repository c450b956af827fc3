/// An encoding the reader can decode, with its WHATWG name.
enum TextEncoding: Sendable, Hashable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    case utf32LittleEndian
    case utf32BigEndian
    /// Index into `SingleByteTable.all`.
    case singleByte(Int)
    case foreign(ForeignEncoding)

    var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .utf32LittleEndian: "utf-32le"
        case .utf32BigEndian: "utf-32be"
        case .singleByte(let index): SingleByteTable.all.indices.contains(index) ? SingleByteTable.all[index].name : "windows-1252"
        case .foreign(let encoding): encoding.name
        }
    }

    /// Whether its units are wider than a byte.
    var isWide: Bool {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: true
        default: false
        }
    }

    /// The encoding that a page or a server means by a label. Labels of Latin-1 and ASCII mean windows-1252, as browsers have it.
    init?(label: String) {
        let key = CharsetLabel.normalized(label)
        switch key {
        case "utf8", "unicode11utf8", "unicode20utf8", "xunicode20utf8", "utf8mb4": self = .utf8
        case "utf16", "utf16le", "unicode", "ucs2", "iso10646ucs2", "csunicode", "unicodefeff": self = .utf16LittleEndian
        case "utf16be", "unicodefffe": self = .utf16BigEndian
        case "utf32", "utf32le", "ucs4": self = .utf32LittleEndian
        case "utf32be": self = .utf32BigEndian
        default:
            if let name = CharsetLabel.singleByte[key], let index = SingleByteTable.all.firstIndex(where: { $0.name == name }) {
                self = .singleByte(index)
            } else if let encoding = ForeignEncoding(normalizedLabel: key) {
                self = .foreign(encoding)
            } else {
                return nil
            }
        }
    }
}

enum CharsetLabel {
    /// Lower case, letters and digits only: `ISO_8859-1` and `iso8859-1` are one label.
    static func normalized(_ label: String) -> String {
        let kept = label.utf8.prefix(64).compactMap { byte -> UInt8? in
            if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
            return (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) ? byte : nil
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Normalized label to the WHATWG name: the labels of the Encoding Standard, and a few more that pages use.
    static let singleByte: [String: String] = {
        let labels: [(String, String)] = [
            (
                "windows-1252",
                "iso88591 iso885911987 latin1 l1 ascii usascii ansix341968 windows1252 cp1252 xcp1252 ansi cp819 ibm819 isoir100 csisolatin1 "
                    + "iso646us"
            ),
            ("windows-1250", "windows1250 cp1250 xcp1250 win1250"), ("windows-1251", "windows1251 cp1251 xcp1251 win1251 winkoi"),
            ("iso-8859-2", "iso88592 iso885921987 latin2 l2 isoir101 csisolatin2"),
            ("iso-8859-5", "iso88595 iso885951988 cyrillic isoir144 csisolatincyrillic"),
            ("iso-8859-15", "iso885915 latin9 l9 csisolatin9 latin0"), ("koi8-r", "koi8r koi8 koi cskoi8r"), ("koi8-u", "koi8u koi8ru"),
            ("ibm866", "ibm866 cp866 866 csibm866 dos866"), ("ibm852", "ibm852 cp852 852 dos852"),
        ]
        var names: [String: String] = [:]
        for (name, list) in labels { for label in list.split(separator: " ") { names[String(label)] = name } }
        return names
    }()
}
