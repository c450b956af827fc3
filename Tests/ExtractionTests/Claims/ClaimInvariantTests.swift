import Extraction
import Grammar
import Model
import Temporal
import Testing

/// Whatever the text, spans lie in it and indices are in range.
@Suite struct ClaimInvariantTests {
    /// A linear congruential generator (Knuth, MMIX): the same texts in every run.
    struct Generator {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(max(1, limit)))
        }
    }

    static let scraps = [
        "said", "sagte", "mówi", "заявил", "that", "dass", "że", "что", ",", ".", ":", ";", "“", "”", "„", "«", "»", "\"", "–", "—", "-",
        "(", ")",
        "according to", "laut", "zufolge", "zdaniem", "по словам", "he", "sie", "ona", "он", "president", "Chef", "prezes", "министр",
        "not", "nie",
        "Ada", "Quill", "Orwin", "the", "bank", "12", "%", "und", "и", "oraz", "will", "hat", "an", "mit", "\n", "…", "!", "?", "'s", "ё",
    ]

    @Test(arguments: MarkedCorpus.codes)
    func spansLieInTheText(_ code: String) throws {
        let pack = try #require(MarkedCorpus.packs[code])
        let analyzer = Analyzer(pack: pack)
        let roleExtractor = RoleExtractor(pack: pack)
        let claimExtractor = ClaimExtractor(pack: pack)
        var generator = Generator(state: 20_240_703)
        var total = 0
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<(3 + generator.below(60)) {
                text += Self.scraps[generator.below(Self.scraps.count)]
                if generator.below(6) > 0 { text += " " }
            }
            let analysis = analyzer.analyze(text)
            var names: [NameInText] = []
            var at = generator.below(4)
            while at < analysis.tokens.count {
                let end = min(analysis.tokens.count, at + 1 + generator.below(3))
                let number = generator.below(4)
                names.append(NameInText(tokens: at..<end, kind: EntityKind.allCases[number % EntityKind.allCases.count], referent: number))
                at = end + 1 + generator.below(9)
            }
            let referents = (0..<4).map {
                Referent(kind: EntityKind.allCases[$0 % EntityKind.allCases.count], name: "n\($0)", key: "n\($0)", blocks: [])
            }
            let input = ExtractionInput(analysis: analysis, names: names, referents: referents, publishedOn: nil)
            let roles = roleExtractor.roles(in: input)
            let dates =
                analysis.tokens.isEmpty
                ? [] : [DateFinding(tokens: 0..<1, days: CalendarDate(year: 2024, month: 1, day: 2).map { DayRange($0) }, rule: "x")]
            let claims = claimExtractor.claims(in: input, roles: roles, dates: dates)
            let length = text.unicodeScalars.count
            for role in roles {
                #expect(role.span.start >= 0 && role.span.end <= length && !role.span.isEmpty)
                #expect(names.indices.contains(role.mention))
                #expect(role.of.map { referents.indices.contains($0) } ?? true)
                #expect(text.slice(role.span) == role.title)
            }
            for (index, claim) in claims.enumerated() {
                #expect(claim.span.start >= 0 && claim.span.end <= length && !claim.span.isEmpty)
                #expect(claim.speaker.map { referents.indices.contains($0) } ?? true)
                #expect(claim.parent.map { $0 >= 0 && $0 < index && claims[$0].span.contains(claim.span) } ?? true)
                #expect(claim.about.allSatisfy { names.indices.contains($0) })
                #expect(analysis.sentences.indices.contains(claim.sentence))
            }
            #expect(zip(claims, claims.dropFirst()).allSatisfy { $0.span.start <= $1.span.start })
            total += claims.count
        }
        #expect(total > 50)
    }

    @Test(arguments: MarkedCorpus.codes)
    func theSameTextGivesTheSameClaims(_ code: String) throws {
        let pack = try #require(MarkedCorpus.packs[code])
        for line in MarkedCorpus.cases("claims.tsv").filter({ $0.language == code }).prefix(20) {
            let sentence = MarkedSentence(line.marked)
            let runs = (0..<2).map { _ in
                let (input, _) = sentence.input(Analyzer(pack: pack).analyze(sentence.text))
                return ClaimExtractor(pack: pack).claims(in: input, roles: RoleExtractor(pack: pack).roles(in: input), dates: [])
            }
            #expect(runs[0] == runs[1])
        }
    }
}
