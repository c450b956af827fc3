import Grammar
import Model

/// Finds the named thing that a subject stands for: the name itself, or the latest one that a pronoun, a role or a common noun fits.
struct SpeakerResolver {
    let input: ExtractionInput
    let roles: [Role]
    /// Gender of persons as far as the text shows it, by referent.
    private var genders: [Int: String] = [:]
    private var lastSpeaker: Int?
    private var lastPerson: Int?
    /// Masculine role nouns are used of women too.
    private let genericMasculine: Bool
    private var lastSentence = -1
    private var paragraphs: [Int]

    init(input: ExtractionInput, roles: [Role]) {
        self.input = input
        self.roles = roles
        genericMasculine = input.analysis.pack.settings["generic_masculine"] == "yes"
        paragraphs = input.analysis.sentences.map(\.paragraph)
        let analysis = input.analysis
        for role in roles where input.names.indices.contains(role.mention) {
            let referent = input.names[role.mention].referent
            if genders[referent] == nil, let gender = gender(ofRole: role) { genders[referent] = gender }
        }
        for name in input.names where name.kind == .person && genders[name.referent] == nil {
            guard let first = name.tokens.first else { continue }
            if let given = analysis.entry(at: first, .givenName)?.value, given == "m" || given == "f", name.tokens.count > 1 {
                genders[name.referent] = given
            }
            for width in 1...2 {
                if let honorific = analysis.match(at: first - width, .honorific), honorific.tokens.upperBound == first {
                    let value = analysis.entry(honorific).value
                    if value == "m" || value == "f" { genders[name.referent] = value }
                }
            }
        }
    }

    private func gender(ofRole role: Role) -> String? {
        let tokens = tokens(of: role)
        for i in tokens.reversed() {
            if let gender = input.analysis.entry(at: i, .roleNoun)?["gender"] { return gender == "m" && genericMasculine ? nil : gender }
        }
        return nil
    }

    private func tokens(of role: Role) -> Range<Int> {
        let sentence = input.analysis.sentences.indices.contains(role.sentence) ? input.analysis.sentences[role.sentence].tokens : 0..<0
        var low = sentence.upperBound
        var high = sentence.lowerBound
        for i in sentence where Int(input.analysis.tokens[i].start) >= role.span.start && Int(input.analysis.tokens[i].end) <= role.span.end
        {
            low = min(low, i)
            high = max(high, i + 1)
        }
        return low < high ? low..<high : 0..<0
    }

    mutating func spoke(_ referent: Int?, _ subject: Subject, at token: Int, sentence: Int) {
        guard let referent else { return }
        if kind(referent) == .person {
            lastPerson = referent
            if case .pronoun(let gender) = subject.head, gender == "m" || gender == "f", genders[referent] == nil {
                genders[referent] = gender
            }
            if let gender = subject.agreement, gender == "m" || gender == "f", genders[referent] == nil { genders[referent] = gender }
        }
        lastSpeaker = referent
        lastSentence = sentence
    }

    /// - Returns: index into `referents`, nil when nobody named is meant.
    func resolve(_ subject: Subject, at token: Int, sentence: Int, quoted: Bool) -> Int? {
        switch subject.head {
        case .name(let name): return input.names[name].referent
        case .pronoun(let gender): return pronoun(gender, before: token, sentence)
        case .role(let role): return self.role(role, subject, before: token, sentence)
        case .group(let noun, let value): return group(noun, value, subject, before: token, sentence)
        case .none:
            if let owner = subject.owner { return input.names[owner].referent }
            return dropped(subject.agreement, before: token, sentence)
        case .unnamed:
            if subject.agreement == "pl", let owner = subject.owner, input.names[owner].kind == .organization {
                return input.names[owner].referent
            }
            return nil
        case .first: return input.author ?? nil
        }
    }

    /// A subject left out: the subject of what stands before, as far as the verb's form fits.
    private func dropped(_ agreement: String?, before token: Int, _ sentence: Int) -> Int? {
        if agreement == "pl" { return recent(sentence) && lastSpeaker.map { kind($0) == .organization } ?? false ? lastSpeaker : nil }
        let gender = agreement ?? "any"
        if recent(sentence), let last = lastSpeaker, gender == "any" || kind(last) == .person && fits(last, gender),
            lastSentence == sentence || lastSentence == sentence - 1
        {
            return last
        }
        if gender == "m" || gender == "f", let person = pronoun(gender, before: token, sentence) { return person }
        if gender == "any", let person = pronoun("?", before: token, sentence) { return person }
        return recent(sentence) ? lastSpeaker : nil
    }

    private func recent(_ sentence: Int) -> Bool {
        guard lastSentence >= 0, paragraphs.indices.contains(sentence), paragraphs.indices.contains(lastSentence) else { return false }
        return paragraphs[sentence] - paragraphs[lastSentence] <= 1 && sentence - lastSentence <= 3
    }

    private func kind(_ referent: Int) -> EntityKind? { input.referents.indices.contains(referent) ? input.referents[referent].kind : nil }

