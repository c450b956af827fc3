import Foundation
import Model
import Recognition

/// Articles as JSON, one a line, with the code-point offsets of their names.
enum NewsCorpus {
    private struct Article: Decodable {
        struct Mention: Decodable {
            let start: Int
            let end: Int
            let kind: String
        }
        let id: String
        let lang: String
        let text: String
        let mentions: [Mention]
    }

    /// - Parameters:
    ///   - bytes: newline-delimited JSON.
    ///   - name: of the file, for messages.
    /// - Throws: with the number of the line that is not understood.
    static func read(_ bytes: [UInt8], name: String) throws(TrainingError) -> [AnnotatedText] {
        var texts: [AnnotatedText] = []
        let decoder = JSONDecoder()
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            let article: Article
            do {
                article = try decoder.decode(Article.self, from: Data(line))
            } catch {
                throw TrainingError(place: "\(name):\(number + 1)", cause: "is no article: \(error)", remedy: "Compile the corpus again")
            }
            var text = AnnotatedText(
                id: article.id, corpus: "news", language: article.lang, text: article.text, kinds: Set(NameTag.kinds), domain: .target)
            for mention in article.mentions {
                guard let kind = EntityKind(rawValue: mention.kind) else { continue }
                text.marks.append(AnnotatedText.Mark(start: mention.start, end: mention.end, kind: kind))
            }
            text.marks.sort { ($0.start, $1.end) < ($1.start, $0.end) }
            texts.append(text)
        }
        return texts
    }
}

extension AnnotatedText.Mark {
    /// A name of which nothing is in doubt.
    init(start: Int, end: Int, kind: EntityKind) {
        self.init(
            start: start, end: end, begin: NameTagSet(.begin(kind)), inside: NameTagSet(.inside(kind)), tag: .begin(kind))
    }
}
