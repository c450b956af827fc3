import Grammar
import Model
import Temporal
import Text

/// One reading of one text for claims.
struct ClaimReader {
    struct Draft {
        var content: Range<Int>
        var cue: Range<Int>
        var subject: Subject
        var speaker: Int?
        var kind: Claim.Kind
        var quoted: Bool
        var negated: Bool
        var sentence: Int
        var saidOn: CalendarDate?
        var rule: String
    }

    let input: ExtractionInput
    let analysis: Analysis
    let dates: [DateFinding]
    let syntax: ClauseSyntax
    var traits: [TokenTraits]
    let quotations: [Quotation]
    var resolver: SpeakerResolver
    var drafts: [Draft] = []
    var usedQuotations: Set<Int> = []

    init(input: ExtractionInput, roles: [Role], dates: [DateFinding], syntax: ClauseSyntax) {
        self.input = input
        analysis = input.analysis
        self.dates = dates
        self.syntax = syntax
        var traits = TokenTraits.all(in: input, dates: dates)
        quotations = Quotation.all(in: input.analysis, &traits, names: input)
        self.traits = traits
        resolver = SpeakerResolver(input: input, roles: roles)
    }

    mutating func read() -> [Claim] {
        for (number, sentence) in analysis.sentences.enumerated() {
            var previous: Subject?
            for cue in cues(in: sentence.tokens) {
                read(cue, sentence.tokens, number, &previous)
            }
            bareQuotations(sentence.tokens, number)
            runningReport(sentence.tokens, number)
        }
        return claims()
    }

    private mutating func read(_ cue: ReportingCue, _ sentence: Range<Int>, _ number: Int, _ previous: inout Subject?) {
        var subject = cue.isSource ? source(of: cue, in: sentence) : subject(of: cue, in: sentence, previous)
        if let agreement = cue.entry["agree"] { subject = agreeing(subject, agreement, cue, sentence) }
        guard let found = cue.isSource ? attributed(cue, subject, sentence) : content(of: cue, subject, sentence), !found.range.isEmpty
        else {
            if !cue.isSource, subject.head != .none { previous = subject }
            return
        }
        if !cue.isSource { previous = subject }
        // `He said he believes`: one claim.
        if let last = drafts.last, last.sentence == number, !last.quoted, !cue.isSource, last.content.lowerBound <= cue.tokens.lowerBound,
            cue.tokens.lowerBound - last.content.lowerBound <= 3, last.content.upperBound >= found.range.upperBound,
            case .pronoun = subject.head
        {
            return
        }
        // `Xi said China supports ...`: the verb of saying counts, the inner verb tells the kind.
        if let last = drafts.last, last.sentence == number, !last.quoted, last.speaker != nil, !cue.isSource, found.quotation == nil,
            last.content.lowerBound <= cue.tokens.lowerBound, last.content.upperBound >= cue.tokens.upperBound, !cue.takes("c"),
            let name = subject.name, input.names[name].kind == .place
        {
            if last.kind == .statement { drafts[drafts.count - 1].kind = found.kind }
            return
        }
        var speaker = resolver.resolve(subject, at: cue.tokens.lowerBound, sentence: number, quoted: found.quotation != nil)
        speaker = spokesperson(for: speaker, subject, number) ?? speaker
        var draft = Draft(
            content: found.range, cue: cue.tokens, subject: subject, speaker: speaker, kind: found.kind,
            quoted: found.quotation != nil || hasSpeech(found.range), negated: cue.negated, sentence: number, rule: found.rule)
        draft.saidOn = saidOn(draft, sentence)
        draft.kind = refined(draft, cue)
        if let quotation = found.quotation { usedQuotations.insert(quotation) }
        usedQuotations.formUnion(quotations(in: found.range))
        drafts.append(draft)
        resolver.spoke(speaker, subject, at: cue.tokens.lowerBound, sentence: number)
    }

    /// In a report of what somebody said, `China supports ...` is still that person's word for the country.
    private func spokesperson(for speaker: Int?, _ subject: Subject, _ number: Int) -> Int? {
        if let speaker, input.referents.indices.contains(speaker), input.referents[speaker].kind != .place { return nil }
        if speaker == nil, subject.head != .none { return nil }
        let paragraph = analysis.sentences[number].paragraph
        for draft in drafts.reversed() {
            guard analysis.sentences[draft.sentence].paragraph == paragraph else { return nil }
            guard !draft.quoted, let person = draft.speaker, input.referents.indices.contains(person),
                input.referents[person].kind == .person
            else { continue }
            return person
        }
        return nil
    }