    private func pronoun(_ gender: String, before token: Int, _ sentence: Int) -> Int? {
        if gender == "any" { return lastSpeaker }
        if gender == "pl" {
            return recent(sentence) && lastSpeaker.map { kind($0) == .organization } ?? false ? lastSpeaker : nil
        }
        let wantsPerson = gender == "m" || gender == "f" || gender == "?"
        // The subject of the sentences before: their first name of the right sort.
        var number = sentence
        while number >= 0, sentence - number <= 5 {
            let range = input.analysis.sentences[number].tokens
            for name in input.names
            where name.tokens.lowerBound >= range.lowerBound && name.tokens.upperBound <= min(range.upperBound, token) {
                if wantsPerson ? name.kind == .person && fits(name.referent, gender) : name.kind == .organization { return name.referent }
            }
            if number < sentence, let last = lastSpeaker, lastSentence == number {
                if wantsPerson ? kind(last) == .person && fits(last, gender) : kind(last) == .organization { return last }
            }
            number -= 1
        }
        if wantsPerson, let last = lastPerson, fits(last, gender) { return last }
        if let last = lastSpeaker, !wantsPerson, kind(last) == .organization { return last }
        return nil
    }

    private func fits(_ referent: Int, _ gender: String) -> Bool { gender == "?" || genders[referent].map { $0 == gender } ?? true }

    /// A bare role: the latest person who has it, else the institution that a spokesperson speaks for.
    private func role(_ token: Int, _ subject: Subject, before cue: Int, _ sentence: Int) -> Int? {
        let analysis = input.analysis
        guard let entry = analysis.entry(at: token, .roleNoun) else { return nil }
        var best: (score: Int, at: Int, referent: Int)?
        for role in roles where input.names.indices.contains(role.mention) {
            let heads = tokens(of: role).compactMap { analysis.entry(at: $0, .roleNoun) }
            guard let head = heads.last(where: { $0.value == entry.value }) else { continue }
            if let a = head["gender"], let b = entry["gender"], a != b { continue }
            let score = Self.alike(head.form, entry.form) ? 2 : 1
            let at = input.names[role.mention].tokens.lowerBound
            guard at < cue else { continue }
            if best.map({ (score, at) > ($0.score, $0.at) }) ?? true { best = (score, at, input.names[role.mention].referent) }
        }
        if let best, best.score == 2 || entry.value != "occupation" && entry.value != "spokesperson" { return best.referent }
        if subject.agreement == "pl", let owner = subject.owner, input.names[owner].kind == .organization {
            return input.names[owner].referent
        }
        if entry.value == "spokesperson" {
            if let owner = subject.owner { return input.names[owner].referent }
            return latest(.organization, before: token)
        }
        // `the doctor` of somebody whose profession is nowhere said.
        if subject.owner == nil, recent(sentence), let last = lastSpeaker, kind(last) == .person, sentence - lastSentence <= 2,
            !roles.contains(where: { input.names.indices.contains($0.mention) && input.names[$0.mention].referent == last }),
            isDefinite(token),
            entry["gender"].map({ genericMasculine || fits(last, $0) }) ?? true
        {
            return last
        }
        return nil
    }

    /// Not `a doctor`, `another doctor`: languages without articles let it pass.
    private func isDefinite(_ token: Int) -> Bool {
        for i in [token - 1, token - 2] where input.analysis.entry(at: i, .determiner)?.value == "indefinite" { return false }
        return input.analysis.pack.settings["articles"] != "yes" || input.analysis.has(token - 1, .determiner)
    }

    private static func alike(_ a: String, _ b: String) -> Bool {
        let shared = zip(a.unicodeScalars, b.unicodeScalars).prefix { $0 == $1 }.count
        return shared >= 4 && shared + 3 >= min(a.unicodeScalars.count, b.unicodeScalars.count)
    }

    private func latest(_ kind: EntityKind, before token: Int) -> Int? {
        input.names.last { $0.kind == kind && $0.tokens.upperBound <= token }?.referent
    }

    /// `the commission`: the latest organization whose name has the noun, else the latest organization.
    private func group(_ token: Int, _ value: String, _ subject: Subject, before cue: Int, _ sentence: Int) -> Int? {
        guard value == "org" else {
            if let owner = subject.owner, input.names[owner].kind == .organization { return input.names[owner].referent }
            return nil
        }
        let noun = input.analysis.lower(token)
        for name in input.names.reversed() where name.kind == .organization && name.tokens.upperBound <= token {
            for i in name.tokens where Self.alike(input.analysis.lower(i), noun) { return name.referent }
        }
        if subject.owner != nil { return nil }
        // The organization that the text has spoken of most.
        var counts: [Int: Int] = [:]
        for name in input.names where name.kind == .organization && name.tokens.upperBound <= token {
            counts[name.referent, default: 0] += 1
        }
        guard let most = counts.values.max() else { return nil }
        return input.names.last { $0.kind == .organization && $0.tokens.upperBound <= token && counts[$0.referent] == most }?.referent
    }
}
