import Grammar
import Model

extension ClaimReader {
    /// Quotations without a reporting verb: behind a colon that names somebody, or a paragraph of nothing else.
    mutating func bareQuotations(_ sentence: Range<Int>, _ number: Int) {
        for (index, quotation) in quotations.enumerated()
        where !usedQuotations.contains(index) && sentence.contains(quotation.outer.lowerBound) {
            let start = quotation.outer.lowerBound
            guard quotation.content.count >= 3 else { continue }
            if start > sentence.lowerBound, traits[start - 1].contains(.colon) {
                let left = boundary(leftOf: start - 1, in: sentence)
                guard let subject = nominal(in: left..<start - 1), subject.head != .unnamed else { continue }
                add(quotation, index, subject, start - 1..<start, number, rule: "name: quote")
            }
        }
    }

    private mutating func add(_ quotation: Quotation, _ index: Int, _ subject: Subject, _ cue: Range<Int>, _ number: Int, rule: String) {
        usedQuotations.insert(index)
        let speaker = resolver.resolve(subject, at: cue.lowerBound, sentence: number, quoted: true)
        drafts.append(
            Draft(
                content: quotation.content, cue: cue, subject: subject, speaker: speaker, kind: .statement, quoted: true, negated: false,
                sentence: number, rule: rule))
        resolver.spoke(speaker, subject, at: cue.lowerBound, sentence: number)
    }

    /// What the words of the content say about the kind of a plain statement: `No`, `we will`, `both sides must`.
    func refined(_ draft: Draft, _ cue: ReportingCue) -> Claim.Kind {
        guard let first = draft.content.first else { return draft.kind }
        if draft.kind == .statement || draft.kind == .commitment, let no = analysis.entry(at: first, .negation), no.value == "no" {
            return .denial
        }
        guard draft.kind == .statement else { return draft.kind }
        let head = first..<min(draft.content.upperBound, first + 10)
        guard let modal = head.first(where: { traits[$0].contains(.modal) && !traits[$0].contains(.name) }),
            let value = analysis.entry(at: modal, .modalVerb)?.value
        else { return .statement }
        let opening = first..<min(first + 3, max(modal, first + 1))
        if value == "must" {
            return !draft.quoted && !opening.contains { traits[$0].contains(.pronoun) }
                && analysis.entry(at: modal, .modalVerb)?["call"] == "yes" ? .call : .statement
        }
        guard value == "future" else { return .statement }
        let isOwn = head.contains { traits[$0].contains(.first) && analysis.entry(at: $0, .pronounFirst)?.value == "subject" }
        if draft.quoted { return isOwn ? .commitment : .statement }
        if let pronoun = analysis.entry(at: first, .pronounSubject)?.value, pronoun != "n" || syntax.bareClause { return .commitment }
        if isOwn || opening.contains(where: { traits[$0].contains(.group) || traits[$0].contains(.name) && isInstitution($0) }) {
            return .commitment
        }
        return .forecast
    }

    private func isInstitution(_ token: Int) -> Bool {
        guard let name = input.name(at: token) else { return false }
        return input.names[name].kind == .organization || input.names[name].kind == .place
    }
}
