import Model

extension DocumentFacts {
    /// The first way in which the value contradicts itself, or nil: what the tables' constraints would refuse, found before a whole
    /// batch fails over it.
    func contradiction() -> String? {
        if article.path.isEmpty { return "the document has no path" }
        if contentHash.count != 32 { return "the content hash has \(contentHash.count) bytes, not 32" }
        if folded.count != sentences.count { return "\(folded.count) folded sentences for \(sentences.count) sentences" }
        if !searchForms.isEmpty, searchForms.count != sentences.count {
            return "\(searchForms.count) search forms for \(sentences.count) sentences"
        }
        if tokenCount < 0 || unreadNumbers < 0 { return "a count is negative" }
        for (name, index) in [("publisher", publisher), ("author", author), ("dateline", dateline)] {
            if let index, !referents.indices.contains(index) { return "\(name) names referent \(index) of \(referents.count)" }
        }
        let (length, hasNUL) = measure(article.body)
        // SQLite's text functions stop at it, and every offset behind it would be wrong.
        if hasNUL { return "the body contains a NUL character" }
        for (index, sentence) in sentences.enumerated() {
            if sentence.ordinal < 0 || sentence.paragraph < 0 { return "sentence \(index) has a negative position" }
            if let fault = fault(in: sentence.span, length) { return "sentence \(index) \(fault)" }
        }
        return contradictionInMentions(length) ?? contradictionInFacts(length)
    }

    private func contradictionInMentions(_ length: Int) -> String? {
        for (index, mention) in mentions.enumerated() {
            if let fault = fault(in: mention.span, mention.sentence, length) { return "mention \(index) \(fault)" }
            if !referents.indices.contains(mention.referent) {
                return "mention \(index) names referent \(mention.referent) of \(referents.count)"
            }
            if !(mention.confidence >= 0 && mention.confidence <= 1) { return "mention \(index) has confidence \(mention.confidence)" }
        }
        for (index, role) in roles.enumerated() {
            if let fault = fault(in: role.span, role.sentence, length) { return "role \(index) \(fault)" }
            if !mentions.indices.contains(role.mention) { return "role \(index) names mention \(role.mention) of \(mentions.count)" }
            if let of = role.of, !referents.indices.contains(of) { return "role \(index) names referent \(of) of \(referents.count)" }
        }
        return nil
    }

    private func contradictionInFacts(_ length: Int) -> String? {
        for (index, claim) in claims.enumerated() {
            if let fault = fault(in: claim.span, claim.sentence, length) { return "claim \(index) \(fault)" }
            if let speaker = claim.speaker, !referents.indices.contains(speaker) {
                return "claim \(index) names referent \(speaker) of \(referents.count)"
            }
            if let parent = claim.parent, !claims.indices.contains(parent) || parent == index {
                return "claim \(index) stands in claim \(parent) of \(claims.count)"
            }
            if let about = claim.about.first(where: { !mentions.indices.contains($0) }) {
                return "claim \(index) names mention \(about) of \(mentions.count)"
            }
        }
        for (index, figure) in figures.enumerated() {
            if let fault = fault(in: figure.span, figure.sentence, length) { return "figure \(index) \(fault)" }
            if let holder = figure.holder, !referents.indices.contains(holder) {
                return "figure \(index) names referent \(holder) of \(referents.count)"
            }
            if let claim = figure.claim, !claims.indices.contains(claim) {
                return "figure \(index) names claim \(claim) of \(claims.count)"
            }
        }
        for (index, date) in dates.enumerated() {
            if let fault = fault(in: date.span, date.sentence, length) { return "date \(index) \(fault)" }
        }
        return nil
    }

    /// Code points, counted by the bytes that begin one: a tenth of the time of counting scalars.
    private func measure(_ text: String) -> (length: Int, hasNUL: Bool) {
        var text = text
        return text.withUTF8 { bytes in
            var continuations = 0
            var zeros = 0
            for byte in bytes {
                continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
                zeros &+= byte == 0 ? 1 : 0
            }
            return (bytes.count - continuations, zeros > 0)
        }
    }

    private func fault(in span: Span, _ length: Int) -> String? {
        if span.start >= 0, span.start < span.end, span.end <= length { return nil }
        return "stands at \(span.start)..<\(span.end) of a body of \(length) code points"
    }

    private func fault(in span: Span, _ sentence: Int, _ length: Int) -> String? {
        sentences.indices.contains(sentence) ? fault(in: span, length) : "names sentence \(sentence) of \(sentences.count)"
    }
}
