/// What bytes are, told from the bytes.
enum ContentKind: Equatable {
    case html
    case text
    case markdown
    case binary(String)

    /// Beginnings of formats that are no text, with the name to tell the user.
    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"),
        (Array("RIFF".utf8), "a RIFF container (WebP, WAV or AVI)"), (Array("%PDF-".utf8), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"), ([0x1F, 0x8B], "a gzip file"),
        ([0x42, 0x5A, 0x68], "a bzip2 file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), (Array("SQLite format 3".utf8), "a SQLite database"),
        (Array("{\\rtf".utf8), "an RTF document"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"), (Array("wOFF".utf8), "a font"),
        (Array("OggS".utf8), "an Ogg file"), (Array("ID3".utf8), "an MP3 file"), (Array("%!PS".utf8), "a PostScript file"),
    ]

    /// Binary formats by signature, or by the share of control characters that no text has.
    static func binary(_ bytes: [UInt8]) -> ContentKind? {
        for signature in signatures where bytes.starts(with: signature.bytes) { return .binary(signature.name) }
        if DeclaredCharset.byteOrderMark(bytes) != nil || WideEncoding.utf16(bytes) != nil { return nil }
        let end = min(bytes.count, 16_384)
        var controls = 0
        for byte in bytes[..<end]
        where byte < 0x20 && byte != 0 && byte != 0x04 && byte != 0x01 && !(0x09...0x0D).contains(byte) && byte != 0x1B {
            controls += 1
        }
        return controls > 8 && controls * 50 > end ? .binary("binary data") : nil
    }

    /// HTML, Markdown or text, from decoded UTF-8: markup at the start, or several tags of HTML in the first part; else the marks of Markdown.
    static func ofText(_ text: [UInt8]) -> ContentKind {
        let end = min(text.count, 65_536)
        var i = 0
        while i < end, text[i] <= 0x20 { i += 1 }
        // HTML may stand inside Markdown, whose front matter comes first.
        if text.withUnsafeBufferPointer({ FrontMatter.length($0) }) > 0 { return .markdown }
        let beginsWithTag = i < end && text[i] == 0x3C
        var tags = 0
        var first = true
        while i < end {
            guard text[i] == 0x3C else {
                first = false
                i += 1
                continue
            }
            let name = tagName(text, i + 1, end)
            if first, ["!doctype", "html", "head", "body", "?xml", "!--"].contains(name) || name.hasPrefix("!--") { return .html }
            first = false
            if known.contains(name) { tags += 1 }
            if tags >= 3 { return !beginsWithTag && MarkdownDetector.isMarkdown(text) ? .markdown : .html }
            i += 1
        }
        // A short fragment: it counts when it begins with a block's tag and closes one.
        if tags >= 2, beginsWithTag { return .html }
        return MarkdownDetector.isMarkdown(text) ? .markdown : .text
    }

    private static let known: Set<String> = [
        "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "span", "a", "h1", "h2", "h3", "ul", "ol", "li",
        "table", "tr",
        "td", "article", "section", "main", "header", "footer", "nav", "img", "br", "strong", "em", "b", "i", "blockquote", "/p", "/div",
        "/h1", "/a",
    ]

    private static func tagName(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
        var i = start
        var name: [UInt8] = []
        while i < end, name.count < 10 {
            let byte = text[i]
            guard byte > 0x20, byte != 0x3E, byte != 0x2F || i == start else { break }
            name.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            i += 1
        }
        return String(decoding: name, as: UTF8.self)
    }
}
