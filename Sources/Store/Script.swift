/// Scripts by ISO 15924, told by the letters.
enum Script {
    /// The script most letters of a name have, the first one when two have as many. Nil without a letter of a known script.
    static func of(_ name: String) -> String? {
        var counts: [(code: String, count: Int)] = []
        for scalar in name.unicodeScalars {
            guard let code = code(of: scalar.value) else { continue }
            if let index = counts.firstIndex(where: { $0.code == code }) {
                counts[index].count += 1
            } else {
                counts.append((code, 1))
            }
        }
        guard var best = counts.first else { return nil }
        for entry in counts.dropFirst() where entry.count > best.count { best = entry }
        return best.code
    }

    /// By block, after the Unicode block list; letters of the blocks that news names are written in.
    private static func code(of value: UInt32) -> String? {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: "Latn"
        case 0x370...0x3FF, 0x1F00...0x1FFF: "Grek"
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: "Cyrl"
        case 0x531...0x58F: "Armn"
        case 0x591...0x5F4: "Hebr"
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: "Arab"
        case 0x900...0x97F: "Deva"
        case 0xE01...0xE5B: "Thai"
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: "Geor"
        case 0x1100...0x11FF, 0xAC00...0xD7A3: "Hang"
        case 0x1800...0x18AF: "Mong"
        case 0x3041...0x309F: "Hira"
        case 0x30A0...0x30FF: "Kana"
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: "Hani"
        default: nil
        }
    }
}