    /// What the verb's form adds: a first person, or the institution where people say so (`в Минфине ожидают`).
    private func agreeing(_ subject: Subject, _ agreement: String, _ cue: ReportingCue, _ sentence: Range<Int>) -> Subject {
        var subject = subject
        subject.agreement = agreement
        if agreement == "1", subject.head == .none || subject.head == .unnamed { subject.head = .first }
        if agreement == "pl", subject.head == .none || subject.head == .unnamed, subject.owner == nil {
            let clause = boundary(leftOf: cue.tokens.lowerBound, in: sentence)..<end(rightOf: cue.tokens.upperBound, in: sentence)
            for name in input.names[names(in: clause)] where name.kind == .organization && clause.contains(name.tokens.lowerBound) {
                guard name.tokens.lowerBound > clause.lowerBound, traits[name.tokens.lowerBound - 1].contains(.preposition) else {
                    continue
                }
                subject.owner = input.name(at: name.tokens.lowerBound)
                break
            }
        }
        return subject
    }

    /// True when words of direct speech stand in the content.
    func hasSpeech(_ range: Range<Int>) -> Bool {
        quotations(in: range).contains { quotations[$0].content.count > 1 && quotations[$0].content.lowerBound >= range.lowerBound }
    }

    /// Quotations that overlap the tokens; they stand in order of the text.
    private func quotations(in range: Range<Int>) -> Range<Int> {
        let first = quotations.partitionPoint { $0.content.upperBound > range.lowerBound }
        let end = quotations[first...].partitionPoint { $0.content.lowerBound >= range.upperBound }
        return first..<max(first, end)
    }

    /// Names that overlap the tokens.
    private func names(in range: Range<Int>) -> Range<Int> {
        let first = input.names.partitionPoint { $0.tokens.upperBound > range.lowerBound }
        let end = input.names[first...].partitionPoint { $0.tokens.lowerBound >= range.upperBound }
        return first..<max(first, end)
    }

    /// The day of saying: a single day in the sentence, outside what is said.
    private func saidOn(_ draft: Draft, _ sentence: Range<Int>) -> CalendarDate? {
        let first = dates.partitionPoint { $0.tokens.lowerBound >= sentence.lowerBound }
        for date in dates[first...].prefix(while: { $0.tokens.upperBound <= sentence.upperBound }) {
            guard let days = date.days, days.start == days.end, !draft.content.overlaps(date.tokens) else { continue }
            // Only beside the cue: no other clause may stand between.
            let isBefore = date.tokens.lowerBound < draft.cue.lowerBound
            let start = isBefore ? date.tokens.upperBound : min(draft.cue.upperBound, date.tokens.lowerBound)
            let end = isBefore ? max(date.tokens.upperBound, draft.cue.lowerBound) : date.tokens.lowerBound
            let isParted = (start..<end).contains { i in
                traits[i].contains(.semicolon) || traits[i].contains(.relative) && !traits[i].contains(.determiner)
            }
            if isParted { continue }
            if let published = input.publishedOn, days.start > published { continue }
            return days.start
        }
        return nil
    }

    private func claims() -> [Claim] {
        let ordered = drafts.enumerated().sorted {
            let (a, b) = ($0.element, $1.element)
            return (a.content.lowerBound, -a.content.upperBound, $0.offset) < (b.content.lowerBound, -b.content.upperBound, $1.offset)
        }.map(\.element)
        var result: [Claim] = []
        // Claims that have not ended before the next one begins: only they can hold it.
        var open: [Int] = []
        for draft in ordered {
            let span = analysis.span(draft.content)
            guard !span.isEmpty else { continue }
            let text = draft.subject.tokens.isEmpty ? nil : analysis.surface(draft.subject.tokens)
            open.removeAll { result[$0].span.end <= span.start }
            let parent = open.last { result[$0].span.contains(span) && result[$0].span != span }
            let about = Array(names(in: draft.content))
            open.append(result.count)
            result.append(
                Claim(
                    span: span, sentence: analysis.sentence(containing: draft.content.lowerBound) ?? draft.sentence, speaker: draft.speaker,
                    speakerText: text, cue: analysis.surface(draft.cue), kind: draft.kind, quoted: draft.quoted, negated: draft.negated,
                    saidOn: draft.saidOn, parent: parent, about: about, rule: draft.rule))
        }
        return result
    }
}
