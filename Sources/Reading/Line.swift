/// One line of text: a paragraph, a headline or a piece of the page around it.
struct Line: Sendable {
    /// White space squeezed.
    let text: String
    let byteCount: Int
    let words: LineWords
    /// True when a blank line or the document's start goes before it.
    let blankBefore: Bool
    /// Links that a text browser marked in it.
    var links = 0

    init(text: String, blankBefore: Bool) {
        self.text = text
        byteCount = text.utf8.count
        var text = text
        words = text.withUTF8 { LineWords(buffer: UnsafeBufferPointer(rebasing: $0.prefix(2000))) }
        self.blankBefore = blankBefore
    }

    /// Ends as a sentence does, closing quotation marks and brackets aside.
    var endsAsSentence: Bool { Self.endsAsSentence(text.utf8) }

    static func endsAsSentence(_ utf8: String.UTF8View) -> Bool {
        let bytes = Array(utf8.suffix(16))
        var i = bytes.count - 1
        while i >= 0 {
            switch bytes[i] {
            case 0x2E, 0x21, 0x3F: return true
            case 0x22, 0x27, 0x29, 0x5D, 0x20: i -= 1
            case 0xA6, 0x9D, 0x9C, 0x99, 0xBB, 0xAB, 0x9F:
                // The last bytes of “ ” ’ » « …
                if i >= 2, bytes[i] == 0xA6, bytes[i - 1] == 0x80, bytes[i - 2] == 0xE2 { return true }
                if i >= 2, bytes[i - 1] == 0x80, bytes[i - 2] == 0xE2 {
                    i -= 3
                } else if i >= 1, bytes[i - 1] == 0xC2 {
                    i -= 2
                } else {
                    return false
                }
            default: return false
            }
        }
        return false
    }

    /// Running text: long, or a sentence of some words.
    var isParagraph: Bool { byteCount >= 160 || (words.count >= 7 && endsAsSentence) }

    /// Bytes of the white space that begins here, 0 for none, -1 for a line or paragraph separator.
    static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let byte = bytes[i]
        if byte == 0x20 || byte == 0x09 { return 1 }
        if byte < 0xC2 { return 0 }
        if byte == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xA0 { return 2 }
        if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 {
            if bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9 { return -1 }
            if (0x80...0x8A).contains(bytes[i + 2]) || bytes[i + 2] == 0xAF { return 3 }
        }
        if byte == 0xE3, i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] == 0x80 { return 3 }
        return 0
    }
}
