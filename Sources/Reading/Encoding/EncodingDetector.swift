/// Decides the encoding of bytes: byte order mark, then what is declared, if the bytes bear it out, then what the bytes look like.
enum EncodingDetector {
    /// What a byte costs, on average, in words of a language that none of the known encodings was made for (measured: 4.3 at most in texts in
    /// known ones, 4.8 and more in Turkish, Greek or Chinese ones), and the words that it takes to say so; or the bytes, in scripts without blanks.
    private static let implausible: (cost: Float, words: Int, bytes: Int) = (4.6, 16, 100)
    /// What it costs in a text of several bytes to a character (6.7 and more), which a declared encoding of single bytes does not explain either.
    private static let multibyte: Float = 6.4

    /// In: the bytes, the encodings that the server and the page name, and where the bytes are from, for the error.
    ///
    /// Throws `ReadingError` of kind `encoding` when the text is in none of the encodings that are told by their looks, and none is declared.
    static func decide(_ bytes: [UInt8], declared: [TextEncoding], place: String) throws(ReadingError) -> TextEncoding {
        let mark = DeclaredCharset.byteOrderMark(bytes)
        if let mark, mark.encoding.isWide { return mark.encoding }
        if let wide = WideEncoding.utf16(bytes) { return wide }
        let validity = UTF8Validity(bytes)
        if let escaped = declared.first(where: { $0.name == "iso-2022-jp" }), validity.sequences == 0, hasEscapes(bytes) { return escaped }
        // ASCII alone is the same in every encoding that is left: UTF-8 is its honest name. A mark of UTF-8 is believed in a damaged text too.
        if validity.isClean || validity.isDamaged { return .utf8 }
        if mark != nil, validity.invalid <= validity.sequences { return .utf8 }
        let likelihood = EncodingLikelihood(bytes)
        guard let best = likelihood.best() else { return declared.first ?? .singleByte(0) }
        let isLong = likelihood.counted >= implausible.words || likelihood.highBytes >= implausible.bytes
        for encoding in declared {
            switch encoding {
            case .singleByte(let index):
                // A declared encoding stays unless another explains the bytes clearly better.
                if isLong, likelihood.meanCost >= multibyte { continue }
                if likelihood.score(index) >= best.score - likelihood.tolerance { return encoding }
            case .foreign(let foreign):
                if likelihood.counted >= (foreign.isMultibyte ? 3 : 5), likelihood.meanCost < (isLong ? implausible.cost : 4.4) { continue }
                // Where a character has several bytes, words consist of them; a lone one in a word is a letter of something else.
                if foreign.isMultibyte, likelihood.highShare < 0.4 { continue }
                if foreign.decode(bytes).broken * 20 <= likelihood.highBytes { return encoding }
            default: break
            }
        }
        guard !isLong || likelihood.meanCost < implausible.cost else {
            throw ReadingError(
                kind: .encoding, place: place,
                cause: "the encoding could not be told: the text is not UTF-8, and its words are of no language in "
                    + SingleByteTable.all.map(\.name).joined(separator: ", "),
                remedy: "Declare the encoding (`<meta charset>`, XML declaration or HTTP header), or convert the file to UTF-8")
        }
        return .singleByte(best.index)
    }

    /// True for the escape sequences of ISO-2022, which are ASCII bytes otherwise.
    private static func hasEscapes(_ bytes: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == 0x1B, byte == 0x24 || byte == 0x28 { return true }
            previous = byte
        }
        return false
    }
}
