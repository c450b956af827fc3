import Grammar
import Model
import Recognition

/// A row as the trainer uses it.
struct BaseFormExample: Sendable {
    var input: BaseFormInput
    /// Script of each word.
    let scripts: [EditScript]
    let row: BaseFormRow
    let isHeldOut: Bool
    /// The document that the example stands in, and its words.
    var document = 0
    var words: DocumentWords?

    var isInflected: Bool { scripts.contains { !$0.isIdentity } }

    /// True when only the name's first words, up to an adjective, went back to the base and the noun behind them did not: the bases are made by
    /// machine, and this is their commonest fault.
    ///
    /// - Parameter endings: how a noun ends that is still in another case.
    func isDoubtful(_ endings: [String]) -> Bool {
        guard row.kind != .person, let last = scripts.lastIndex(where: { !$0.isIdentity }), last + 1 < scripts.count else { return false }
        let changed = input.word(last)
        let base = scripts[last].applied(to: changed) ?? []
        // An adjective: its base is longer than a noun's stem by a vowel or two, and no other word of the name changed before it as a noun.
        guard scripts[...last].allSatisfy({ !$0.isIdentity }), scripts[last].suffix.count >= 2, Self.endsAsAdjective(base) else {
            return false
        }
        let next = String(decoding: input.word(last + 1), as: UTF8.self)
        return input.shapes[last + 1] != .capitals && endings.contains { next.hasSuffix($0) }
    }

    private static func endsAsAdjective(_ base: [UInt8]) -> Bool {
        let base = String(decoding: base, as: UTF8.self)
        return ["ki", "ska", "cka", "na", "wa", "ny", "ty", "wy", "skie", "ne", "we", "ый", "ий", "ая", "ое", "ые", "ие", "яя"].contains {
            base.hasSuffix($0)
        }
    }
}

/// Makes examples of rows: both sides are tokenized as articles are.
struct BaseFormExampleMaker {
    private let analyzer: Analyzer

    init(code: String) throws(GrammarError) {
        analyzer = Analyzer(pack: try LanguagePack(code: code, files: []))
    }

    /// Nil when the two sides do not have the same number of words.
    func example(_ row: BaseFormRow) -> BaseFormExample? {
        let form = input(row.form, row.kind)
        let base = input(Self.spelled(row.base, like: row.form), row.kind)
        guard form.count == base.count, form.count > 0, form.count <= 10 else { return nil }
        var scripts: [EditScript] = []
        for word in 0..<form.count {
            let script = EditScript(from: form.word(word), to: base.word(word))
            // Acronyms and single letters never change.
            if !script.isIdentity, form.shapes[word] == .capitals || form.shapes[word] == .single { return nil }
            scripts.append(script)
        }
        return BaseFormExample(
            input: form, scripts: scripts, row: row, isHeldOut: EditScriptSet.hash(of: row.base.utf8) % 10 == 0)
    }

    private func input(_ text: String, _ kind: EntityKind) -> BaseFormInput {
        let analysis = analyzer.analyze(text)
        var input = BaseFormInput()
        input.set(analysis.tokens.indices, of: analysis, kind: kind)
        return input
    }

    /// News write `е` for `ё`: a base whose form has none gets none.
    private static func spelled(_ base: String, like form: String) -> String {
        guard base.contains("ё") || base.contains("Ё"), !form.contains("ё"), !form.contains("Ё") else { return base }
        return String(base.map { $0 == "ё" ? "е" : $0 == "Ё" ? "Е" : $0 })
    }
}
