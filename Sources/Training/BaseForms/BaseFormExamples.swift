import Model
import Recognition

/// The examples of one language: the pairs of its corpus, and the names of its texts in their sentences.
struct BaseFormExamples {
    private(set) var pairs: [BaseFormExample] = []
    /// Names in sentences whose form has one base alone.
    private(set) var mentions: [BaseFormExample] = []
    /// Neighbours of names in base form and of inflected ones, by kind.
    private var upright: [EntityKind: [Context]] = [:]
    private var oblique: [EntityKind: [Context]] = [:]

    private typealias Context = (before: BaseFormInput.Neighbour, after: BaseFormInput.Neighbour)

    private struct Key: Hashable {
        let form: String
        let kind: EntityKind
    }

    /// - Parameters:
    ///   - corpora: their folder.
    ///   - texts: names of tagged corpora.
    ///   - obliqueEndings: see `BaseFormExample.isDoubtful`.
    ///   - unchanged: names of tagged corpora of languages without cases; their names serve as names that stay as they are.
    init(corpora: String, code: String, texts: [String], unchanged: [String], obliqueEndings: [String], random: inout RandomSource) throws {
        let maker = try BaseFormExampleMaker(code: code)
        let rows = BaseFormRow.rows(of: try GzipFile.read("\(corpora)/base-\(code).tsv.gz"))
        pairs = rows.compactMap(maker.example).filter { !$0.isDoubtful(obliqueEndings) }
        var byForm: [Key: Int] = [:]
        for (index, example) in pairs.enumerated() where example.row.source == .text {
            let key = Key(form: example.row.form, kind: example.row.kind)
            byForm[key] = byForm[key] == nil ? index : -1
        }
        var found = BaseFormMentions()
        for text in texts { found.read(try GzipFile.read("\(corpora)/\(text).tsv.gz")) }
        let documents = found.documents.map { DocumentWords(capitalized: $0) }
        for mention in found.mentions {
            guard let kind = BaseFormRow.kinds[mention.type], let index = byForm[Key(form: mention.form, kind: kind)], index >= 0 else {
                continue
            }
            var example = pairs[index]
            example.input.before = mention.before
            example.input.after = mention.after
            example.document = mention.document
            example.words = documents[mention.document]
            mentions.append(example)
            if example.isInflected {
                oblique[kind, default: []].append((mention.before, mention.after))
            } else if example.input.shapes.contains(.capitalized) {
                upright[kind, default: []].append((mention.before, mention.after))
            }
        }
        var foreign = BaseFormMentions()
        for text in unchanged { foreign.read(try GzipFile.read("\(corpora)/\(text).tsv.gz")) }
        pairs += Self.rows(of: foreign.mentions, ForeignNames.languages[code]).compactMap(maker.example)
        pairs = pairs.map { placed($0, &random) }
    }

    /// Foreign names as they are, where the language writes them so, and with the language's endings.
    private static func rows(of mentions: [BaseFormMentions.Mention], _ spelling: ForeignNames?) -> [BaseFormRow] {
        var rows: [BaseFormRow] = []
        var seen: Set<Key> = []
        for mention in mentions {
            guard let kind = BaseFormRow.kinds[mention.type], seen.insert(Key(form: mention.form, kind: kind)).inserted else { continue }
            if spelling?.isCyrillic != true {
                rows.append(BaseFormRow(form: mention.form, base: mention.form, kind: kind, source: .unchanged))
            }
            guard kind == .person, let forms = spelling?.forms(of: mention.form, case: rows.count) else { continue }
            rows.append(BaseFormRow(form: forms.base, base: forms.base, kind: kind, source: .foreign))
            if forms.oblique != forms.base { rows.append(BaseFormRow(form: forms.oblique, base: forms.base, kind: kind, source: .foreign)) }
        }
        return rows
    }

    /// Gives a pair neighbours that a name of its kind has in some text.
    private func placed(_ example: BaseFormExample, _ random: inout RandomSource) -> BaseFormExample {
        let contexts = (example.isInflected ? oblique : upright)[example.row.kind] ?? []
        guard !contexts.isEmpty else { return example }
        var example = example
        let context = contexts[Int(random.next() % UInt64(contexts.count))]
        example.input.before = context.before
        example.input.after = context.after
        return example
    }
}
