import Model

/// A sentence of an article with the hits in it.
public struct Snippet: Sendable, Hashable {
    /// The sentence as it stands in the article.
    public let text: String
    /// Code points of `text`, in order, without overlaps.
    public let marks: [Span]

    /// The text with signs around each hit.
    public func marked(_ open: String, _ close: String) -> String {
        var result = ""
        var next = marks.makeIterator()
        var mark = next.next()
        var position = 0
        for scalar in text.unicodeScalars {
            if let current = mark, current.end == position {
                result += close
                mark = next.next()
            }
            if let current = mark, current.start == position { result += open }
            result.unicodeScalars.append(scalar)
            position += 1
        }
        if mark?.end == position { result += close }
        return result
    }
}

/// Finds in a sentence's own words what the index found in folded ones.
struct SnippetMarker {
    /// Forms of single words; beginnings of words; phrases as folded words.
    private var words: Set<String> = []
    private var prefixes: [String] = []
    private var phrases: [[String]] = []
    private let forms: SearchForms

    init(_ query: SearchQuery, _ forms: SearchForms, language: String?) {
        self.forms = forms
        for term in query.required.flatMap({ $0 }) {
            switch term.kind {
            case .word: words.formUnion(forms.alternatives(term.firstWord, language: language))
            case .prefix: prefixes.append(term.words[0])
            case .phrase: phrases.append(term.words)
            }
        }
    }

    /// - Parameter mentions: code points of names that were found through their aliases, relative to the text.
    func snippet(_ text: String, language: String, mentions: [Span]) -> Snippet {
        let found = SearchWord.split(text)
        let folded = found.map { forms.indexed($0.text, language: language) }
        var marks = mentions
        for (index, word) in found.enumerated() {
            let hit = folded[index].contains { form in words.contains(form) || prefixes.contains { form.hasPrefix($0) } }
            if hit { marks.append(Span(word.start, word.end)) }
            for phrase in phrases where index + phrase.count <= found.count {
                if phrase.indices.allSatisfy({ folded[index + $0].first == phrase[$0] }) {
                    marks.append(Span(word.start, found[index + phrase.count - 1].end))
                }
            }
        }
        return Snippet(text: text, marks: Self.merged(marks, count: text.unicodeScalars.count))
    }

    static func merged(_ marks: [Span], count: Int) -> [Span] {
        var result: [Span] = []
        for mark in marks.sorted() {
            let mark = Span(max(0, mark.start), min(count, mark.end))
            if mark.isEmpty { continue }
            if let last = result.last, mark.start < last.end {
                result[result.count - 1].end = max(last.end, mark.end)
            } else {
                result.append(mark)
            }
        }
        return result
    }
}
