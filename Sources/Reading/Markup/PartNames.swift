import Grammar
import Text

/// What the names that a page's makers give to its parts (class, id) say of them: the packs' `part_name` entries, compared byte by byte.
///
/// A name such as `c-article-body__text is-wide` is cut into words of letters and digits; a word, two words in a row, a stretch anywhere in
/// the name, or a whole class speak for a kind of part.
struct PartNames: Sendable {
    /// Names of the kinds (`menu`, `related`), by their number; 0 is no kind.
    let kinds: [String]
    /// The kind that marks the article's own text.
    let textKind: UInt8
    private var words: [UInt64: UInt8] = [:]
    private var pairs: [UInt64: UInt8] = [:]
    private var wholes: [UInt64: UInt8] = [:]
    /// Stretches by their first byte.
    private var stretches: [[(bytes: [UInt8], kind: UInt8)]]

    init(packs: [LanguagePack]) {
        var kinds = [""]
        stretches = Array(repeating: [], count: 256)
        for pack in packs {
            for entry in pack.entries(.partName) {
                if !kinds.contains(entry.value), kinds.count < 255 { kinds.append(entry.value) }
                guard let index = kinds.firstIndex(of: entry.value) else { continue }
                let kind = UInt8(index)
                let bytes = Array(entry.form.utf8)
                if bytes.count > 2, bytes.first == 0x2A, bytes.last == 0x2A {
                    stretches[Int(bytes[1])].append((Array(bytes[1..<bytes.count - 1]), kind))
                    continue
                }
                let parts = entry.form.split(separator: " ").map { Self.hash($0.utf8) }
                if entry["whole"] != nil {
                    let joined = parts.dropFirst().reduce(parts[0]) { Self.joined($0, $1) }
                    if wholes[joined] == nil { wholes[joined] = kind }
                } else if parts.count == 1 {
                    if words[parts[0]] == nil { words[parts[0]] = kind }
                } else if pairs[Self.joined(parts[0], parts[1])] == nil {
                    pairs[Self.joined(parts[0], parts[1])] = kind
                }
            }
        }
        self.kinds = kinds
        textKind = UInt8(clamping: kinds.firstIndex(of: "text") ?? 255)
    }

    func name(_ kind: UInt8) -> String { Int(kind) < kinds.count ? kinds[Int(kind)] : "" }

    /// The kind of part that a class or id speaks for, 0 for none. The text's names come first, then what hides, then words, then stretches.
    func kind(of value: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var found: UInt8 = 0
        var paired: UInt8 = 0
        var hidden: UInt8 = 0
        var isText = false
        var previous: UInt64 = 0
        var whole: UInt64 = 0
        var word = Self.seed
        var length = 0
        var i = 0
        var part = Self.seed
        var partLength = 0
        var previousPart: UInt64 = 0
        var isParted = false
        /// Ends a part of a name in camel case. Short ones mean nothing: names that a program makes up are full of them.
        func closePart() {
            guard partLength > 0 else { return }
            if isParted {
                if found == 0, partLength >= 4, let kind = words[part] { found = kind }
                if previousPart != 0, let kind = pairs[Self.joined(previousPart, part)] {
                    if kind == textKind { isText = true } else if paired == 0 { paired = kind }
                }
            }
            previousPart = part
            part = Self.seed
            partLength = 0
        }
        func close() {
            guard length > 0 else { return }
            closePart()
            previousPart = 0
            isParted = false
            if found == 0, let kind = words[word] { found = kind }
            if previous != 0, let kind = pairs[Self.joined(previous, word)] {
                if kind == textKind { isText = true } else if paired == 0 { paired = kind }
            }
            whole = whole == 0 ? word : Self.joined(whole, word)
            previous = word
            word = Self.seed
            length = 0
        }
        var stretched: UInt8 = 0
        while i < value.count {
            let byte = Self.lower(value[i])
            if (byte >= 0x61 && byte <= 0x7A) || byte &- 0x30 < 10 {
                if byte != value[i], partLength > 0, value[i - 1] >= 0x61 {
                    isParted = true
                    closePart()
                }
                part = (part ^ UInt64(byte)) &* 0x100_0000_01B3
                partLength += 1
                word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
                length += 1
                for candidate in stretches[Int(byte)] where Self.stands(candidate.bytes, in: value, at: i) {
                    if candidate.kind == textKind { isText = true } else if stretched == 0 { stretched = candidate.kind }
                }
            } else {
                close()
                if byte == 0x20 {
                    if hidden == 0, let kind = wholes[whole] { hidden = kind }
                    whole = 0
                    previous = 0
                }
            }
            i += 1
        }
        close()
        if hidden == 0, let kind = wholes[whole] { hidden = kind }
        let other = found != 0 ? found : paired != 0 ? paired : stretched
        if isText || found == textKind, name(other) != "comments" { return textKind }
        return hidden != 0 ? hidden : other
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(seed) { ($0 ^ UInt64(lower($1))) &* 0x100_0000_01B3 }
    }

    private static func joined(_ a: UInt64, _ b: UInt64) -> UInt64 { (a &* 0x9E37_79B9_7F4A_7C15) ^ b }

    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    private static func stands(_ bytes: [UInt8], in name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start + bytes.count <= name.count else { return false }
        for k in bytes.indices where lower(name[start + k]) != bytes[k] { return false }
        return true
    }
}
