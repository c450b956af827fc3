import GRDB

/// Every fact must be found in the text where it says it stands.
struct SpanCheck {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// A table whose rows lie in a sentence and repeat their text, or nil where they keep no text.
    private struct Facts {
        var check: String
        var table: String
        var text: String?
        var withinSentence: Bool
    }

    private static let tables = [
        Facts(check: "mention-surface", table: "mentions", text: "surface", withinSentence: true),
        Facts(check: "figure-surface", table: "figures", text: "surface", withinSentence: false),
        Facts(check: "date-surface", table: "dates", text: "surface", withinSentence: true),
        Facts(check: "role-title", table: "roles", text: "title", withinSentence: true),
        Facts(check: "claim-span", table: "claims", text: nil, withinSentence: false),
    ]

    func run(_ report: inout Verifier.Report) throws {
        var counts: [String: Int] = [:]
        try BulkStatement(db, "SELECT id, body FROM documents ORDER BY id").each { document in
            let id = document.int(0)
            let body = Array(document.text(1).unicodeScalars)
            let sentences = try checkSentences(id, body, &report)
            counts["sentence-span", default: 0] += sentences.count
            for facts in Self.tables { counts[facts.check, default: 0] += try check(facts, id, body, sentences, &report) }
        }
        for name in ["sentence-span"] + Self.tables.map(\.check) { report.checked.append((name, counts[name] ?? 0)) }
    }

    private func checkSentences(_ document: Int64, _ body: [Unicode.Scalar], _ report: inout Verifier.Report) throws -> [Int64: Range<Int>]
    {
        var spans: [Int64: Range<Int>] = [:]
        var last = 0
        let rows = try BulkStatement(db, "SELECT id, start_char, end_char FROM sentences WHERE document_id = ? ORDER BY ordinal").bind(
            document)
        try rows.each { row in
            let (id, start, end) = (row.int(0), Int(row.int(1)), Int(row.int(2)))
            guard start >= 0, start < end, end <= body.count else {
                report.found("sentence-span", "sentences \(id)", "\(start)..<\(end) is not in a body of \(body.count) code points")
                return
            }
            if start < last { report.found("sentence-span", "sentences \(id)", "it begins before the sentence ahead of it ends") }
            last = max(last, end)
            spans[id] = start..<end
        }
        return spans
    }

    private func check(
        _ facts: Facts, _ document: Int64, _ body: [Unicode.Scalar], _ sentences: [Int64: Range<Int>], _ report: inout Verifier.Report
    ) throws -> Int {
        var count = 0
        let rows = try BulkStatement(
            db, "SELECT id, start_char, end_char, sentence_id, \(facts.text ?? "NULL") FROM \(facts.table) WHERE document_id = ?"
        ).bind(document)
        try rows.each { row in
            count += 1
            let (id, start, end) = (row.int(0), Int(row.int(1)), Int(row.int(2)))
            let name = "\(facts.table) \(id)"
            guard start >= 0, start < end, end <= body.count else {
                report.found(facts.check, name, "\(start)..<\(end) is not in a body of \(body.count) code points")
                return
            }
            if let text = row.optionalText(4), !text.unicodeScalars.elementsEqual(body[start..<end]) {
                var slice = ""
                slice.unicodeScalars.append(contentsOf: body[start..<end])
                report.found(facts.check, name, "it says \"\(text)\", its place says \"\(slice)\"")
            }
            // A sentence that is out of place has been reported; one of another document has not.
            guard let sentence = sentences[row.int(3)] else {
                report.found(facts.check, name, "its sentence is not one of its document's")
                return
            }
            let isIn = facts.withinSentence ? sentence.lowerBound <= start && end <= sentence.upperBound : true
            if !isIn { report.found(facts.check, name, "it does not lie in its sentence") }
        }
        return count
    }
}
