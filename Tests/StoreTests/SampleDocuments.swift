import Identity
import Model

/// Documents made from a seed: consistent, with names that vary, come again, and share words.
struct SampleDocuments {
    private var state: UInt64
    private static let people = [
        "Ada Kern", "Boris Lind", "Clara Voss", "Dmitri Orlow", "Eva Kern", "Falk Lind", "Greta Moor", "Hugo Voss", "Ines Quist",
        "Jan Moor",
    ]
    private static let places = ["Aurach", "Belmonde", "Carsk", "Dolno", "Estwick", "Farn"]
    private static let words = [
        "river", "budget", "opened", "across", "harbour", "station", "winter", "council", "agreed", "after", "before", "plan", "rail",
        "new",
        "the", "of", "and", "with", "into", "near", "said", "Straße", "Ёлка", "łódź", "growth", "bridge", "north", "power", "fewer", "more",
    ]
    private static let languages = ["en", "de", "pl", "ru"]

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// Xorshift (Marsaglia 2003).
    mutating func random(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    static func hash(_ path: String, _ version: Int) -> [UInt8] {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in (path + "#\(version)").utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return (0..<32).map { index in
            value = value &* 6_364_136_223_846_793_005 &+ UInt64(index)
            return UInt8(truncatingIfNeeded: value >> 40)
        }
    }

    /// People beyond the ten of the list get a numbered name, so that big samples have many entities.
    mutating func document(
        path: String, version: Int = 0, sentences: Int = 5, wordsPerSentence: Int = 12, mentionsPerSentence: Int = 1, names: Int = 10
    ) -> DocumentFacts {
        let language = Self.languages[random(4)]
        var builder = Builder(language: language)
        builder.sentence(["Report", Self.words[random(30)], path], paragraph: 0)
        for ordinal in 0..<sentences {
            var words: [String] = []
            for _ in 0..<wordsPerSentence { words.append(Self.words[random(Self.words.count)]) }
            for slot in 0..<mentionsPerSentence {
                let pick = random(names)
                let person = pick < 10 ? Self.people[pick] : "Name\(pick) Kin\(pick / 7)"
                let partial = random(4) == 0
                words.insert(partial ? "<" + Self.family(person) + ">" : "<" + person + ">", at: min(words.count, 1 + slot * 3))
            }
            words.insert("[" + Self.places[random(6)] + "]", at: 1)
            words.insert("{\(random(900) + 100) km}", at: words.count)
            builder.sentence(words, paragraph: 1 + ordinal / 3)
        }
        var facts = builder.facts(path: path)
        facts.contentHash = Self.hash(path, version)
        facts.article.publishedOn = CalendarDate(year: 2024, month: 1 + random(2), day: 1 + random(28))
        let story = random(8)
        if story < 6 { facts.storySignals = (0..<8).map { Int64(story * 100 + $0 + random(2)) } }
        return facts
    }

    static func family(_ name: String) -> String { name.split(separator: " ").last.map(String.init) ?? name }

    /// Lays text out and keeps the spans. `<person>`, `[place]`, `{figure}`.
    struct Builder {
        let language: String
        var body = ""
        var length = 0
        var facts: DocumentFacts
        var keys: [String: Int] = [:]

        init(language: String) {
            self.language = language
            facts = DocumentFacts(
                article: Article(path: "", mediaType: "text/plain", encoding: "utf-8", language: language, body: ""), contentHash: [])
        }

        private mutating func put(_ text: String) -> Span {
            body += text
            length += text.unicodeScalars.count
            return Span(length - text.unicodeScalars.count, length)
        }

        mutating func sentence(_ words: [String], paragraph: Int) {
            if length > 0 { _ = put(facts.sentences.last?.paragraph == paragraph ? " " : "\n") }
            let start = length
            let ordinal = facts.sentences.count
            for (index, word) in words.enumerated() {
                if index > 0 { _ = put(" ") }
                let inner = word.count > 2 ? String(word.dropFirst().dropLast()) : word
                switch word.first {
                case "<": mention(inner, .person, ordinal)
                case "[": mention(inner, .place, ordinal)
                case "{":
                    let span = put(inner)
                    facts.figures.append(
                        Figure(
                            span: span, sentence: ordinal, surface: inner, kind: .quantity, value: Double(inner.prefix { $0 != " " }),
                            unit: "km", measure: "length", holder: facts.mentions.last?.referent, rule: "number-unit"))
                default: _ = put(word)
                }
            }
            _ = put(".")
            facts.sentences.append(Sentence(ordinal: ordinal, paragraph: paragraph, span: Span(start, length)))
            facts.folded.append(words.joined(separator: " ").lowercased())
            facts.searchForms.append("")
            addClaimAndRole(ordinal, start)
        }

        private mutating func addClaimAndRole(_ ordinal: Int, _ start: Int) {
            guard let last = facts.mentions.last, last.sentence == ordinal, last.kind == .person else { return }
            let parent = ordinal % 3 == 2 ? facts.claims.indices.last : nil
            facts.claims.append(
                Claim(
                    span: Span(start, last.span.start), sentence: ordinal, speaker: last.referent, speakerText: last.surface, cue: "said",
                    kind: ordinal.isMultiple(of: 2) ? .statement : .forecast, parent: parent, about: [facts.mentions.count - 1],
                    rule: "speech-verb"))
            let scalars = Array(body.unicodeScalars)
            let end = scalars[start...].firstIndex(of: " ") ?? start + 1
            var title = ""
            title.unicodeScalars.append(contentsOf: scalars[start..<end])
            facts.roles.append(
                Role(span: Span(start, end), sentence: ordinal, title: title, mention: facts.mentions.count - 1, of: 0, rule: "apposition"))
            facts.dates.append(
                DateMention(
                    span: Span(start, end), sentence: ordinal, surface: title,
                    days: CalendarDate(year: 2024, month: 5, day: 1).map { DayRange($0) },
                    rule: "day"))
        }

        private mutating func mention(_ name: String, _ kind: EntityKind, _ ordinal: Int) {
            let span = put(name)
            let family = SampleDocuments.family(name)
            let partial = kind == .person && family == name
            let key = kind.rawValue + "/" + name.lowercased()
            let referent = keys[key] ?? facts.referents.count
            if referent == facts.referents.count {
                keys[key] = referent
                facts.referents.append(
                    Referent(
                        kind: kind, name: name, key: key, blocks: [kind.rawValue + ":" + family.lowercased()],
                        authority: name == "Carsk" ? "Q1" : nil, names: [name], familyName: kind == .person ? family : nil,
                        isPartial: partial))
            }
            facts.mentions.append(
                Mention(
                    span: span, sentence: ordinal, kind: kind, surface: name, lemma: name, rule: "capitals", confidence: 0.5,
                    referent: referent))
        }

        func facts(path: String) -> DocumentFacts {
            var result = facts
            result.article.path = path
            result.article.body = body
            result.article.title = body.split(separator: "\n").first.map(String.init)
            result.publisher = nil
            result.dateline = result.referents.indices.first
            result.author = result.referents.firstIndex { $0.kind == .person }
            result.tokenCount = body.split(separator: " ").count
            return result
        }
    }
}

/// Joins equal keys, and a lone surname to the one fuller name that has it, when there is only one.
struct ToyResolver: EntityResolving {
    func resolve(_ profiles: [ReferentProfile]) -> [ResolvedEntity] {
        var byKey: [String: [ResolvedEntity.Member]] = [:]
        var kinds: [String: EntityKind] = [:]
        for (index, profile) in profiles.enumerated() {
            var key = profile.authority ?? profile.key
            var link = profile.authority == nil ? "exact" : "catalogue"
            if profile.isPartial {
                let fuller = Set(profiles.filter { !$0.isPartial && $0.kind == profile.kind && $0.familyName == profile.name }.map(\.key))
                if let only = fuller.first, fuller.count == 1 {
                    key = only
                    link = "surname"
                }
            }
            byKey[key, default: []].append(
                ResolvedEntity.Member(
                    profileIndex: index, link: link, score: link == "surname" ? 0.7 : 1, evidence: link == "surname" ? "only bearer" : nil))
            kinds[key] = profile.kind
        }
        return byKey.sorted { $0.key < $1.key }.map { ResolvedEntity(key: $0.key, kind: kinds[$0.key] ?? .person, members: $0.value) }
    }
}
