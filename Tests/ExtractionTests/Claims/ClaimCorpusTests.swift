import Extraction
import Grammar
import Model
import Testing

@Suite struct ClaimCorpusTests {
    struct Expected {
        var speaker: String
        var kind: String
        var quoted: Bool
        var content: String
    }

    static func expected(_ text: String) -> [Expected] {
        guard text != "none" else { return [] }
        return text.components(parted: " ;; ").compactMap { part in
            let sides = part.components(parted: ": ")
            let head = (sides.first ?? "").split(separator: " ")
            var content = sides.dropFirst().joined(separator: ": ")
            let quoted = content.hasPrefix("\"")
            if quoted { content.removeFirst() }
            guard head.count == 2 else { return nil }
            return Expected(speaker: String(head[0]), kind: String(head[1]), quoted: quoted, content: MarkedSentence(content).text)
        }
    }

    @Test func corporaAreThere() {
        for code in MarkedCorpus.codes {
            let lines = MarkedCorpus.cases("claims.tsv").filter { $0.language == code }
            #expect(lines.filter { $0.expected != "none" }.count >= 50)
            #expect(lines.filter { $0.expected == "none" }.count >= 15)
        }
    }

    @Test(arguments: MarkedCorpus.cases("claims.tsv"))
    func readsTheSentence(_ line: MarkedCase) throws {
        let pack = try #require(MarkedCorpus.packs[line.language])
        let sentence = MarkedSentence(line.marked)
        let (input, marks) = sentence.input(Analyzer(pack: pack).analyze(sentence.text))
        let roles = RoleExtractor(pack: pack).roles(in: input)
        let claims = ClaimExtractor(pack: pack).claims(in: input, roles: roles, dates: [])
        let wanted = Self.expected(line.expected)
        let told = claims.map { "\($0.speaker.map { marks[$0] } ?? "-") \($0.kind): \(sentence.text.slice($0.span)) [\($0.rule)]" }
        #expect(claims.count == wanted.count, "\(told)")
        for one in wanted {
            let found = claims.first { sentence.text.slice($0.span).sharesHalf(with: one.content) }
            let claim = try #require(found, "\(one.content): \(told)")
            #expect(claim.speaker.map { marks[$0] } ?? "-" == one.speaker, "\(told)")
            #expect(claim.kind.rawValue == one.kind, "\(told)")
            #expect(claim.quoted == one.quoted, "\(told)")
        }
    }
}

extension String {
    /// Code points of the span.
    func slice(_ span: Span) -> String {
        var view = UnicodeScalarView()
        view.append(contentsOf: unicodeScalars.dropFirst(span.start).prefix(span.count))
        return String(view)
    }

    func components(parted separator: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(self)
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// One holds the other, and is no more than four times as long.
    func sharesHalf(with other: String) -> Bool {
        let (long, short) = count >= other.count ? (self, other) : (other, self)
        return !short.isEmpty && long.contains(short) && short.count * 4 >= long.count
    }
}
