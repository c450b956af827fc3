import Model
import Recognition
import Text

/// Names of a tagged corpus with what stands beside them.
struct BaseFormMentions {
    struct Mention: Sendable {
        let form: String
        let type: String
        let before: BaseFormInput.Neighbour
        let after: BaseFormInput.Neighbour
        /// Position in `documents`.
        let document: Int
    }

    private(set) var mentions: [Mention] = []
    /// Hashes of the capitalized words of each document.
    private(set) var documents: [Set<UInt64>] = []

    /// - Parameter bytes: lines `token TAB tag`, sentences parted by empty lines, documents by `# doc`.
    mutating func read(_ bytes: [UInt8]) {
        var sentence: [(token: String, tag: String)] = []
        documents.append([])
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            if fields.count < 2 {
                add(sentence)
                sentence.removeAll(keepingCapacity: true)
                if line.starts(with: Array("# doc ".utf8)) { documents.append([]) }
                continue
            }
            let tag = fields[1].prefix { $0 != UInt8(ascii: "|") }
            sentence.append((String(decoding: fields[0], as: UTF8.self), String(decoding: tag, as: UTF8.self)))
        }
        add(sentence)
    }

    private mutating func add(_ sentence: [(token: String, tag: String)]) {
        guard !sentence.isEmpty else { return }
        for (token, _) in sentence {
            for part in token.split(separator: "-") {
                let lower = CaseFolding.lower(part)
                if lower != part { documents[documents.count - 1].insert(EditScriptSet.hash(of: lower.utf8)) }
            }
        }
        func neighbour(_ i: Int) -> BaseFormInput.Neighbour {
            guard sentence.indices.contains(i) else { return .edge }
            let token = sentence[i].token
            return token.utf8.allSatisfy { $0 >= 0x2C && $0 <= 0x39 } && token.utf8.contains { $0 >= 0x30 }
                ? .number : BaseFormInput.Neighbour(CaseFolding.lower(token))
        }
        var start = 0
        while start < sentence.count {
            var end = start + 1
            if sentence[start].tag.hasPrefix("B-") {
                let type = sentence[start].tag.dropFirst(2)
                while end < sentence.count, sentence[end].tag == "I-" + type { end += 1 }
                mentions.append(
                    Mention(
                        form: sentence[start..<end].map(\.token).joined(separator: " "), type: String(type), before: neighbour(start - 1),
                        after: neighbour(end), document: documents.count - 1))
            }
            start = end
        }
    }
}
