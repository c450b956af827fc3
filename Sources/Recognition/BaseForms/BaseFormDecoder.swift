/// Weights of scripts by feature.
package protocol EditScriptWeights {
    var scripts: EditScriptSet { get }
    /// Adds the feature's weight of each candidate to its score.
    func add(_ feature: UInt32, candidates: [Int], to scores: inout [Float])
}

/// Finds the best sequence of scripts for the words of a name (Viterbi over the few best scripts of each word). One a worker: it keeps its storage.
package struct BaseFormDecoder: Sendable {
    /// Scripts that are kept for each word.
    private static let beam = 4

    private struct Node {
        var script: Int
        /// Of this word alone.
        var score: Float
        /// Of the best path that ends here.
        var total: Float
        var previous: Int
        /// Script and hash of the last letters of the base that the next word looks at.
        var link: Int
        var end: UInt32
    }

    package var features = BaseFormFeatures()
    private var scores = [Float](repeating: 0, count: EditScriptSet.limit)
    private var candidates: [Int] = []
    private var nodes: [Node] = []
    private var starts: [Int] = []
    /// Script of each word of the name last decoded.
    package private(set) var path: [Int] = []

    package init() {}

    /// Decodes a name; the result is in `path`.
    ///
    /// - Parameters:
    ///   - support: what to add to a candidate's score, given the word's number, the script's number and the FNV hash of its base.
    ///   - reach: how far a candidate may be behind the best one to be supported.
    ///   - keep: scripts kept for a word whatever their score (training keeps the right one).
    package mutating func decode<Weights: EditScriptWeights>(
        _ input: BaseFormInput, with weights: Weights, support: ((Int, Int, UInt64) -> Float)? = nil, reach: Float = .infinity,
        keep: [Int]? = nil
    ) {
        features.prepare(input)
        nodes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        let set = weights.scripts
        for word in 0..<input.count {
            starts.append(nodes.count)
            set.candidates(of: input, word, into: &candidates)
            let range = input.range(word)
            if candidates.count > 1 {
                for candidate in candidates { scores[candidate] = 0 }
                features.word(word, of: input)
                for feature in features.values { weights.add(feature, candidates: candidates, to: &scores) }
                if let support {
                    // What the model holds for out of the question stays so, whatever stands in the text.
                    var best = -Float.infinity
                    for candidate in candidates { best = max(best, scores[candidate]) }
                    let least = best - reach
                    for candidate in candidates where scores[candidate] >= least {
                        scores[candidate] += support(word, candidate, set.hash(of: input.bytes, range, candidate))
                    }
                }
            } else {
                scores[0] = 0
            }
            select(keep?[word])
            for i in starts[word]..<nodes.count { nodes[i].end = set.end(of: input.bytes, range, nodes[i].script) }
            if word > 0 { join(word, input, weights) }
        }
        trace(input.count)
    }

    /// True for the unchanged first part of a hyphenated word (`Północno-Zachodniego`): what follows agrees with the word before it.
    private func isPassed(_ word: Int, _ script: Int, _ input: BaseFormInput) -> Bool {
        script == 0 && word > 0 && word + 1 < input.count && input.marks[word + 1] == .hyphen
    }

    /// Computes, in `features`, those that tie a word of the name last decoded to the script of the word before.
    package mutating func transition(to word: Int, of input: BaseFormInput, on path: [Int], in set: EditScriptSet) {
        var before = word - 1
        while isPassed(before, path[before], input) { before -= 1 }
        let end = set.end(of: input.bytes, input.range(before), path[before])
        features.transition(to: word, of: input, after: path[before], end: end)
    }

    /// The best candidates become nodes, in falling order.
    private mutating func select(_ kept: Int?) {
        let first = nodes.count
        for candidate in candidates {
            let score = scores[candidate]
            var at = nodes.count
            while at > first, nodes[at - 1].score < score { at -= 1 }
            guard at < first + Self.beam else { continue }
            nodes.insert(Node(script: candidate, score: score, total: score, previous: -1, link: candidate, end: 0), at: at)
            if nodes.count > first + Self.beam { nodes.removeLast() }
        }
        if let kept, candidates.contains(kept), !nodes[first...].contains(where: { $0.script == kept }) {
            nodes.append(Node(script: kept, score: scores[kept], total: scores[kept], previous: -1, link: kept, end: 0))
        }
    }

    private mutating func join<Weights: EditScriptWeights>(_ word: Int, _ input: BaseFormInput, _ weights: Weights) {
        let own = starts[word]..<nodes.count
        let before = starts[word - 1]..<starts[word]
        candidates.removeAll(keepingCapacity: true)
        for i in own {
            candidates.append(nodes[i].script)
            nodes[i].total = -.infinity
        }
        for previous in before {
            for candidate in candidates { scores[candidate] = 0 }
            if candidates.count > 1 || before.count > 1 {
                features.transition(to: word, of: input, after: nodes[previous].link, end: nodes[previous].end)
                for feature in features.values { weights.add(feature, candidates: candidates, to: &scores) }
            }
            for i in own {
                let total = nodes[previous].total + nodes[i].score + scores[nodes[i].script]
                if total > nodes[i].total {
                    nodes[i].total = total
                    nodes[i].previous = previous
                }
            }
        }
        for i in own where nodes[i].previous >= 0 && isPassed(word, nodes[i].script, input) {
            nodes[i].link = nodes[nodes[i].previous].link
            nodes[i].end = nodes[nodes[i].previous].end
        }
    }

    private mutating func trace(_ count: Int) {
        path.removeAll(keepingCapacity: true)
        guard count > 0 else { return }
        path.append(contentsOf: repeatElement(0, count: count))
        var best = starts[count - 1]
        for i in starts[count - 1]..<nodes.count where nodes[i].total > nodes[best].total { best = i }
        var word = count - 1
        while best >= 0, word >= 0 {
            path[word] = nodes[best].script
            best = nodes[best].previous
            word -= 1
        }
    }
}
