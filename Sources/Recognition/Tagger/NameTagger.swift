import Model
import Text

/// Finds names with a trained model. One a worker and language: what a word weighs is remembered between documents.
package final class NameTagger {
    private let model: TaggerModel
    private var extractor: FeatureExtractor
    private var words: WordTable
    /// Weights of each word at each distance, by word index.
    private var wordScores: [SIMD16<Int16>] = []
    private var buffer = FeatureBuffer()
    private var lattice = ChainLattice()
    private var votes = DocumentVotes()
    private var first: [TaggerModel.Scores] = []
    private var marginals: [TaggerModel.Scores] = []
    private var tags: [NameTag] = []
    private let potentials: [TaggerModel.Scores]
    private let startPotentials: TaggerModel.Scores
    /// Whether documents are read twice, the second time knowing what the same words were elsewhere.
    package var readsTwice = true

    package init(model: TaggerModel) {
        self.model = model
        words = WordTable()
        extractor = FeatureExtractor(words: words, classes: model.classes)
        potentials = ChainLattice.potentials(model.transitions)
        startPotentials = ChainLattice.potentials([model.start])[0]
    }

    /// Names of a document.
    ///
    /// - Parameters:
    ///   - tokens: the index of each token's word in the table.
    ///   - sentences: ranges of tokens that follow each other from the first to the last.
    ///   - table: what was known of another table's words is forgotten.
    /// - Returns: names in order, without overlaps; their confidence is the model's probability, not calibrated.
    package func names(_ tokens: [Int32], sentences: [Range<Int>], words table: WordTable, hints: RuleHints) -> [TaggedName] {
        read(tokens, sentences: sentences, words: table, hints: hints)
        var result: [TaggedName] = []
        for sentence in sentences { decode(sentence, into: &result) }
        return result
    }

    /// As `names`, with what the model holds of every token.
    package func explained(
        _ tokens: [Int32], sentences: [Range<Int>], words table: WordTable, hints: RuleHints
    ) -> (names: [TaggedName], labels: LabelProbabilities) {
        let names = names(tokens, sentences: sentences, words: table, hints: hints)
        var rows: [TaggerModel.Scores] = []
        for sentence in sentences { addMarginals(of: sentence, to: &rows) }
        return (names, LabelProbabilities(rows: rows))
    }

    /// Fills `first` with the scores of all labels, votes of the second reading included.
    private func read(_ tokens: [Int32], sentences: [Range<Int>], words table: WordTable, hints: RuleHints) {
        if words !== table {
            words = table
            wordScores.removeAll()
            extractor = FeatureExtractor(words: table, classes: model.classes)
        }
        extractor.begin(tokens, sentences: sentences, hints: hints)
        prepareWords()
        first.removeAll(keepingCapacity: true)
        for sentence in sentences { score(sentence, tokens) }
        for anchor in hints.anchors where anchor.tokens.upperBound <= first.count {
            for i in anchor.tokens { first[i] += anchor.scores(i) }
        }
        if readsTwice { addVotes(tokens, sentences) }
    }

    /// The second reading: what the first made of the same words elsewhere in the document.
    private func addVotes(_ tokens: [Int32], _ sentences: [Range<Int>]) {
        marginals.removeAll(keepingCapacity: true)
        for sentence in sentences { addMarginals(of: sentence, to: &marginals) }
        votes.read(tokens, marginals: marginals, extractor: extractor)
        for i in tokens.indices {
            buffer.removeAll()
            votes.add(i, of: tokens, marginals: marginals, extractor: extractor, to: &buffer)
            guard buffer.count > 0 else { continue }
            var sum = SIMD16<Int16>(repeating: 0)
            for k in 0..<buffer.count { model.weights.add(buffer.hashes[k], to: &sum) }
            first[i] += TaggerModel.Scores(sum) * model.scale
        }
    }

    /// Appends the probabilities of a sentence's labels; zeros where there are none.
    private func addMarginals(of sentence: Range<Int>, to rows: inout [TaggerModel.Scores]) {
        load(sentence)
        if lattice.forwardBackward(transitions: potentials, start: startPotentials, masks: nil) != nil {
            rows.append(contentsOf: lattice.marginals)
        } else {
            rows.append(contentsOf: repeatElement(.init(repeating: 0), count: sentence.count))
        }
    }

    private func decode(_ sentence: Range<Int>, into result: inout [TaggedName]) {
        load(sentence)
        tags.removeAll(keepingCapacity: true)
        lattice.viterbi(transitions: model.transitions, start: model.start, into: &tags)
        guard tags.contains(where: { $0 != .outside }),
            lattice.forwardBackward(transitions: potentials, start: startPotentials, masks: nil) != nil
        else { return }
        for var name in TaggedName.names(of: tags, from: sentence.lowerBound) {
            var least: Float = 1
            for i in name.tokens {
                let local = i - sentence.lowerBound
                least = min(least, lattice.marginals[local][Int(tags[local].rawValue)])
            }
            // The name may also go on behind the end that the best labelling gives it.
            let behind = name.tokens.upperBound - sentence.lowerBound
            if behind < tags.count { least = min(least, 1 - lattice.marginals[behind][Int(NameTag.inside(name.kind).rawValue)]) }
            name.confidence = Double(least)
            result.append(name)
        }
    }

    private func load(_ sentence: Range<Int>) {
        lattice.emissions.removeAll(keepingCapacity: true)
        lattice.emissions.append(contentsOf: first[sentence])
    }

    /// Adds up the weights of words that are new in the table.
    private func prepareWords() {
        let profiles = extractor.document.profiles
        let offsets = WordFeatures.offsets.count
        while wordScores.count < profiles.count * offsets {
            let profile = profiles[wordScores.count / offsets]
            for offset in WordFeatures.offsets {
                buffer.removeAll()
                WordFeatures.add(profile, at: offset, to: &buffer)
                var sum = SIMD16<Int16>(repeating: 0)
                for k in 0..<buffer.count { model.weights.add(buffer.hashes[k], to: &sum) }
                wordScores.append(sum)
            }
        }
        extractor.forgetParts()
    }

    /// Appends the scores of a sentence's labels to `first`.
    private func score(_ sentence: Range<Int>, _ tokens: [Int32]) {
        let offsets = WordFeatures.offsets.count
        extractor.beginSentence(sentence)
        for i in sentence {
            var sum = SIMD16<Int16>(repeating: 0)
            for offset in WordFeatures.offsets where sentence.contains(i + offset) {
                sum &+= wordScores[Int(tokens[i + offset]) * offsets + offset - WordFeatures.offsets.lowerBound]
            }
            buffer.removeAll()
            extractor.addContext(i, to: &buffer)
            for k in 0..<buffer.count { model.weights.add(buffer.hashes[k], to: &sum) }
            first.append(TaggerModel.Scores(sum) * model.scale + model.bias)
        }
    }
}
