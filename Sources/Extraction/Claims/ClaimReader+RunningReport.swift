import Grammar
import Model

extension ClaimReader {
    /// In a report of what somebody said, a sentence such as `Both sides must ...` or `China will ...` is still what that person said.
    ///
    /// It takes a modal verb early in the sentence, a country or `both sides` as subject, no reporting word of its own, and a person whose
    /// words the sentence right before reports indirectly.
    mutating func runningReport(_ sentence: Range<Int>, _ number: Int) {
        guard let last = drafts.last, last.sentence == number - 1, !last.quoted, let speaker = last.speaker,
            input.referents.indices.contains(speaker), input.referents[speaker].kind == .person,
            analysis.sentences[number].paragraph == analysis.sentences[last.sentence].paragraph
        else { return }
        let head = sentence.prefix(9)
        guard let modal = head.first(where: { traits[$0].contains(.modal) && !traits[$0].contains(.name) }), modal > sentence.lowerBound,
            let entry = analysis.entry(at: modal, .modalVerb), entry.value == "future" || entry["call"] == "yes" || entry.value == "must",
            !sentence.contains(where: { traits[$0].contains(.quoteMark) && traits[$0].contains(.quoted) }),
            let subject = nominal(in: sentence.lowerBound..<modal)
        else { return }
        switch subject.head {
        case .name(let name) where input.names[name].kind == .place: break
        case .group(_, "parties"): break
        default: return
        }
        let end = contentEnd(from: sentence.lowerBound, sentence)
        guard end > modal + 2 else { return }
        drafts.append(
            Draft(
                content: sentence.lowerBound..<end, cue: modal..<modal + 1, subject: subject, speaker: speaker,
                kind: entry.value == "future" ? .commitment : .call, quoted: false, negated: false, sentence: number, rule: "running report"
            ))
        resolver.spoke(speaker, Subject(head: .none, tokens: 0..<0), at: modal, sentence: number)
    }
}
