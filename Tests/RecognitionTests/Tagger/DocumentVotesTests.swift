import Grammar
import Testing

@testable import Recognition

@Suite struct DocumentVotesTests {
    /// The votes' features of each token when the first reading took the words for what `labels` says.
    private func features(_ text: String, _ labels: [String: NameTag]) throws -> [String: [[UInt32]]] {
        let analysis = try SmallModel.analyzer().analyze(text)
        let tokens = analysis.tokens.map(\.word)
        let extractor = FeatureExtractor(words: analysis.words, classes: WordClasses())
        extractor.begin(tokens, sentences: analysis.sentences.map(\.tokens), hints: RuleHints())
        let marginals = tokens.indices.map { i in
            var row = SIMD16<Float>(repeating: 0)
            row[Int((labels[analysis.surface(i..<i + 1)] ?? .outside).rawValue)] = 1
            return row
        }
        var votes = DocumentVotes()
        votes.read(tokens, marginals: marginals, extractor: extractor)
        var result: [String: [[UInt32]]] = [:]
        var buffer = FeatureBuffer()
        for i in tokens.indices {
            buffer.removeAll()
            votes.add(i, of: tokens, marginals: marginals, extractor: extractor, to: &buffer)
            result[analysis.surface(i..<i + 1), default: []].append(Array(buffer.hashes[..<buffer.count]))
        }
        // Beyond what was read nothing is said.
        buffer.removeAll()
        votes.add(0, of: tokens, marginals: [], extractor: extractor, to: &buffer)
        #expect(buffer.count == 0)
        return result
    }

    @Test func theOtherOccurrencesVote() throws {
        let found = try features("Meet Riga and Riga , then Oslo by night .", ["Riga": .begin(.place), "Oslo": .begin(.place)])
        #expect(found["Riga"]?.allSatisfy { $0.count == 3 } == true)
        #expect(found["Oslo"] == [[]], "its own occurrence does not count")
        #expect(found["night"] == [[]] && found["."] == [[]], "only capitalized words vote")
    }

    @Test func votesDependOnTheKind() throws {
        let place = try features("see Riga and Riga", ["Riga": .begin(.place)])
        let person = try features("see Riga and Riga", ["Riga": .begin(.person)])
        let inside = try features("see Riga and Riga", ["Riga": .inside(.place)])
        #expect(place["Riga"]?.first != person["Riga"]?.first && place["Riga"]?.first != inside["Riga"]?.first)
        #expect(place["Riga"]?.first == place["Riga"]?.last)
    }

    /// Inflected forms share their first letters: what one is says something of the other, but less than of itself.
    @Test func similarWordsVote() throws {
        let found = try features("see Nowak and Nowakowi", ["Nowak": .begin(.person), "Nowakowi": .begin(.person)])
        #expect(found["Nowak"]?.first?.count == 2 && found["Nowakowi"]?.first?.count == 2)
    }
}
