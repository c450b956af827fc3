import Grammar
import Model
import Reading

/// What holds of every document that is read, whatever it is.
struct Invariants {
    let reader: ArticleReader

    /// What does not hold, in words.
    func violations(_ input: FuzzInput) -> [String] {
        var hints = ReadingHints(charset: input.charset, mediaType: input.mediaType)
        if input.hasTitle { hints.title = "A title that is given" }
        let document = reader.explained(input.bytes, path: "input", hints: hints)
        let plain = Result { () throws(ReadingError) in try reader.article(from: input.bytes, path: "input", hints: hints) }
        switch plain {
        case .success(let article):
            return (article == document.article ? [] : ["the explained article is another, or none"]) + check(article)
                + check(document.decisions, article)
        case .failure(let error):
            var found = error.description == document.error?.description ? [] : ["the explained error is another, or none"]
            if document.article != nil { found.append("an article beside an error") }
            if error.place != "input" || error.cause.isEmpty || error.remedy.isEmpty { found.append("an error that says little: \(error)") }
            return found
        }
    }

    private func check(_ article: Article) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: @autoclosure () -> String) { if !holds { found.append(what()) } }
        expect(article.body.utf8.contains { $0 > 0x20 }, "no body")
        expect(!Self.hasControls(article.body, besides: [0x0A, 0x09]), "a control character in the body")
        expect(
            article.body.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).allSatisfy { $0.contains { $0 > 0x20 } },
            "an empty line")
        expect(article.title.map { $0.utf8.contains { $0 > 0x20 } } ?? true, "a blank title")
        if let title = article.title { expect(article.body.hasPrefix(title), "the body does not begin with the title") }
        let texts = [
            ("title", article.title), ("subtitle", article.subtitle), ("publisher", article.publisher), ("agency", article.agency),
            ("dateline", article.dateline), ("section", article.section), ("address", article.canonicalURL),
            ("time", article.publishedAt), ("change", article.modifiedAt),
        ]
        for (name, text) in texts {
            expect(text.map { !Self.hasControls($0, besides: []) } ?? true, "a control character in the \(name): \(text ?? "")")
        }
        for name in article.authors + article.keywords {
            expect(
                !Self.hasControls(name, besides: []) && name.utf8.contains { $0 > 0x20 },
                "an author or keyword is blank or has controls: \(name)")
        }
        if let day = article.publishedOn { expect((1700...2100).contains(day.year), "a day of the year \(day.year)") }
        if let stamp = article.publishedAt {
            // A stamp of Greenwich and the day at the place may differ by one.
            let days = CalendarDate(iso: String(stamp.prefix(10))).map { abs($0.daysSince1970 - (article.publishedOn?.daysSince1970 ?? 0)) }
            expect((days ?? 9) <= 1, "time and day differ: \(stamp), \(article.publishedOn?.iso ?? "")")
        }
        if let stamp = article.modifiedAt { expect(CalendarDate(iso: String(stamp.prefix(10))) != nil, "no time of change: \(stamp)") }
        expect((2...3).contains(article.language.utf8.count), "no language: \(article.language)")
        expect(article.dropped.count <= 1000, "too many dropped blocks")
        return found
    }

    private func check(_ decisions: [BlockDecision], _ article: Article) -> [String] {
        let lines = Set(article.body.split(separator: "\n").map(String.init))
        return decisions.filter { $0.isKept && !lines.contains($0.text) }.prefix(1).map {
            "a kept block is not in the body: \($0.text.prefix(100))"
        }
    }

    /// C0, DEL and C1.
    private static func hasControls(_ text: String, besides allowed: Set<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F, !allowed.contains(byte) { return true }
            if previous == 0xC2, byte < 0xA0 { return true }
            previous = byte
        }
        return false
    }
}
