import Authority
import Grammar
import Model

/// What the rules make of a text, each on its own and all together.
struct RuleReading {
    let text: NameContext
    /// Of all rules, overlapping ones too.
    let proposals: [Proposal]
    /// What the rules would decide without a model.
    let decided: [Proposal]

    init(_ analysis: Analysis, catalogue: Catalogue, recognizers: [any MentionRecognizer], bases: BaseForms) {
        text = NameContext(analysis: analysis, catalogue: catalogue)
        let first = recognizers.flatMap { [text] in $0.proposals(in: text) }
        // What is only weakly believed alone may stand beside its own repetition, so the second look sees the first one's decisions.
        let second = DocumentPass(text: text, bases: bases).proposals(after: Reconciler.decide(first))
        proposals = first + second
        decided = Reconciler.decide(proposals)
    }

    /// The features that the tagger takes from it.
    var hints: RuleHints { RuleHints(text, proposals: proposals, decided: decided) }
}
