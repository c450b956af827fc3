import Model

/// A text cut into paragraphs, sentences and tokens.
public struct Segmentation: Sendable {
    public var tokens: [Token] = []
    public var sentences: [SentenceRange] = []

    /// - Parameters:
    ///   - bytes: valid UTF-8 below 2 GB; paragraphs end at a newline.
    ///   - words: distinct words are added to it.
    public init(_ bytes: [UInt8], rules: SentenceRules, words: WordTable) {
        tokens.reserveCapacity(bytes.count / 5)
        let splitter = SentenceSplitter(rules: rules, words: words)
        var lineStart = 0
        var point = 0
        var paragraph = 0
        while lineStart < bytes.count {
            var lineEnd = lineStart
            var points = 0
            while lineEnd < bytes.count, bytes[lineEnd] != 0x0A {
                if bytes[lineEnd] & 0xC0 != 0x80 { points += 1 }
                lineEnd += 1
            }
            let first = tokens.count
            Tokenizer.append(bytes.span, lineStart..<lineEnd, codePoint: point, words: words, to: &tokens)
            if tokens.count > first {
                for range in splitter.sentences(tokens, in: first..<tokens.count) {
                    let span = Span(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
                    sentences.append(SentenceRange(ordinal: sentences.count, paragraph: paragraph, tokens: range, span: span))
                }
                paragraph += 1
            }
            point += points + 1
            lineStart = lineEnd + 1
        }
    }
}
